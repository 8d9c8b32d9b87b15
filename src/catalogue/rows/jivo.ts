import type { CatalogueRow } from "../catalogue-row.ts";

/** A chat that counts visits before anybody has written. */
export const jivoRow: CatalogueRow = {
  id: "jivo",
  data: ["identifier", "visits", "device", "address", "messages", "contacts"],
  category: "functional",
  party: "third",
  hosts: ["jivosite.com", "jivo.ru"],
  undeclared: ["jivosite.com", "jivo.ru"],
  cookies: {
    "jv_enter_ts_*": null,
    "jv_visits_count_*": null,
    "jv_pages_count_*": null,
    "jv_refer_*": null,
    "jv_utm_*": null,
    "jv_invitation_time_*": null,
  },
  storage: ["jv_loader_info_*"],
  vendor: "Jivo",
  country: "RU",
  privacyUrl: "https://www.jivo.ru/",
  texts: {
    kk: { name: "Jivo", purpose: "Сайттың кеңесшісімен чат", recipient: "Jivo, Ресей" },
    ru: { name: "Jivo", purpose: "Чат с\u00a0консультантом", recipient: "Jivo, Россия" },
    en: { name: "Jivo", purpose: "Chat with the site’s staff", recipient: "Jivo, Russia" },
  },
  source:
    "the vendor's loader measured on a page of its own (2026): localStorage; cookie jars in public code",
  checked: "2026-11-22",
};
