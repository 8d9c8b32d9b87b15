import type { PageView } from "../../src/contract/counts.ts";
import type { Language } from "../../src/contract/language.ts";
import { deviceOf } from "../../src/core/build-receipt.ts";
import type { Device, Receipt } from "../../src/contract/receipt.ts";
import { createRandom } from "./random.ts";

/**
 * How a visitor goes on from one page to the next, and how often that is counted again under the printed definition: where
 * the browser has a list of the tab's pages, and where it has none. Last, the views of pages that it makes.
 */
export const ways = {
  link: [0, 0, 1],
  reload: [0, 0, 1],
  /** To another page and back, which comes out of the browser's memory. */
  back: [0, 0, 1],
  /** The same, to a page that no browser keeps in memory. */
  "back-anew": [0, 0, 3],
  /** Over a page that sends no referrer. */
  silent: [0, 1, 2],
  /** From a page that sends no referrer, into a tab of its own. */
  "silent-tab": [1, 1, 2],
  /** Away to another site, and back by its link. */
  away: [1, 1, 1],
} as const satisfies Readonly<Record<string, readonly [number, number, number]>>;
export type Way = keyof typeof ways;

/** What a visitor does in the end, and the receipts of it. */
export const endings = {
  accept: [{ act: "accept_all", by: "person", asked: true, analytics: true }],
  refuse: [{ act: "reject_all", by: "person", asked: true, analytics: false }],
  /** Grants one of two categories. */
  analytics: [{ act: "custom", by: "person", asked: true, analytics: true }],
  marketing: [{ act: "custom", by: "person", asked: true, analytics: false }],
  "script-accept": [{ act: "accept_all", by: "script", asked: true, analytics: true }],
  "script-refuse": [{ act: "reject_all", by: "script", asked: true, analytics: false }],
  api: [{ act: "accept_all", by: "api", asked: false, analytics: true }],
  /** Accepts, and takes it back a moment later: the first is the answer. */
  withdraw: [
    { act: "accept_all", by: "person", asked: true, analytics: true },
    { act: "withdraw", by: "person", asked: false, analytics: false },
  ],
  nothing: [],
} as const satisfies Readonly<Record<string, readonly ExpectedReceipt[]>>;
export type Ending = keyof typeof endings;

/** What a receipt is to say; `analytics` of its categories. */
export interface ExpectedReceipt extends Pick<Receipt, "act" | "by" | "asked"> {
  readonly analytics: boolean;
}

/** What becomes of a request on the way. */
export type Fate = "arrives" | "lost" | "late";

/** One visit of known truth, to be played in a browser. */
export interface PlannedVisit {
  readonly lang: Extract<Language, "kk" | "ru">;
  readonly width: number;
  readonly device: Device;
  readonly automation: boolean;
  /** Whether the browser has `navigation.entries()`. */
  readonly knowsEntries: boolean;
  readonly ways: readonly Way[];
  readonly ending: Ending;
  readonly count: Exclude<Fate, "late">;
  readonly receipt: Fate;
}

const widths = [375, 768, 1280] as const;

/** Visits whose every way and ending occurs, the same at every run. */
export function planVisits(many: number, seed: number): readonly PlannedVisit[] {
  const random = createRandom(seed);
  const chance = (share: number): boolean => random() < share;
  const one = <Value>(values: readonly Value[]): Value => {
    const [value] = values.slice(Math.floor(random() * values.length));
    return value as Value; // there is one: random() is below 1
  };
  // Keys of objects that are written above.
  const everyWay = Object.keys(ways) as Way[];
  const everyEnding = Object.keys(endings) as Ending[];
  return Array.from({ length: many }, (_, place) => {
    const width = one(widths);
    const ending = everyEnding[place % everyEnding.length] ?? "nothing";
    const more = chance(0.3) ? [one(everyWay)] : [];
    return {
      lang: one(["kk", "ru"]),
      width,
      device: deviceOf(width),
      automation: chance(0.12),
      knowsEntries: chance(0.7),
      ways: chance(0.25) ? [] : [everyWay[place % everyWay.length] ?? "link", ...more],
      ending,
      count: chance(0.06) ? "lost" : "arrives",
      receipt: one(["arrives", "arrives", "arrives", "arrives", "arrives", "lost", "late"]),
    };
  });
}

/** How often a visit is asked under the printed definition, if nothing is lost. */
export function timesAsked({ ways: taken, knowsEntries }: PlannedVisit): number {
  return taken.reduce((sum, way) => sum + ways[way][knowsEntries ? 0 : 1], 1);
}

/** What is counted of a visit's page views: that nothing is granted yet, then the grant on each page that is still open. */
export function viewsOf(visit: PlannedVisit): readonly PageView["allowed"][] {
  const views = visit.ways.reduce((sum, way) => sum + ways[way][2], 1);
  const open = 1 + visit.ways.filter((way) => way === "silent-tab").length;
  const seen = receiptsOf(visit)[0]?.analytics === true ? open : 0;
  return Array.from({ length: views + seen }, (_, place) => (place < views ? "no" : "later"));
}

/** The receipts that a visit's ending makes, if nothing is lost. */
export function receiptsOf({ ending }: PlannedVisit): readonly ExpectedReceipt[] {
  return endings[ending];
}
