import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatConsentRecord, parseConsentRecord } from "../../src/contract/consent-record.ts";
import { serviceChoice, type Switch } from "../../src/core/consent.ts";
import { answerAll, applyChoices } from "../../src/core/decide.ts";

const services: Switch[] = [
  { id: "yandex-metrica", category: "analytics" },
  { id: "ga4", category: "analytics" },
  { id: "vk-pixel", category: "marketing" },
];
const context = { services, revision: 3, day: "20261122" };
const decide = (choices: Record<string, boolean>, before: string | null = null): string =>
  formatConsentRecord(
    applyChoices(
      before ? parseConsentRecord(before) : null,
      new Map(Object.entries(choices)),
      context,
    ),
  );

describe("a decision", () => {
  it("is written by category when everything is answered alike", () => {
    expect(
      formatConsentRecord(applyChoices(null, answerAll(services, true, services), context)),
    ).toBe("1.3.20261122.analytics:1.marketing:1");
  });

  it("about some services leaves the others of their category as they were", () => {
    const [metrica, ga4, pixel] = services as [Switch, Switch, Switch];
    expect([...answerAll([ga4, pixel], true, services)]).toEqual([
      ["ga4", true],
      ["marketing", true],
    ]);
    expect([...answerAll([metrica, ga4], false, services)]).toEqual([["analytics", false]]);
  });

  it("names the services that differ from their category, after the categories", () => {
    expect(decide({ marketing: false, analytics: true, ga4: false })).toBe(
      "1.3.20261122.analytics:1.marketing:0.ga4:0",
    );
  });

  it("lets a category's choice cover services chosen earlier", () => {
    expect(decide({ analytics: false }, "1.3.20261101.analytics:1.ga4:0")).toBe(
      "1.3.20261122.analytics:0",
    );
  });

  it("leaves what it does not name as it was", () => {
    expect(decide({ "yandex-metrica": false }, "1.3.20261101.analytics:1.marketing:0")).toBe(
      "1.3.20261122.analytics:1.marketing:0.yandex-metrica:0",
    );
  });

  it("drops ids that the site does not declare any more", () => {
    expect(decide({ analytics: true }, "1.3.20261101.analytics:0.old-chat:1")).toBe(
      "1.3.20261122.analytics:1",
    );
  });

  it("means for each service what was last said of it or of its category, and survives the cookie", () => {
    const id = fc.constantFrom("analytics", "marketing", "yandex-metrica", "ga4", "vk-pixel");
    const choices = fc.dictionary(id, fc.boolean());
    fc.assert(
      fc.property(choices, choices, (first, second) => {
        const one = applyChoices(null, new Map(Object.entries(first)), context);
        const two = applyChoices(one, new Map(Object.entries(second)), context);
        for (const service of services) {
          const expected =
            second[service.id] ??
            second[service.category] ??
            first[service.id] ??
            first[service.category];
          expect(serviceChoice(two, service)).toBe(expected);
        }
        if (two.choices.size > 0) {
          expect(parseConsentRecord(formatConsentRecord(two))).toEqual(two);
        }
      }),
    );
  });
});
