import { addDays, daysIn, firstOfMonth, isDay, mondayOf } from "./days.ts";
import {
  rateBreakdowns,
  rateSpans,
  type DayRange,
  type RateBreakdown,
  type RateSpan,
} from "./rates.ts";

/** The views of the dashboard; the first is what is shown without a word. */
export const dashboardViews = ["overview", "breakdown", "receipt", "notices"] as const;
export type DashboardView = (typeof dashboardViews)[number];

/** Days that are chosen by a word; `own` are those of `from` and `to`. */
export const dashboardPeriods = [
  "7-days",
  "28-days",
  "90-days",
  "12-months",
  "last-week",
  "last-month",
  "own",
] as const;
export type DashboardPeriod = (typeof dashboardPeriods)[number];

/** What a rate of the dashboard can be narrowed to. */
export const dashboardFilters = ["language", "device", "layout", "variant", "revision"] as const;
export type DashboardFilter = (typeof dashboardFilters)[number];

/** What the dashboard shows: it stands in the address, so that it can be kept, sent and gone back to. */
export interface DashboardQuery {
  readonly view: DashboardView;
  /** A name from the config. */
  readonly site: string;
  readonly period: DashboardPeriod;
  /** Days of the site, both included: what the period comes to today. */
  readonly range: DayRange;
  readonly by: RateSpan;
  /** The category or service whose grant is the rate. */
  readonly of: string;
  readonly breakdown: RateBreakdown;
  readonly only: Readonly<Partial<Record<DashboardFilter, string>>>;
  /** Whether the days before are shown beside. */
  readonly compare: boolean;
  /** Number of a receipt, as it was typed. */
  readonly receipt: string;
  /** Hash of the notice that is looked for, or nothing. */
  readonly notice: string;
}

/** What the site has to choose from. */
export interface DashboardChoices {
  readonly sites: readonly string[];
  /** Categories and services that visitors are asked about, the likeliest first. */
  readonly of: readonly string[];
  /** The site's day. */
  readonly today: string;
}

/** The most days that a rate is asked for at once. */
export const mostDays = 400;

/** Reads the address; what is missing or makes no sense is what it is without a word. */
export function parseDashboardQuery(
  search: { get(name: string): string | null },
  { sites, of, today }: DashboardChoices,
): DashboardQuery {
  const word = <Word extends string>(name: string, words: readonly Word[], otherwise: Word): Word =>
    words.find((each) => each === search.get(name)) ?? otherwise;
  const only = dashboardFilters.flatMap((name) => {
    const value = search.get(name) ?? "";
    return /^[a-z0-9-]{1,40}$/.test(value) ? [[name, value] as const] : [];
  });
  const asked = word("period", dashboardPeriods, "28-days");
  const own = readOwnRange(search.get("from") ?? "", search.get("to") ?? "");
  const period = asked === "own" && own === null ? "28-days" : asked;
  const range = period === "own" && own ? own : rangeOf(period, today);
  return {
    view: word("view", dashboardViews, "overview"),
    site: word("site", sites, sites[0] ?? ""),
    period,
    range,
    by: word("by", rateSpans, likelySpan(range)),
    of: word("of", of, of[0] ?? "analytics"),
    breakdown: word("breakdown", rateBreakdowns, "device"),
    only: Object.fromEntries(only),
    compare: search.get("compare") === "1",
    receipt: (search.get("receipt") ?? "").slice(0, 100),
    notice: (search.get("notice") ?? "").slice(0, 64),
  };
}

function readOwnRange(from: string, to: string): DayRange | null {
  if (!isDay(from) || !isDay(to)) return null;
  const days = daysIn(from, to);
  return days >= 1 && days <= mostDays ? { from, to } : null;
}

/** The days of a period, today or until yesterday's week or month. `own` has none: it gives today. */
export function rangeOf(period: DashboardPeriod, today: string): DayRange {
  const last = (days: number): DayRange => ({ from: addDays(today, 1 - days), to: today });
  switch (period) {
    case "7-days":
      return last(7);
    case "28-days":
      return last(28);
    case "90-days":
      return last(90);
    case "12-months":
      return last(365);
    case "last-week": {
      const monday = mondayOf(today);
      return { from: addDays(monday, -7), to: addDays(monday, -1) };
    }
    case "last-month": {
      const to = addDays(firstOfMonth(today), -1);
      return { from: firstOfMonth(to), to };
    }
    case "own":
      return { from: today, to: today };
  }
}

/** The days to compare with: as many, right before; before a whole month the month before it. */
export function rangeBefore({ from, to }: DayRange): DayRange {
  const isMonth = from === firstOfMonth(to) && addDays(to, 1) === firstOfMonth(addDays(to, 1));
  const before = addDays(from, -1);
  return isMonth
    ? { from: firstOfMonth(before), to: before }
    : { from: addDays(from, -daysIn(from, to)), to: before };
}

/** A length of points that gives a trend neither too few nor too many of them. */
function likelySpan({ from, to }: DayRange): RateSpan {
  const days = daysIn(from, to);
  return days <= 45 ? "day" : days <= 200 ? "week" : "month";
}

/** The query of `GET rates` that answers what is shown. */
export function ratesSearch(
  query: DashboardQuery,
  breakdown: RateBreakdown | null,
): Readonly<Record<string, string>> {
  const { site, range, by, of, only, compare } = query;
  const before = compare ? rangeBefore(range) : null;
  return {
    site,
    ...range,
    by,
    of,
    ...only,
    ...(breakdown ? { breakdown } : {}),
    ...(before ? { beforeFrom: before.from, beforeTo: before.to } : {}),
  };
}
