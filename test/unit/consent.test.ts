import { describe, expect, it } from "vitest";
import type { ConsentRecord } from "../../src/contract/consent-record.ts";
import {
  askedCategories,
  isGranted,
  serviceChoice,
  undecidedServices,
  type Switch,
} from "../../src/core/consent.ts";

const metrica: Switch = { id: "yandex-metrica", category: "analytics" };
const pixel: Switch = { id: "vk-pixel", category: "marketing" };
const basket: Switch = { id: "basket", category: "necessary" };
const services = [basket, metrica, pixel];

const record = (choices: Record<string, boolean>): ConsentRecord => ({
  revision: 1,
  day: "20261122",
  choices: new Map(Object.entries(choices)),
});

describe("consent", () => {
  it("grants nothing without a record, except what is necessary", () => {
    expect(isGranted(null, "analytics", services)).toBe(false);
    expect(isGranted(null, "yandex-metrica", services)).toBe(false);
    expect(isGranted(null, "basket", services)).toBe(true);
    expect(isGranted(null, "necessary", services)).toBe(true);
  });

  it("grants no id that the site does not declare, whatever Object.prototype says", () => {
    expect(isGranted(record({ analytics: true }), "toString", services)).toBe(false);
    expect(isGranted(record({ analytics: true }), "functional", services)).toBe(false);
    expect(isGranted(record({ functional: true }), "functional", services)).toBe(false);
  });

  it("covers a service by its category, unless it has an entry of its own", () => {
    expect(serviceChoice(record({ analytics: true }), metrica)).toBe(true);
    expect(serviceChoice(record({ analytics: true, "yandex-metrica": false }), metrica)).toBe(
      false,
    );
    expect(serviceChoice(record({ marketing: true }), metrica)).toBeUndefined();
  });

  it("takes a category without an entry for granted when all its services are", () => {
    expect(isGranted(record({ "yandex-metrica": true }), "analytics", services)).toBe(true);
    expect(isGranted(record({ "yandex-metrica": false }), "analytics", services)).toBe(false);
  });

  it("asks again only about what a record does not cover", () => {
    expect(undecidedServices(record({ analytics: false }), services)).toEqual([pixel]);
    expect(undecidedServices(record({ analytics: false, marketing: true }), services)).toEqual([]);
  });

  it("asks about no necessary category", () => {
    expect(askedCategories(services)).toEqual(["analytics", "marketing"]);
  });
});
