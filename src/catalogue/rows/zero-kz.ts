import type { CatalogueRow } from "../catalogue-row.ts";

/** The rating of Kazakh sites. What its script keeps on the device is not known. */
export const zeroKzRow: CatalogueRow = {
  id: "zero-kz",
  data: ["identifier", "visits", "device", "address"],
  category: "analytics",
  party: "third",
  hosts: ["c.zero.kz"],
  undeclared: ["c.zero.kz"],
  cookies: {},
  storage: [],
  vendor: "ZERO.kz",
  country: "KZ",
  privacyUrl: "https://zero.kz/",
  texts: {
    kk: {
      name: "ZERO.kz",
      purpose: "Сайтқа кіру статистикасы және сайттың рейтингтегі орны",
      recipient: "ZERO.kz, Қазақстан",
    },
    ru: {
      name: "ZERO.kz",
      purpose: "Статистика посещений и\u00a0место сайта в\u00a0рейтинге",
      recipient: "ZERO.kz, Казахстан",
    },
    en: {
      name: "ZERO.kz",
      purpose: "Visit statistics and the site’s place in a ranking",
      recipient: "ZERO.kz, Kazakhstan",
    },
  },
  source: "ten snippets on public pages; RuAdList 2026-08",
  checked: "2026-11-22",
};
