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

const only = "Narrows everything to it.";
const revision = v.pipe(v.string("a whole number"), v.regex(/^\d{1,9}$/, "a whole number"));

export const ratesQuerySchema = exactObject("a query", {
  site: v.exactOptional(
    said(v.string("the name of a site"), "A name from the config; the first one otherwise."),
  ),
  from: said(day, "The first day, in the time zone of the site."),
  to: said(day, "The last day, included."),
  by: v.exactOptional(
    said(oneOf(rateSpans), "How long one point of the series is; weeks begin on Monday."),
    "day",
  ),
  of: v.exactOptional(said(word, "The category or service whose grant is the rate."), "analytics"),
  breakdown: v.exactOptional(said(oneOf(rateBreakdowns), "What the rates are told apart by.")),
  language: v.exactOptional(said(word, only)),
  device: v.exactOptional(said(word, only)),
  layout: v.exactOptional(said(word, only)),
  variant: v.exactOptional(said(word, only)),
  revision: v.exactOptional(said(revision, only)),
  beforeFrom: v.exactOptional(said(day, "The first day of those to compare with.")),
  beforeTo: v.exactOptional(said(day, "The last day of those to compare with.")),
  format: v.exactOptional(v.picklist(["json", "csv"], "json or csv"), "json"),
});

/** A schema with what `GET openapi.json` says of it. */
function said<const Schema extends v.GenericSchema>(schema: Schema, text: string) {
  return v.pipe(schema, v.description(text));
}

function oneOf<const Words extends readonly string[]>(words: Words) {
  return v.picklist(words, `one of ${words.join(", ")}`);
}

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
