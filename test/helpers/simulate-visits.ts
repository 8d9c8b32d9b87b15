import type { AskedVisit, PageView } from "../../src/contract/counts.ts";
import type { Language } from "../../src/contract/language.ts";
import type { Device, Receipt } from "../../src/contract/receipt.ts";
import { isNewVisit } from "../../src/core/is-new-visit.ts";
import { makeReceipt } from "./make-receipt.ts";
import { createRandom } from "./random.ts";

/** One visit as it really was, and what a page of it would send. */
export interface SimulatedVisit {
  /** What is true of it, whatever arrives. */
  readonly granted: boolean;
  readonly automation: boolean;
  /** As many counts as its pages send: more than one where the browser cannot tell them apart. */
  readonly counts: readonly AskedVisit[];
  readonly receipt: Receipt | null;
  /** What its pages tell of themselves. */
  readonly views: readonly SimulatedView[];
  /** What is lost on the way. */
  readonly isCountLost: boolean;
  readonly isReceiptLost: boolean;
}

export interface SimulatedView {
  readonly view: PageView;
  readonly isLost: boolean;
}

const host = "shop.example.kz";

/**
 * Visits with known truth: several page loads, reloads, ways back, pages without referrer in browsers with a list of the tab's
 * pages and without one, programs, extensions that click, lost counts and lost or late receipts, and page views before and
 * after the answer, with pages that come back from the browser's memory and are no new view.
 *
 * @param today `2026-11-22`; a late receipt was decided the day before
 */
export function simulateVisits(
  many: number,
  seed: number,
  today: string,
  yesterday: string,
): readonly SimulatedVisit[] {
  const random = createRandom(seed);
  const chance = (share: number): boolean => random() < share;
  const one = <const Value>(values: readonly Value[]): Value => {
    const [value] = values.slice(Math.floor(random() * values.length));
    return value as Value; // there is one: random() is below 1
  };
  return Array.from({ length: many }, () => {
    const seen = {
      lang: one<Language>(["kk", "ru"]),
      device: one<Device>(["phone", "phone", "tablet", "desktop"]),
      layout: "bar" as const,
      variant: "default",
      revision: 1,
    };
    const automation = chance(0.05);
    const knowsEntries = chance(0.7);
    const saysReferrer = chance(0.9);
    const loads = 1 + Math.floor(random() * 4);
    const arrivals = Array.from({ length: loads }, (_, place) => ({
      type: place === 0 ? "navigate" : one(["navigate", "navigate", "reload", "back_forward"]),
      referrer:
        place > 0 && saysReferrer ? `https://${host}/` : one(["", "https://www.google.com/"]),
      host,
      entries: knowsEntries ? place + 1 : undefined,
    }));
    const counts = arrivals
      .filter(isNewVisit)
      .map((): AskedVisit => ({ v: 1, what: "asked", automation, ...seen }));
    const outcome = one(["accept_all", "accept_all", "reject_all", "custom", null, null]);
    const granted = outcome === "accept_all" || (outcome === "custom" && chance(0.5));
    const isLate = chance(0.1);
    const receipt =
      outcome === null
        ? null
        : makeReceipt({
            ...seen,
            act: outcome,
            by: chance(0.03) ? "script" : "person",
            layer: outcome === "custom" ? "preferences" : "notice",
            categories: { analytics: granted },
            services: { "yandex-metrica": granted },
            decided: `${isLate ? yesterday : today}T10:31Z`,
            ...(automation ? { automation: true as const } : {}),
          });
    const answered = Math.floor(random() * loads);
    const views = arrivals.flatMap(({ type }, place): readonly SimulatedView[] => {
      if (type === "back_forward" && chance(0.5)) return [];
      const view = { v: 1, what: "view", automation, device: seen.device } as const;
      const isHere = granted && place === answered;
      const first = granted && place > answered ? ("yes" as const) : ("no" as const);
      return (isHere ? [first, "later" as const] : [first]).map((allowed) => ({
        view: { ...view, allowed },
        isLost: chance(0.03),
      }));
    });
    return {
      granted,
      automation,
      counts,
      receipt,
      views,
      isCountLost: chance(0.04),
      isReceiptLost: chance(0.02),
    };
  });
}
