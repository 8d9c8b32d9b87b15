import { bytesToHex } from "@noble/hashes/utils.js";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { canonicalJson, type CanonicalValue } from "../../src/contract/canonical.ts";
import { utf8 } from "../../src/proof/bytes.ts";

interface Published {
  readonly cases: readonly {
    readonly file: string;
    readonly input: string;
    readonly hex: string;
  }[];
}

/** What the author of RFC 8785 tests other implementations with; the file says where it is from. */
const published: Published = JSON.parse(
  readFileSync(new URL("../fixtures/proof/json-canonicalization.json", import.meta.url), "utf8"),
);

const canonicalHex = (value: CanonicalValue) => bytesToHex(utf8(canonicalJson(value)));
const fromHex = (hex: string) => Buffer.from(hex, "hex").toString();

describe("the published cases of RFC 8785", () => {
  const whole = published.cases.filter(({ file }) => file !== "values");

  it("are six, of which one has fractions", () => {
    expect([published.cases.length, whole.length]).toEqual([6, 5]);
  });

  it.each(whole)("$file: the same bytes", ({ input, hex }) => {
    expect(canonicalHex(JSON.parse(input))).toBe(hex);
  });

  it("values: the same bytes but for the fractions, which are refused", () => {
    const values = published.cases.find(({ file }) => file === "values");
    const { numbers, ...others } = JSON.parse(values?.input ?? "");
    for (const number of numbers) expect(() => canonicalJson(number)).toThrow(TypeError);
    const expected = fromHex(values?.hex ?? "").replace(/"numbers":\[[^\]]*\],/, "");
    expect(canonicalJson(others)).toBe(expected);
  });
});

/** RFC 8785, appendix B: the bits of a number, and how it is written. */
const numbers = [
  ["0000000000000000", "0"],
  ["8000000000000000", "0"],
  ["0000000000000001", "5e-324"],
  ["8000000000000001", "-5e-324"],
  ["7fefffffffffffff", "1.7976931348623157e+308"],
  ["ffefffffffffffff", "-1.7976931348623157e+308"],
  ["4340000000000000", "9007199254740992"],
  ["c340000000000000", "-9007199254740992"],
  ["4430000000000000", "295147905179352830000"],
  ["7fffffffffffffff", ""],
  ["7ff0000000000000", ""],
  ["44b52d02c7e14af5", "9.999999999999997e+22"],
  ["44b52d02c7e14af6", "1e+23"],
  ["44b52d02c7e14af7", "1.0000000000000001e+23"],
  ["444b1ae4d6e2ef4e", "999999999999999700000"],
  ["444b1ae4d6e2ef4f", "999999999999999900000"],
  ["444b1ae4d6e2ef50", "1e+21"],
  ["3eb0c6f7a0b5ed8c", "9.999999999999997e-7"],
  ["3eb0c6f7a0b5ed8d", "0.000001"],
  ["41b3de4355555553", "333333333.3333332"],
  ["41b3de4355555554", "333333333.33333325"],
  ["41b3de4355555555", "333333333.3333333"],
  ["41b3de4355555556", "333333333.3333334"],
  ["41b3de4355555557", "333333333.33333343"],
  ["becbf647612f3696", "-0.0000033333333333333333"],
  ["43143ff3c1cb0959", "1424953923781206.2"],
] as const;

const numberOf = (bits: string) => Buffer.from(bits, "hex").readDoubleBE();

describe("the published numbers of RFC 8785", () => {
  it.each(numbers)("%s: %s is written so, or refused", (bits, written) => {
    // Nothing here has fractions, nor whole numbers beyond 2^53 - 1: of those other readers make other numbers.
    if (written === "0") expect(canonicalJson(numberOf(bits))).toBe(written);
    else expect(() => canonicalJson(numberOf(bits))).toThrow(TypeError);
  });

  it.each([
    ["433fffffffffffff", "9007199254740991"],
    ["c33fffffffffffff", "-9007199254740991"],
  ])("end where whole numbers are no longer exact: %s is %s", (bits, written) => {
    expect(canonicalJson(numberOf(bits))).toBe(written);
  });
});

describe("strings after RFC 8785, section 3.2.2.2", () => {
  const short: Readonly<Record<number, string>> = {
    8: "\\b",
    9: "\\t",
    10: "\\n",
    12: "\\f",
    13: "\\r",
    34: '\\"',
    92: "\\\\",
  };

  it("escape quotes, backslashes and control characters, in the one way there is, and nothing else", () => {
    for (let unit = 0; unit <= 0xffff; unit += 1) {
      if (unit >= 0xd800 && unit <= 0xdfff) continue;
      const escaped = unit < 32 ? `\\u${unit.toString(16).padStart(4, "0")}` : undefined;
      const letter = String.fromCharCode(unit);
      const written = canonicalJson(letter);
      if (written !== `"${short[unit] ?? escaped ?? letter}"`) expect.fail(`${unit}: ${written}`);
    }
    expect(canonicalJson("\u{1f600}")).toBe('"\u{1f600}"');
  });

  it("stand for keys too, __proto__ among them", () => {
    const value: CanonicalValue = JSON.parse('{"b\\n":1,"__proto__":{"__proto__":[]},"B":2}');
    expect(canonicalJson(value)).toBe('{"B":2,"__proto__":{"__proto__":[]},"b\\n":1}');
  });
});
