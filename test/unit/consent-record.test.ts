import { describe, expect, it } from "vitest";
import { formatConsentRecord, parseConsentRecord } from "../../src/contract/consent-record.ts";

describe("the consent record", () => {
  it("reads back what it writes", () => {
    const value = "1.3.20261122.analytics:1.yandex-metrica:0";
    const record = parseConsentRecord(value);
    expect(record && formatConsentRecord(record)).toBe(value);
  });

  it.each([
    ["empty", ""],
    ["truncated", "1.3.2026"],
    ["without choices", "1.3.20261122"],
    ["a future version", "2.3.20261122.analytics:1"],
    ["a bad escape", "1.3.20261122.analytics%ZZ:1"],
    ["one id twice", "1.3.20261122.analytics:1.analytics:0"],
    ["4 kB", `1.3.20261122${".a:1".repeat(1000)}`],
    ["a choice that is no bit", "1.3.20261122.analytics:2"],
  ])("takes %s for no record", (_what, value) => {
    expect(parseConsentRecord(value)).toBeNull();
  });
});
