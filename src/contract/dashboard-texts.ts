import type { AskedCategory } from "./category.ts";
import type { DashboardFilter, DashboardPeriod, DashboardView } from "./dashboard-query.ts";
import type { NoticesTexts } from "./notices-texts.ts";
import type { Device } from "./receipt.ts";
import type { RateBreakdown, RateProblem, RateSpan } from "./rates.ts";

/** What the dashboard says, in one language. Words in braces stand for figures, days and names. */
export interface DashboardTexts {
  readonly title: string;
  /** Moves the keyboard past the head of the page. */
  readonly skip: string;
  readonly views: Readonly<Record<DashboardView, string>>;
  /** Accessible names of the two groups of links. */
  readonly navigation: string;
  readonly language: string;
  readonly signOut: string;
  readonly controls: {
    readonly label: string;
    readonly site: string;
    readonly period: string;
    readonly periods: Readonly<Record<DashboardPeriod, string>>;
    readonly from: string;
    readonly to: string;
    readonly by: string;
    readonly spans: Readonly<Record<RateSpan, string>>;
    readonly of: string;
    readonly compare: string;
    readonly all: string;
    /** The button where there is no JavaScript. */
    readonly show: string;
    /** Opens what is chosen less often. */
    readonly more: string;
    /** Takes a filter away. */
    readonly remove: string;
  };
  readonly categories: Readonly<Record<AskedCategory, string>>;
  readonly breakdowns: Readonly<Record<RateBreakdown, string>>;
  /** Values that are words of ours; others stand as they are. */
  readonly values: Readonly<Partial<Record<DashboardFilter, Readonly<Record<string, string>>>>>;
  readonly rate: {
    readonly title: string;
    /** `{granted}`, `{asked}`, `{of}`. */
    readonly sentence: string;
    /** `{interval}`. */
    readonly interval: string;
    /** `{asked}`, `{least}`. */
    readonly tooFew: string;
    /** `{decided}`, `{asked}`. */
    readonly incomplete: string;
    readonly noCounts: string;
    /** `{difference}`, `{interval}`, `{from}`, `{to}`. */
    readonly difference: string;
    /** `{from}`, `{to}`: where either has no rate. */
    readonly noDifference: string;
    /** In the place of a rate. */
    readonly none: string;
  };
  /** Why a row has no rate, in two words. */
  readonly problems: Readonly<Record<RateProblem, string>>;
  readonly outcomes: {
    readonly title: string;
    readonly asked: string;
    readonly accepted: string;
    readonly custom: string;
    readonly refused: string;
    readonly undecided: string;
    readonly script: string;
    /** `{api}`, `{later}`, `{automationAsked}`, `{automationDecided}`. */
    readonly apart: string;
  };
  readonly coverage: {
    readonly title: string;
    /** `{allowed}`, `{views}`. */
    readonly sentence: string;
    readonly off: string;
    /** Where more allowed views than views arrived: `{allowed}`, `{views}`. */
    readonly incomplete: string;
    /** `{automation}`, and what the share is good for. */
    readonly apart: string;
    /** Where the filter is one that a page view does not know. */
    readonly unknown: string;
    /** `{least}`. */
    readonly tooFew: string;
  };
  readonly trend: {
    readonly title: string;
    /** `{from}`, `{to}`, `{zone}`. */
    readonly about: string;
    /** What the band of the chart is. */
    readonly band: string;
    /** Of a point: `{period}`, `{rate}`, `{interval}`, `{asked}`. */
    readonly point: string;
    /** Of a point without a rate: `{period}`, `{asked}`. */
    readonly pointWithout: string;
    /** In the place of the chart. */
    readonly noPoint: string;
    readonly table: string;
    readonly columns: {
      readonly period: string;
      readonly asked: string;
      readonly granted: string;
      readonly rate: string;
      readonly interval: string;
    };
    readonly hint: string;
  };
  readonly breakdown: {
    /** Beside a rate: `{interval}`, `{granted}`, `{asked}`. */
    readonly row: string;
    /** The last row. */
    readonly all: string;
    readonly by: string;
    /** A value that was not told apart. */
    readonly rest: string;
    /** Under a table of categories or services: each row is of all visits. */
    readonly ofAll: string;
  };
  readonly receipt: {
    readonly title: string;
    readonly number: string;
    readonly hint: string;
    readonly find: string;
    /** `{found}`. */
    readonly wrong: string;
    readonly notFound: string;
    readonly young: string;
    /** Where what checks the proof did not arrive. */
    readonly uncheckable: string;
    readonly save: string;
    readonly check: string;
    /** Leads to the notice that the receipt names. */
    readonly notice: string;
    readonly devices: Readonly<Record<Device, string>>;
    readonly newest: string;
    readonly none: string;
  };
  readonly notices: NoticesTexts;
  readonly definitions: {
    readonly title: string;
    readonly counted: readonly string[];
    readonly unknownTitle: string;
    readonly unknown: readonly string[];
  };
  readonly export: {
    readonly title: string;
    readonly csv: string;
    readonly json: string;
  };
  readonly states: {
    readonly loading: string;
    /** `{why}`. */
    readonly failed: string;
    readonly offline: string;
    /** `{status}`. */
    readonly status: string;
    readonly retry: string;
    readonly signedOut: string;
    readonly signIn: string;
    readonly empty: string;
    readonly emptyHint: string;
    readonly noScript: string;
  };
}
