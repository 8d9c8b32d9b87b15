import { categories } from "../../contract/category.ts";
import { answerJson, refuse } from "../request/answer.ts";
import type { AskedCounter } from "./asked-counter.ts";
import { buildRates } from "./build-rates.ts";
import { describeValue } from "../describe-issue.ts";
import { parseRatesQuery } from "./parse-rates-query.ts";
import type { AppContext } from "../request/peer.ts";
import { ratesCsv } from "./rates-csv.ts";
import { resolveServices } from "../site/resolve-services.ts";
import type { SiteConfig } from "../site/site-config.ts";
import type { Store } from "../store/store.ts";

/** `GET rates`: consent rates of one site, for who has signed in. */
export function createReadRates(
  { sites, services, timeZone }: SiteConfig,
  store: Pick<Store, "readTallies">,
  counter: Pick<AskedCounter, "flush">,
) {
  const asked = resolveServices(services)
    .map(({ service }) => service)
    .filter(({ category }) => category !== "necessary");
  const ids = {
    category: categories.filter((id) => asked.some(({ category }) => category === id)),
    service: asked.map(({ id }) => id),
  };
  return async (c: AppContext): Promise<Response> => {
    const parsed = parseRatesQuery(new URL(c.req.url).searchParams);
    if (!parsed.ok) return refuse("bad-query", parsed.message);
    const query = parsed.value;
    const site = query.site ?? sites[0]?.name ?? "";
    if (!sites.some(({ name }) => name === site)) {
      const names = sites.map(({ name }) => name).join(", ");
      return refuse(
        "bad-query",
        `Expected site to be one of ${names}, found ${describeValue(site)}.`,
      );
    }
    await counter.flush(); // what has come is counted
    const read = store.readTallies;
    const rates = await buildRates(query, { site, timeZone, ids, read });
    if (query.format === "json") return answerJson(200, rates);
    return new Response(ratesCsv(rates), {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="rates-${query.from}-${query.to}.csv"`,
        "cache-control": "no-store",
        "x-content-type-options": "nosniff",
      },
    });
  };
}
