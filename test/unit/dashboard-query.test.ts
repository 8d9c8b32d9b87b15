import { describe, expect, it } from "vitest";
import fc from "fast-check";
import {
  dashboardPeriods,
  parseDashboardQuery,
  rangeBefore,
  rangeOf,
  ratesSearch,
} from "../../src/contract/dashboard-query.ts";
import { addDays, daysIn } from "../../src/contract/days.ts";
import { parseRatesQuery } from "../../src/server/rates/parse-rates-query.ts";

const choices = { sites: ["a.kz", "b.kz"], of: ["analytics", "marketing"], today: "2026-11-22" };
const parse = (search: string, today = choices.today) =>
  parseDashboardQuery(new URLSearchParams(search), { ...choices, today });

describe("what the dashboard shows", () => {
  it("is the last four weeks of the first site, by day, without a word", () => {
    expect(parse("")).toEqual({
      view: "overview",
      site: "a.kz",
      period: "28-days",
      range: { from: "2026-10-26", to: "2026-11-22" },
      by: "day",
      of: "analytics",
      breakdown: "device",
      only: {},
      compare: false,
      receipt: "",
      notice: "",
    });
  });

  it.each([
    ["7-days", "2026-11-16", "2026-11-22"],
    ["90-days", "2026-08-25", "2026-11-22"],
    ["12-months", "2025-11-23", "2026-11-22"],
    // 22 November 2026 is a Sunday.
    ["last-week", "2026-11-09", "2026-11-15"],
    ["last-month", "2026-10-01", "2026-10-31"],
  ] as const)("counts %s from today", (period, from, to) => {
    expect(rangeOf(period, "2026-11-22")).toEqual({ from, to });
  });

  it("begins weeks on Monday, on a Monday too, and months in January too", () => {
    expect(rangeOf("last-week", "2026-11-23")).toEqual({ from: "2026-11-16", to: "2026-11-22" });
    expect(rangeOf("last-month", "2026-01-01")).toEqual({ from: "2025-12-01", to: "2025-12-31" });
    expect(rangeOf("last-month", "2024-03-31")).toEqual({ from: "2024-02-01", to: "2024-02-29" });
  });

  it("compares with as many days right before, and a month with the month before it", () => {
    expect(rangeBefore({ from: "2026-11-16", to: "2026-11-22" })).toEqual({
      from: "2026-11-09",
      to: "2026-11-15",
    });
    expect(rangeBefore({ from: "2026-03-01", to: "2026-03-31" })).toEqual({
      from: "2026-02-01",
      to: "2026-02-28",
    });
    expect(rangeBefore({ from: "2026-03-01", to: "2026-03-30" })).toEqual({
      from: "2026-01-30",
      to: "2026-02-28",
    });
  });

  it("takes days of one's own, and none that are not there, turned round or too many", () => {
    const own = (from: string, to: string) => parse(`period=own&from=${from}&to=${to}`);
    expect(own("2026-11-01", "2026-11-05").range).toEqual({ from: "2026-11-01", to: "2026-11-05" });
    for (const [from, to] of [
      ["2026-02-30", "2026-03-01"],
      ["2026-11-01", "2026-99-99"],
      ["2026-11-05", "2026-11-01"],
      ["2020-01-01", "2026-01-01"],
      ["", ""],
      ["x", "2026-01-01"],
    ] as const) {
      expect(own(from, to).period, `${from} ${to}`).toBe("28-days");
    }
  });

  it("makes of any address a query that the endpoint answers", () => {
    const text = fc.oneof(fc.string(), fc.constantFrom(...dashboardPeriods, "b.kz", "marketing"));
    const names = "view site period from to by of breakdown language device revision compare".split(
      " ",
    );
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), text), fc.nat(40_000), (given, day) => {
        const today = addDays("1990-01-01", day);
        const query = parse(new URLSearchParams(given).toString(), today);
        const search = new URLSearchParams(ratesSearch(query, query.breakdown));
        const revision = query.only.revision ?? "1";
        // A revision is a number; anything else the endpoint refuses in a sentence, which is shown.
        fc.pre(/^\d{1,9}$/.test(revision));
        expect(parseRatesQuery(search)).toMatchObject({ ok: true });
        expect(daysIn(query.range.from, query.range.to)).toBeLessThanOrEqual(400);
      }),
    );
  });
});
