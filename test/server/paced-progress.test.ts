import { describe, expect, it } from "vitest";
import { createPacedProgress, type Progress } from "../../src/server/store/paced-progress.ts";

/** What is told of work that comes so far, one step each so many milliseconds. */
function told(milliseconds: number, steps: readonly number[]): readonly number[] {
  const lines: Progress[] = [];
  let time = 0;
  const paced = createPacedProgress(
    (progress) => lines.push(progress),
    () => time,
  );
  for (const done of steps) {
    time += milliseconds;
    paced(done, 1000);
  }
  expect(lines.every(({ all }) => all === 1000)).toBe(true);
  return lines.map(({ done }) => done);
}

const hundredths = Array.from({ length: 100 }, (_, place) => (place + 1) * 10);

describe("the progress of long work", () => {
  it("is told at every tenth", () => {
    expect(told(1000, hundredths)).toEqual([100, 200, 300, 400, 500, 600, 700, 800, 900, 1000]);
  });

  it("is told every five seconds at most, and not at all where it takes no time", () => {
    expect(told(100, hundredths)).toEqual([500, 1000]);
    expect(told(10, hundredths)).toEqual([]);
  });

  it("is told once more where it begins again", () => {
    expect(told(6000, [500, 1000, 500, 1000])).toEqual([500, 1000, 500, 1000]);
  });
});
