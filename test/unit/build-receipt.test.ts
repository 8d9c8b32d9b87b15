import { describe, expect, it } from "vitest";
import { parseConsentRecord } from "../../src/contract/consent-record.ts";
import { receiptIdFormat } from "../../src/contract/receipt.ts";
import { actOf, buildReceipt, deviceOf } from "../../src/core/build-receipt.ts";
import type { Switch } from "../../src/core/consent.ts";
import { formatReceiptId } from "../../src/core/receipt-id.ts";

const services: Switch[] = [
  { id: "basket", category: "necessary" },
  { id: "yandex-metrica", category: "analytics" },
  { id: "vk-pixel", category: "marketing" },
];
const read = (pairs: string) => {
  const record = parseConsentRecord(`1.1.20261122.${pairs}`);
  if (!record) throw new Error(`no record: ${pairs}`);
  return record;
};
const none = read("analytics:0.marketing:0");
const some = read("analytics:1.marketing:0");
const all = read("analytics:1.marketing:1");

describe("the act of a receipt", () => {
  it.each([
    ["accept_all", null, all],
    ["reject_all", null, none],
    ["custom", null, some],
    ["custom", none, some],
    ["withdraw", all, some],
    ["withdraw", all, none],
    ["reject_all", none, none],
    ["accept_all", some, all],
    ["custom", some, read("analytics:0.marketing:1")],
    ["custom", null, read("marketing:0")],
  ])("is %s for what changed", (act, before, after) => {
    expect(actOf(before, after, services)).toBe(act);
  });
});

describe("a receipt", () => {
  const receipt = buildReceipt(
    some,
    services,
    "custom",
    { by: "person", layer: "preferences", asked: true },
    {
      rid: "0123456789ABCDEFGHJKMNPQRS",
      prev: null,
      notice: null,
      active: true,
      lang: "kk",
      layout: "bar",
      variant: "default",
      device: "phone",
      gpc: false,
      build: "0.1.0+000000000000",
      now: new Date("2026-11-22T10:31:59.999Z"),
    },
  );

  it("names every category and service that was asked, denials included, and nothing necessary", () => {
    expect(receipt.categories).toEqual({ analytics: true, marketing: false });
    expect(receipt.services).toEqual({ "yandex-metrica": true, "vk-pixel": false });
  });

  it("knows the time to the minute only", () => {
    expect(receipt.decided).toBe("2026-11-22T10:31Z");
  });

  it("has no key beyond the published shape", () => {
    expect(Object.keys(receipt).sort().join(" ")).toBe(
      "act active asked build by categories decided device gpc lang layer layout notice prev revision rid services v variant",
    );
  });
});

describe("a receipt number", () => {
  it("is 26 characters of Crockford base32", () => {
    expect(formatReceiptId(new Uint8Array(16))).toBe("0".repeat(26));
    expect(formatReceiptId(new Uint8Array(16).fill(255))).toBe(`7${"Z".repeat(25)}`);
    expect(formatReceiptId(crypto.getRandomValues(new Uint8Array(16)))).toMatch(receiptIdFormat);
  });

  it("loses no bit of its 128", () => {
    for (let bit = 0; bit < 128; bit += 1) {
      const bytes = new Uint8Array(16);
      bytes[bit >> 3] = 0x80 >> (bit & 7);
      const value = Array.from(formatReceiptId(bytes)).reduce(
        (sum, digit) => sum * 32n + BigInt("0123456789ABCDEFGHJKMNPQRSTVWXYZ".indexOf(digit)),
        0n,
      );
      expect(value).toBe(1n << BigInt(127 - bit));
    }
  });
});

describe("the device", () => {
  it.each([
    [320, "phone"],
    [599, "phone"],
    [600, "tablet"],
    [1023, "tablet"],
    [1024, "desktop"],
  ])("of a viewport %d px wide is a %s", (width, device) => {
    expect(deviceOf(width)).toBe(device);
  });
});
