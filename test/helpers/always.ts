import * as fc from "fast-check";
import { expect } from "vitest";

/** A property over so many values that a file of these takes a few seconds. */
export const always = <T>(values: fc.Arbitrary<T>, hold: (value: T) => void, numRuns = 1000) =>
  fc.assert(
    fc.property(values, (value) => {
      hold(value);
    }),
    { numRuns },
  );

/** A sentence that can be shown in any terminal: short, and nothing invisible in it. */
export function expectHarmless(sentence: string): void {
  expect(sentence.length).toBeLessThan(700);
  expect(sentence).not.toMatch(/[\p{C}\u2028\u2029]/u);
}
