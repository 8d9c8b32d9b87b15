import type { CatalogueRow } from "../catalogue-row.ts";

/** Undeclared, only its tracker is held: calls of the shop's own code to the same host may be part of an order. */
export const mindboxRow: CatalogueRow = {
  id: "mindbox",
  data: ["identifier", "visits", "device", "address", "orders", "contacts"],
  category: "marketing",
  party: "third",
  hosts: ["api.mindbox.ru/scripts/", "api.mindbox.ru"],
  undeclared: ["api.mindbox.ru/scripts/"],
  cookies: { mindboxDeviceUUID: null, "directCrm-session": null },
  storage: [],
  vendor: "Mindbox",
  country: "RU",
  privacyUrl: "https://mindbox.ru/",
  texts: {
    kk: {
      name: "Mindbox",
      purpose: "Сайттағы әрекеттеріңізге сай ұсыныстар мен хабарламалар",
      recipient: "Mindbox, Ресей",
    },
    ru: {
      name: "Mindbox",
      purpose: "Предложения и\u00a0рассылки с\u00a0учётом ваших действий на\u00a0сайте",
      recipient: "Mindbox, Россия",
    },
    en: {
      name: "Mindbox",
      purpose: "Offers and mailings that depend on what you do on the site",
      recipient: "Mindbox, Russia",
    },
  },
  source: "cookie jars in public code",
  checked: "2026-11-22",
};
