import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvLine } from "../../src/server/store/csv-line.ts";
import { always } from "../helpers/always.ts";
import { hostileTexts } from "../helpers/hostile-rows.ts";

/** The cells of a line for whoever cuts it there and minds no quotes, without what stands before their first sign. */
function cut(line: string, separator: string): readonly string[] {
  return line.split(separator).map((cell) => cell.replace(/^[\s"\p{Cf}\p{Cc}]+/u, ""));
}

describe("a line of CSV", () => {
  it("holds words as they are, quotes twice", () => {
    expect(csvLine(["ru", "analytics:1 marketing:0", 'a "b"', "2026-11-22", ""])).toBe(
      `"ru","analytics:1 marketing:0","a ""b""","2026-11-22",""\r\n`,
    );
  });

  it.each([
    ["=1+1", "'=1+1"],
    ["@SUM(1;1)", "'@SUM(1;1)"],
    ["\uff0b1", "'\uff0b1"],
    ["\u0000=1", "' =1"],
    [" -1", "' -1"],
    ["a;=1+1", "a;'=1+1"],
    ["a\r\n=1+1", "a  =1+1"],
    ["1-1", "1-1"],
  ])("holds %j as a text", (text, cell) => {
    expect(csvLine([text])).toBe(`"${cell}"\r\n`);
  });

  it("is one line, in which no cell begins as a formula, wherever a spreadsheet cuts it", () =>
    always(
      fc.array(
        fc.oneof(fc.string(), fc.string({ unit: "binary" }), fc.constantFrom(...hostileTexts)),
      ),
      (cells) => {
        const line = csvLine(cells);
        expect(line.slice(0, -2)).not.toMatch(/\p{Cc}/u);
        for (const separator of [",", ";", "|"]) {
          expect(cut(line, separator).filter((cell) => /^[=+\-@＝＋－＠]/u.test(cell))).toEqual([]);
        }
      },
    ));
});
