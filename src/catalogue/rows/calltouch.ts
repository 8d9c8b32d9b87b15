import type { CatalogueRow } from "../catalogue-row.ts";

/** Call tracking. `cted` holds Metrica's client id. */
export const calltouchRow: CatalogueRow = {
  id: "calltouch",
  data: ["identifier", "visits", "device", "address", "calls", "contacts"],
  category: "marketing",
  party: "third",
  hosts: ["calltouch.ru"],
  undeclared: ["calltouch.ru"],
  cookies: {
    _ct: null,
    _ct_ids: null,
    _ct_session_id: null,
    _ct_site_id: null,
    _ct_client_global_id: null,
    cted: null,
    call_s: null,
  },
  storage: [],
  vendor: "Calltouch",
  country: "RU",
  privacyUrl: "https://www.calltouch.ru/",
  texts: {
    kk: {
      name: "Calltouch",
      purpose: "Қоңыраулар мен өтінімдерді Сізді сайтқа әкелген жарнамамен байланыстыру",
      recipient: "Calltouch, Ресей",
    },
    ru: {
      name: "Calltouch",
      purpose: "Связь звонков и\u00a0заявок с\u00a0рекламой, которая привела вас на\u00a0сайт",
      recipient: "Calltouch, Россия",
    },
    en: {
      name: "Calltouch",
      purpose: "Links calls and enquiries to the advertisement that led you to the site",
      recipient: "Calltouch, Russia",
    },
  },
  source: "cookie jars in public code",
  checked: "2026-11-22",
};
