import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson, type CanonicalValue } from "../../src/contract/canonical.ts";
import type { Receipt } from "../../src/contract/receipt.ts";
import { parseCount } from "../../src/server/rates/parse-count.ts";
import { parseReceipt } from "../../src/server/receipts/parse-receipt.ts";
import { always, expectHarmless } from "../helpers/always.ts";
import { makeReceipt } from "../helpers/make-receipt.ts";
import { randomReceipts } from "../helpers/random-receipts.ts";
import { hostileText, spoiltObject } from "../helpers/spoilt.ts";

// What anybody may post. A failure prints its seed and path.

const bytesOf = (text: string) => new TextEncoder().encode(text);
const canonical = (receipt: Receipt) => canonicalJson(receipt as unknown as CanonicalValue); // flat JSON, by its type
const fields = new Set([...Object.keys(makeReceipt()), "automation"]);

/** Says in a sentence what is wrong, or gives a receipt whose canonical bytes are read back as they are. */
function expectReceiptOrSentence(bytes: Uint8Array): void {
  const parsed = parseReceipt(bytes);
  if (!parsed.ok) {
    expect(["bad-json", "bad-receipt", "unknown-version"]).toContain(parsed.code);
    expectHarmless(parsed.message);
    return;
  }
  expect(Object.keys(parsed.value).filter((key) => !fields.has(key))).toEqual([]);
  const body = canonical(parsed.value);
  expect(body).toMatch(/^[ -~]{1,4096}$/);
  const again = parseReceipt(bytesOf(body));
  expect(again.ok && canonical(again.value)).toBe(body);
}

describe("the body of a receipt", () => {
  const receipt = makeReceipt();
  it("of any bytes is a receipt or a sentence", () =>
    always(fc.uint8Array({ maxLength: 300 }), expectReceiptOrSentence));

  it("that is nearly a receipt is a receipt or a sentence", () =>
    always(hostileText(JSON.stringify(receipt)), (text) => expectReceiptOrSentence(bytesOf(text))));

  it("with a field that is something else is a receipt or a sentence", () =>
    always(spoiltObject(receipt), (value) =>
      expectReceiptOrSentence(bytesOf(JSON.stringify(value))),
    ));

  it("has no word of its own choosing in it that a log, a table or a terminal would take for more", () => {
    const hostile = [
      "a\r\nb",
      "\u001b[31ma",
      "\u202ea",
      "=cmd|' /C calc'!A0",
      "<img src=x>",
      "a\0",
      "+1",
      "@a",
      "ａ",
    ];
    const texts = Object.entries(receipt).filter(([, value]) => typeof value === "string");
    for (const [field, value] of [...texts, ["prev", ""], ["notice", ""]]) {
      for (const word of hostile) {
        for (const spoiltWord of [word, `${value}${word}`, `${word}${value}`]) {
          const parsed = parseReceipt(
            bytesOf(JSON.stringify({ ...receipt, [String(field)]: spoiltWord })),
          );
          // What a build id may be begins with nothing that a spreadsheet calculates; csv-line.ts sees to the rest.
          expect(parsed.ok && field !== "build", `${field}: ${spoiltWord}`).toBe(false);
        }
      }
    }
  });

  it("as any page may make it is kept as what it is, in its canonical bytes", () => {
    for (const one of randomReceipts(300, 20261122)) {
      const parsed = parseReceipt(bytesOf(JSON.stringify(one)));
      expect(parsed.ok && canonical(parsed.value)).toBe(canonical(one));
      expectReceiptOrSentence(bytesOf(canonical(one)));
    }
  });
});

describe("the body of a count", () => {
  const count = {
    v: 1,
    what: "asked",
    automation: false,
    lang: "ru",
    device: "phone",
    layout: "bar",
    variant: "default",
    revision: 1,
  };

  it("of any bytes, or nearly a count, is a count of known words or a sentence", () =>
    always(
      fc.oneof(
        fc.uint8Array({ maxLength: 100 }),
        hostileText(JSON.stringify(count)).map(bytesOf),
        spoiltObject(count).map((value) => bytesOf(JSON.stringify(value))),
      ),
      (bytes) => {
        const parsed = parseCount(bytes);
        if (!parsed.ok) return expectHarmless(parsed.message);
        expect(Object.keys(parsed.value).sort()).toEqual(Object.keys(count).sort());
        expect(JSON.stringify(parsed.value)).toMatch(/^[ -~]{1,300}$/);
      },
    ));
});
