import type { RateFigures, Rates } from "../../src/contract/rates.ts";

/** Figures of forty visits, three quarters of which agreed. */
export const someFigures: RateFigures = {
  asked: 40,
  accepted: 28,
  refused: 4,
  custom: 2,
  script: 1,
  undecided: 5,
  granted: 30,
  rate: { share: 0.75, low: 0.598, high: 0.858 },
  problem: null,
};

/** An answer of `GET rates`; the days are three in November. */
export function makeRates(differs: Partial<Rates> = {}): Rates {
  return {
    site: "shop.example.kz",
    timeZone: "Asia/Almaty",
    of: "analytics",
    from: "2026-11-20",
    to: "2026-11-22",
    by: "day",
    only: {},
    leastAsked: 30,
    total: someFigures,
    periods: [{ period: "2026-11-21", ...someFigures }],
    groups: null,
    breakdown: null,
    apart: { api: 3, later: 4, automation: { asked: 5, decided: 6 } },
    coverage: null,
    coverageProblem: "off",
    before: null,
    remark: "",
    ...differs,
  };
}
