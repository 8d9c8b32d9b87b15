import type { CatalogueRow } from "../catalogue-row.ts";

/** The pixel of TikTok. */
export const tiktokPixelRow: CatalogueRow = {
  id: "tiktok-pixel",
  data: ["identifier", "visits", "device", "address", "actions", "orders"],
  category: "marketing",
  party: "third",
  hosts: ["analytics.tiktok.com"],
  undeclared: ["analytics.tiktok.com"],
  cookies: { _ttp: "P389D", _tt_enable_cookie: "P389D", "ttcsid*": null },
  storage: [],
  vendor: "TikTok Pte. Ltd.",
  country: "SG",
  privacyUrl: "https://www.tiktok.com/legal/privacy-policy",
  texts: {
    kk: {
      name: "TikTok Пикселі",
      purpose: "Жарнаманың нәтижесін бағалау және сайтқа кіргендерге жарнама көрсету",
      recipient: "TikTok Pte. Ltd., Сингапур",
    },
    ru: {
      name: "Пиксель TikTok",
      purpose: "Оценка рекламы и её показ тем, кто был на сайте",
      recipient: "TikTok Pte. Ltd., Сингапур",
    },
    en: {
      name: "TikTok Pixel",
      purpose: "Measures advertising and shows it to those who visited the site",
      recipient: "TikTok Pte. Ltd., Singapore",
    },
  },
  source: "Open Cookie Database 2026-01-21; cookie jars in public code",
  checked: "2026-11-22",
};
