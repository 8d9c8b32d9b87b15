import { expect, it } from "vitest";
import {
  formatCount,
  formatDifference,
  formatInterval,
  formatShare,
} from "../../src/contract/figures-in-words.ts";
import { rateInWords } from "../../src/contract/rate-in-words.ts";
import { dashboardTexts } from "../../src/texts/dashboard/en.ts";

it.each([
  [0, "0", "0"],
  [999, "999", "999"],
  [1000, "1,000", "1\u00a0000"],
  [1234567, "1,234,567", "1\u00a0234\u00a0567"],
])("writes %d as people count in the language", (count, english, russian) => {
  expect([formatCount(count, "en"), formatCount(count, "ru"), formatCount(count, "kk")]).toEqual([
    english,
    russian,
    russian,
  ]);
});

it("writes shares with one digit, intervals with one sign, differences with theirs", () => {
  expect([formatShare(0.6425, "en"), formatShare(1, "kk")]).toEqual(["64.3%", "100,0\u00a0%"]);
  expect(formatInterval({ low: 0.62, high: 0.6631 }, "ru")).toBe("62,0–66,3\u00a0%");
  const differences = [0.021, -0.004, 0.0002, -0.0002, 0].map((share) =>
    formatDifference(share, "en"),
  );
  expect(differences).toEqual(["+2.1", "−0.4", "0.0", "0.0", "0.0"]);
});

const figures = {
  asked: 40,
  accepted: 30,
  refused: 5,
  custom: 1,
  script: 9,
  undecided: null,
  granted: 31,
  rate: null,
};

it.each([
  [
    { ...figures, problem: "incomplete-counts" as const },
    true,
    /45 decisions arrived, and 40 visits/,
  ],
  [{ ...figures, asked: 7, problem: "too-few" as const }, true, /^7 visits so far.*fewer than 30/],
  [{ ...figures, problem: "incomplete-counts" as const }, false, /not counted here/],
])("says why there is no rate", (given, counts, sentence) => {
  const words = rateInWords(given, { leastAsked: 30 }, counts, dashboardTexts, "en");
  expect(words).toMatchObject({ share: null, interval: null });
  expect(words.sentence).toMatch(sentence);
});
