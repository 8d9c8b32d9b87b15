import { describe, expect, it } from "vitest";
import { differenceOf, wilson } from "../../src/server/rates/wilson.ts";
import { createRandom } from "../helpers/random.ts";

/** Whether the interval holds the truth, over so many weeks of visits. */
function coverage(weeks: number, week: () => { truth: number; granted: number; asked: number }) {
  let held = 0;
  for (let n = 0; n < weeks; n += 1) {
    const { truth, granted, asked } = week();
    const { low, high } = wilson(granted, asked);
    if (low <= truth && truth <= high) held += 1;
  }
  return held / weeks;
}

describe("the interval of a share", () => {
  // Newcombe, Statistics in Medicine 17 (1998) 857-872, table I, method 3; the tests of R's propint have the first two. All four
  // come out of the quadratic equation whose roots the interval is, worked with 40 digits.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])("is the published one for %i of %i", (hits, all, low, high) => {
    const found = wilson(hits, all);
    expect(found.share).toBe(hits / all);
    expect(found.low).toBeCloseTo(low, 4);
    expect(found.high).toBeCloseTo(high, 4);
  });

  it("mirrors itself, and touches 0 and 1 exactly", () => {
    expect(wilson(20, 20).high).toBe(1);
    expect(wilson(0, 20).low).toBe(0);
    expect(wilson(20, 20).low).toBeCloseTo(1 - wilson(0, 20).high, 12);
  });

  it("holds the truth in 93 to 97 of 100 weeks of independent visits, and in fewer where visitors return", () => {
    const random = createRandom(20_261_122);
    const draw = () => ({
      truth: 0.05 + 0.9 * random(),
      visitors: 200 + Math.floor(random() * 1800),
    });
    const independent = coverage(2000, () => {
      const { truth, visitors: asked } = draw();
      let granted = 0;
      for (let n = 0; n < asked; n += 1) if (random() < truth) granted += 1;
      return { truth, granted, asked };
    });
    // A third of those who do not agree never answer, and are asked at each of their one to nine visits of the week.
    const returning = coverage(2000, () => {
      const { truth: agree, visitors } = draw();
      let granted = 0;
      let asked = 0;
      for (let n = 0; n < visitors; n += 1) {
        const agrees = random() < agree;
        if (agrees) granted += 1;
        asked += !agrees && random() < 1 / 3 ? 1 + Math.floor(random() * 9) : 1;
      }
      return { truth: agree / (1 + ((1 - agree) / 3) * 4), granted, asked };
    });
    process.stdout.write(
      `95 % intervals hold the truth in ${(independent * 100).toFixed(1)} % of 2,000 weeks; ` +
        `${(returning * 100).toFixed(1)} % where visitors return\n`,
    );
    expect(independent).toBeGreaterThanOrEqual(0.93);
    expect(independent).toBeLessThanOrEqual(0.97);
    expect(returning).toBeLessThan(independent);
  });
});

describe("the interval of a difference", () => {
  // Newcombe, Statistics in Medicine 17 (1998) 873-890, table II, method 10, contrasts a to h; R's DescTools and propint give
  // the same for those that they test. All come out of the definition, worked with 40 digits.
  it.each([
    [56, 70, 48, 80, 0.2, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.6, 0.1705, 0.809],
    [6, 7, 2, 7, 0.5714, 0.0582, 0.8062],
    [5, 56, 0, 29, 0.0893, -0.0381, 0.1926],
    [0, 10, 0, 20, 0, -0.1611, 0.2775],
    [0, 10, 0, 10, 0, -0.2775, 0.2775],
    [10, 10, 0, 20, 1, 0.6791, 1],
    [10, 10, 0, 10, 1, 0.6075, 1],
  ])("is the published one for %i of %i less %i of %i", (a, m, b, n, share, low, high) => {
    const found = differenceOf(wilson(b, n), wilson(a, m));
    expect(found.share).toBeCloseTo(share, 4);
    expect(found.low).toBeCloseTo(low, 4);
    expect(found.high).toBeCloseTo(high, 4);
  });
});
