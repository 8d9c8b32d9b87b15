/** How long one point of the series is; weeks begin on Monday. */
export const rateSpans = ["day", "week", "month"] as const;
export type RateSpan = (typeof rateSpans)[number];

/** What rates can be told apart by. A category or a service is what was granted; the others are where it was asked. */
export const rateBreakdowns = [
  "category",
  "service",
  "language",
  "device",
  "layout",
  "variant",
  "revision",
] as const;
export type RateBreakdown = (typeof rateBreakdowns)[number];

/** No percentage is given of fewer asked visits than this. */
export const leastAsked = 30;

/** A share with its 95 % interval, each from 0 to 1. */
export interface Share {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Why there is no rate: `too-few` asked visits; `incomplete-counts`, where more decisions than asked visits arrived, so
 * that the visits cannot have been counted whole.
 */
export type RateProblem = "too-few" | "incomplete-counts";

/** Visits that saw the notice, and what became of them. Outcomes are those of people; programs that drive browsers are nowhere in it. */
export interface RateFigures {
  readonly asked: number;
  readonly accepted: number;
  readonly refused: number;
  readonly custom: number;
  /** Decided by a script in the page, such as an extension that clicks. */
  readonly script: number;
  /** Asked and not decided; `null` where the counts are incomplete. */
  readonly undecided: number | null;
  /** Visits in which a person granted what the rate is of. */
  readonly granted: number;
  /** `granted` ÷ `asked`; `null` for the reason beside it. */
  readonly rate: Share | null;
  readonly problem: RateProblem | null;
}

/** Days of the site's time zone, the last one included: `2026-11-22`. */
export interface DayRange {
  readonly from: string;
  readonly to: string;
}

/** What stands in no rate, in the same days. */
export interface ApartFigures {
  /** Decisions by the page's own code. */
  readonly api: number;
  /** Changes of mind, and answers given elsewhere than on a notice. */
  readonly later: number;
  readonly automation: { readonly asked: number; readonly decided: number };
}

/**
 * Page views of people, and how many of them analytics was allowed to see. There is no interval: the views of one visitor
 * go together, so they are no independent trials, and nothing but views could tell how many visitors there were.
 */
export interface CoverageFigures {
  readonly views: number;
  readonly allowed: number;
  /** `allowed` ÷ `views`, from 0 to 1; `null` of fewer than {@link leastAsked} views, and where fewer views than allowed ones arrived. */
  readonly share: number | null;
  /** Views by programs that drive a browser, in neither number. */
  readonly automation: number;
}

/** What part of the traffic analytics may see, whatever category or service the rate is of. */
export interface Coverage {
  readonly total: CoverageFigures;
  /** Points with any view, oldest first; they need not be those of the rates. */
  readonly periods: readonly (CoverageFigures & { readonly period: string })[];
  /** Where the breakdown is by device; else `null`. */
  readonly groups: readonly (CoverageFigures & { readonly value: string })[] | null;
  /** Of the days that it is compared with. */
  readonly before: CoverageFigures | null;
}

/** Why there is no coverage: `off` in the config; `not-told-apart`, where the query is narrowed by more than the device. */
export type CoverageProblem = "off" | "not-told-apart";

/** The answer of `GET rates`. */
export interface Rates extends DayRange {
  readonly site: string;
  readonly timeZone: string;
  /** The category or service whose grant is the rate. */
  readonly of: string;
  readonly by: RateSpan;
  /** What it was narrowed to, by breakdown. */
  readonly only: Readonly<Record<string, string>>;
  readonly leastAsked: number;
  readonly total: RateFigures;
  /** Points with anything in them, oldest first. `period` is a day, the Monday of a week, or a month. */
  readonly periods: readonly (RateFigures & { readonly period: string })[];
  /** `value` is `*` where it was not told apart: somebody had made up too many. */
  readonly groups: readonly (RateFigures & { readonly value: string })[] | null;
  readonly breakdown: RateBreakdown | null;
  readonly apart: ApartFigures;
  /** `null` for the reason beside it. */
  readonly coverage: Coverage | null;
  readonly coverageProblem: CoverageProblem | null;
  /** The days that it is compared with, and the difference of the two rates with its 95 % interval, in the same units. */
  readonly before:
    | (DayRange & { readonly total: RateFigures; readonly difference: Share | null })
    | null;
  /** What an interval does not say. */
  readonly remark: string;
}

export const rateRemark =
  "Visitors who return undecided are asked again and counted again: that makes the intervals too narrow. No interval covers what did not arrive.";
