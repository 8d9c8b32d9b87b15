import type { CatalogueRow } from "../catalogue-row.ts";

/** Statistics that the Tilda site builder puts on every one of its sites; the rest of its CDN is the site itself. */
export const tildaStatRow: CatalogueRow = {
  id: "tilda-stat",
  data: ["identifier", "visits", "device", "address"],
  category: "analytics",
  party: "third",
  hosts: ["stat.tildacdn.*", "static.tildacdn.*/js/tilda-stat"],
  undeclared: ["static.tildacdn.*/js/tilda-stat"],
  cookies: { tildauid: "P90D", tildasid: "PT30M", previousUrl: "PT30M" },
  storage: [],
  vendor: "Tilda Publishing",
  country: "RU",
  privacyUrl: "https://tilda.cc/privacy/",
  texts: {
    kk: {
      name: "Tilda статистикасы",
      purpose: "Сайтқа кіру статистикасы: беттер, сайтқа қайдан келгеніңіз",
      recipient: "Tilda Publishing, Ресей",
    },
    ru: {
      name: "Статистика Tilda",
      purpose: "Статистика посещений: страницы, источник перехода",
      recipient: "Tilda Publishing, Россия",
    },
    en: {
      name: "Tilda statistics",
      purpose: "Visit statistics: pages, where you came from",
      recipient: "Tilda Publishing, Russia",
    },
  },
  source: "tilda-stat-1.0.min.js measured on a page of its own (2026)",
  checked: "2026-11-22",
};
