import * as v from "valibot";
import { rateBreakdowns, rateSpans } from "../../contract/rates.ts";
import { describeIssue } from "../describe-issue.ts";
import { exactObject } from "../exact-object.ts";
import { isInCalendar } from "../site/is-in-calendar.ts";

const day = v.pipe(
  v.string("a day such as 2026-11-22"),
  v.check(
    (text) => /^\d{4}-\d\d-\d\d$/.test(text) && isInCalendar(text),
    "a day such as 2026-11-22",
  ),
  v.metadata({ format: "date" }),
);
const word = v.pipe(
  v.string("1 to 40 of a-z, 0-9 and hyphen"),
  v.regex(/^[a-z0-9-]{1,40}$/, "1 to 40 of a-z, 0-9 and hyphen"),
);

export const ratesQuerySchema = exactObject("a query", {
  site: v.exactOptional(v.string("the name of a site")),
  from: day,
  to: day,
  by: v.exactOptional(v.picklist(rateSpans, `one of ${rateSpans.join(", ")}`), "day"),
  of: v.exactOptional(word, "analytics"),
  breakdown: v.exactOptional(v.picklist(rateBreakdowns, `one of ${rateBreakdowns.join(", ")}`)),
  language: v.exactOptional(word),
  device: v.exactOptional(word),
  layout: v.exactOptional(word),
  variant: v.exactOptional(word),
  revision: v.exactOptional(
    v.pipe(v.string("a whole number"), v.regex(/^\d{1,9}$/, "a whole number")),
  ),
  beforeFrom: v.exactOptional(day),
  beforeTo: v.exactOptional(day),
  format: v.exactOptional(v.picklist(["json", "csv"], "json or csv"), "json"),
});

export type RatesQuery = v.InferOutput<typeof ratesQuerySchema>;

export type ParsedRatesQuery =
  | { readonly ok: true; readonly value: RatesQuery }
  | { readonly ok: false; readonly message: string };

/** Days that one query may span; months are kept ready, so whole months by month may be more. */
const mostDays = 400;
const mostMonths = 240;

/** Reads a query of `GET rates`. Never throws; says what was expected and what was found. */
export function parseRatesQuery(given: URLSearchParams): ParsedRatesQuery {
  const result = v.safeParse(ratesQuerySchema, Object.fromEntries(given));
  if (!result.success) {
    return { ok: false, message: `The query is not valid: ${describeIssue(result.issues[0])}.` };
  }
  const { from, to, by, beforeFrom, beforeTo } = result.output;
  if ((beforeFrom === undefined) !== (beforeTo === undefined)) {
    return { ok: false, message: "Expected beforeFrom and beforeTo together, found one of them." };
  }
  for (const [first, last] of [
    [from, to],
    [beforeFrom ?? from, beforeTo ?? to],
  ] as const) {
    const days = (Date.parse(last) - Date.parse(first)) / 86_400_000 + 1;
    const most = by === "month" && isWholeMonths(first, last) ? mostMonths * 31 : mostDays;
    if (days < 1 || days > most) {
      const message = `Expected 1 to ${mostDays} days, or whole months by month, found ${first} to ${last}.`;
      return { ok: false, message };
    }
  }
  return { ok: true, value: result.output };
}

/** Whether the days are those of whole months: tallies of months answer it. */
export function isWholeMonths(from: string, to: string): boolean {
  const next = new Date(Date.parse(to) + 86_400_000).toISOString().slice(0, 10);
  return from.endsWith("-01") && next.endsWith("-01");
}
