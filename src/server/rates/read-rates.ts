import type { OperationDescription } from "../api/operation.ts";
import { answerJson, refuse } from "../request/answer.ts";
import type { Rates } from "../../contract/rates.ts";
import { buildRates } from "./build-rates.ts";
import type { Counter } from "./counter.ts";
import { describeValue } from "../describe-issue.ts";
import { parseRatesQuery, ratesQuerySchema, type RatesQuery } from "./parse-rates-query.ts";
import type { AppContext } from "../request/peer.ts";
import { ratesCsv } from "./rates-csv.ts";
import { ratesSchema } from "./rates-schema.ts";
import { siteGrants } from "../site/site-grants.ts";
import type { SiteConfig } from "../site/site-config.ts";
import type { Store } from "../store/store.ts";

/** The rates of a site from the config. */
export type AnswerRates = (query: RatesQuery, site: string) => Promise<Rates>;

export function createAnswerRates(
  { services, timeZone, coverage }: Pick<SiteConfig, "services" | "timeZone" | "coverage">,
  store: Pick<Store, "readTallies" | "readViews">,
  counter: Pick<Counter, "flush">,
): AnswerRates {
  const ids = siteGrants(services);
  const readViews = coverage ? store.readViews : undefined;
  return async (query, site) => {
    await counter.flush(); // what has come is counted
    return buildRates(query, { site, timeZone, ids, read: store.readTallies, readViews });
  };
}

export const aboutRates: OperationDescription = {
  tag: "rates",
  summary: "Consent rates of one site, with their denominator and interval.",
  query: ratesQuerySchema,
  answers: {
    200: {
      about: "As JSON, or with format=csv as a table.",
      content: { "application/json": ratesSchema, "text/csv": null },
    },
  },
  refusals: ["bad-query"],
};

/** `GET rates`: consent rates of one site, for who has signed in. */
export function createReadRates({ sites }: Pick<SiteConfig, "sites">, answer: AnswerRates) {
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
    const rates = await answer(query, site);
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
