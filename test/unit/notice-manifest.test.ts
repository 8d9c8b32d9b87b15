import { expect, it } from "vitest";
import { yandexMetrica } from "../../src/catalogue/yandex-metrica.ts";
import { buildNoticeManifest, type ManifestSource } from "../../src/contract/notice-manifest.ts";
import ru from "../../src/texts/ru.ts";

const record = {
  jurisdiction: "KZ",
  storedIn: "KZ",
  keptFor: "P3Y",
  dissemination: false,
  countries: { KZ: "Казахстан", RU: "Россия" },
};

const source: ManifestSource = {
  language: "ru",
  revision: 2,
  layout: "bar",
  variant: "default",
  operator: { name: "ТОО «Пример»", bin: "000000000000", email: "a@example.kz", address: "Алматы" },
  policy: { url: "/privacy", updated: "2026-11-01" },
  services: [yandexMetrica],
  texts: { ...ru, record },
};

it("has every item of a consent record that is not an event: who, what, whom to, where, how long, how to withdraw", () => {
  expect(buildNoticeManifest(source)).toMatchObject({
    v: 2,
    language: "ru",
    preselected: false,
    operator: {
      name: "ТОО «Пример»",
      bin: "000000000000",
      email: "a@example.kz",
      address: "Алматы",
    },
    policy: { url: "/privacy", updated: "2026-11-01" },
    term: { days: 180, until: "withdrawn" },
    withdrawal: ["preferences", "email", "letter"],
    record,
    services: [{ id: "yandex-metrica", category: "analytics", party: "third" }],
    texts: {
      services: {
        "yandex-metrica": {
          purpose: ru.services["yandex-metrica"]?.purpose,
          recipient: ru.recipientOf["yandex-metrica"],
          country: "RU",
          data: ["identifier", "visits", "device", "address", "actions"],
          longest: "P1Y",
          privacyUrl: "https://yandex.ru/legal/confidential/",
        },
      },
    },
  });
});

it("says that nothing was stated where nothing was, and invents nothing", () => {
  const { operator: _operator, policy: _policy, ...bare } = source;
  expect(buildNoticeManifest({ ...bare, texts: ru })).toMatchObject({
    operator: null,
    policy: null,
    record: null,
    withdrawal: ["preferences"],
  });
});
