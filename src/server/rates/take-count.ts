import type { OperationDescription } from "../api/operation.ts";
import { maxCountBytes } from "../../contract/counts.ts";
import { refuse, tryAgain } from "../request/answer.ts";
import type { ClientAddress } from "../request/client-address.ts";
import type { Counter } from "./counter.ts";
import { countSchema, parseCount } from "./parse-count.ts";
import type { AppContext } from "../request/peer.ts";
import type { RateLimit } from "../request/rate-limit.ts";
import { readBody } from "../request/read-body.ts";
import type { SiteConfig } from "../site/site-config.ts";
import { siteOfRequest } from "../request/site-of-request.ts";
import { typeProblem } from "../request/type-problem.ts";

/** Budgets of their own: there are many more page views than visits that are asked. */
export interface CountLimits {
  readonly asked: RateLimit;
  readonly view: RateLimit;
}

export interface TakeCountParts {
  readonly config: SiteConfig;
  readonly counter: Counter;
  readonly limits: CountLimits;
  readonly addressOf: ClientAddress;
}

export const aboutTakeCount: OperationDescription = {
  tag: "rates",
  summary: "Count a visit that saw the notice, or a page view.",
  about: `From a page of a listed site, without credentials. At most ${maxCountBytes} bytes. Page views are taken where the config says \`"coverage": true\`.`,
  body: { types: ["application/json", "text/plain"], schema: countSchema },
  answers: { 204: { about: "It is counted, and on disk within a second." } },
  refusals: [
    "foreign-origin",
    "no-origin",
    "wrong-type",
    "too-many",
    "too-large",
    "bad-json",
    "bad-count",
    "unavailable",
  ],
};

/**
 * `POST counts`: the same checks as for a receipt; what is counted says whose budget it takes, so the few bytes are read
 * before. A cookie that comes along is not looked at. 204 means counted, and on disk within the second.
 */
export function createTakeCount({ config, counter, limits, addressOf }: TakeCountParts) {
  return async (c: AppContext): Promise<Response> => {
    const { headers } = c.req.raw;
    const from = siteOfRequest(headers, config.sites);
    if (!from.ok) return refuse(from.code, from.message, { "access-control-allow-origin": "*" });

    const type = typeProblem(headers);
    if (type !== null) return refuse("wrong-type", type);

    let body: Uint8Array | null;
    try {
      body = await readBody(c.req.raw, maxCountBytes);
    } catch {
      return refuse("bad-json", "Expected a count, found a body that broke off.");
    }
    if (body === null) {
      return refuse("too-large", `Expected at most ${maxCountBytes} bytes, found more.`);
    }

    const parsed = parseCount(body);
    const limit = parsed.ok ? limits[parsed.value.what] : limits.asked;
    const wait = limit.take(addressOf(c));
    if (wait > 0) {
      return refuse("too-many", `Too many counts: try again in ${wait} s.`, tryAgain(wait));
    }
    if (!parsed.ok) return refuse(parsed.code, parsed.message);
    if (parsed.value.what === "view" && !config.coverage) {
      return refuse("bad-count", "The count is not valid: page views are not counted here.");
    }
    return counter.add(from.site.name, parsed.value)
      ? new Response(null, { status: 204, headers: { "cache-control": "no-store" } })
      : refuse("unavailable", "The disk does not take counts: try again later.", tryAgain(5));
  };
}
