import type { CatalogueRow } from "../catalogue-row.ts";

/** It writes cookies again from its copies in localStorage (`roistat_cookies_to_resave`): both have to go. */
export const roistatRow: CatalogueRow = {
  id: "roistat",
  data: ["identifier", "visits", "device", "address", "calls", "orders", "contacts"],
  category: "marketing",
  party: "third",
  hosts: ["roistat.com"],
  undeclared: ["roistat.com"],
  cookies: {
    roistat_visit: "P14D",
    roistat_first_visit: null,
    roistat_visit_cookie_expire: null,
    "roistat_marker*": null,
    "roistat_ab*": null,
    roistat_call_tracking: null,
    "roistat_emailtracking_*": null,
    roistat_cookies_to_resave: null,
    "roistat_*": null,
    ___dc: null,
  },
  storage: ["roistat*"],
  vendor: "Roistat",
  country: "RU",
  privacyUrl: "https://roistat.com/",
  texts: {
    kk: {
      name: "Roistat",
      purpose: "Қоңыраулар мен өтінімдерді Сізді сайтқа әкелген жарнамамен байланыстыру",
      recipient: "Roistat, Ресей",
    },
    ru: {
      name: "Roistat",
      purpose: "Связь звонков и\u00a0заявок с\u00a0рекламой, которая привела вас на\u00a0сайт",
      recipient: "Roistat, Россия",
    },
    en: {
      name: "Roistat",
      purpose: "Links calls and enquiries to the advertisement that led you to the site",
      recipient: "Roistat, Russia",
    },
  },
  source:
    "cookie jars in public code; the lifetime of the visit is the value of `roistat_visit_cookie_expire` there, a setting of the account",
  checked: "2026-11-22",
};
