import type { CatalogueRow } from "../catalogue-row.ts";

/** The pixel of Facebook and Instagram. */
export const metaPixelRow: CatalogueRow = {
  id: "meta-pixel",
  data: ["identifier", "visits", "device", "address", "actions", "orders"],
  category: "marketing",
  party: "third",
  hosts: ["connect.facebook.net", "facebook.com/tr"],
  undeclared: ["connect.facebook.net", "facebook.com/tr"],
  cookies: { _fbp: "P90D", _fbc: "P90D" },
  storage: [],
  vendor: "Meta Platforms, Inc.",
  country: "US",
  privacyUrl: "https://www.facebook.com/privacy/policy/",
  texts: {
    kk: {
      name: "Meta Пикселі",
      purpose: "Жарнаманың нәтижесін бағалау және сайтқа кіргендерге жарнама көрсету",
      recipient: "Meta Platforms, Inc., АҚШ",
    },
    ru: {
      name: "Пиксель Meta",
      purpose: "Оценка рекламы и её показ тем, кто был на сайте",
      recipient: "Meta Platforms, Inc., США",
    },
    en: {
      name: "Meta Pixel",
      purpose: "Measures advertising and shows it to those who visited the site",
      recipient: "Meta Platforms, Inc., USA",
    },
  },
  source:
    "the vendor's documentation and public cookie lists; the script sets none without the network's answer (measured 2026)",
  checked: "2026-11-22",
};
