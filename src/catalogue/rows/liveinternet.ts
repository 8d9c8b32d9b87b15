import type { CatalogueRow } from "../catalogue-row.ts";

/** The counter of LiveInternet. Its form with `document.write` cannot be run after the page has loaded. */
export const liveinternetRow: CatalogueRow = {
  id: "liveinternet",
  data: ["identifier", "visits", "device", "address"],
  category: "analytics",
  party: "third",
  hosts: ["counter.yadro.ru", "liveinternet.ru/click"],
  undeclared: ["counter.yadro.ru"],
  cookies: {},
  storage: [],
  vendor: "LiveInternet",
  country: "RU",
  privacyUrl: "https://www.liveinternet.ru/",
  texts: {
    kk: {
      name: "LiveInternet",
      purpose: "Сайтқа кіру статистикасы және сайттың рейтингтегі орны",
      recipient: "LiveInternet, Ресей",
    },
    ru: {
      name: "LiveInternet",
      purpose: "Статистика посещений и\u00a0место сайта в\u00a0рейтинге",
      recipient: "LiveInternet, Россия",
    },
    en: {
      name: "LiveInternet",
      purpose: "Visit statistics and the site’s place in a ranking",
      recipient: "LiveInternet, Russia",
    },
  },
  source: "public cookie lists: its cookies stand on its own domain",
  checked: "2026-11-22",
};
