import type { CatalogueRow } from "../catalogue-row.ts";

/** The counter of Rambler's Top100. */
export const ramblerTop100Row: CatalogueRow = {
  id: "rambler-top100",
  data: ["identifier", "visits", "device", "address"],
  category: "analytics",
  party: "third",
  hosts: ["counter.rambler.ru", "st.top100.ru", "kraken.rambler.ru"],
  undeclared: ["counter.rambler.ru", "st.top100.ru"],
  cookies: { top100_id: null, last_visit: null, "t3_sid_*": null },
  storage: [],
  vendor: "Rambler",
  country: "RU",
  privacyUrl: "https://top100.rambler.ru/",
  texts: {
    kk: {
      name: "Рамблер Топ-100",
      purpose: "Сайтқа кіру статистикасы және сайттың рейтингтегі орны",
      recipient: "Рамблер, Ресей",
    },
    ru: {
      name: "Рамблер/топ-100",
      purpose: "Статистика посещений и\u00a0место сайта в\u00a0рейтинге",
      recipient: "Рамблер, Россия",
    },
    en: {
      name: "Rambler Top100",
      purpose: "Visit statistics and the site’s place in a ranking",
      recipient: "Rambler, Russia",
    },
  },
  source: "cookie jars in public code; public cookie lists: `t3_sid_…`",
  checked: "2026-11-22",
};
