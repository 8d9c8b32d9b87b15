import { screen } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import { dashboardTexts as texts } from "../../src/texts/dashboard/en.ts";
import { makeRates } from "../helpers/make-rates.ts";
import { dashboardInPage } from "../helpers/show-dashboard.tsx";

const { show, answerBy } = dashboardInPage();

describe("what analytics sees", () => {
  const total = { views: 2000, allowed: 1300, share: 0.65, automation: 7 };
  const coverage = { total, periods: [], groups: null, before: null };
  it.each([
    [{ coverage, coverageProblem: null }, "65.0%1,300 of 2,000 page views with analytics allowed"],
    [{ coverage: null, coverageProblem: "off" as const }, texts.coverage.off],
    [{ coverage: null, coverageProblem: "not-told-apart" as const }, texts.coverage.unknown],
    [
      {
        coverage: { ...coverage, total: { ...total, views: 9, allowed: 3, share: null } },
        coverageProblem: null,
      },
      "9 page views so far. A percentage of fewer than 30",
    ],
    [
      {
        coverage: { ...coverage, total: { ...total, views: 90, allowed: 93, share: null } },
        coverageProblem: null,
      },
      "Incomplete counts: 93 views with analytics allowed arrived, and 90 in all.",
    ],
  ])("is a share of page views, or why there is none: %#", async (given, expected) => {
    answerBy(() => Response.json(makeRates(given)));
    show();
    const heading = await screen.findByRole("heading", { name: texts.coverage.title });
    expect(heading.closest("section")?.textContent).toContain(expected);
  });
});
