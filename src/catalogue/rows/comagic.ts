import type { CatalogueRow } from "../catalogue-row.ts";

/** Call tracking of CoMagic and UIS. */
export const comagicRow: CatalogueRow = {
  id: "comagic",
  data: ["identifier", "visits", "device", "address", "calls", "messages", "contacts"],
  category: "marketing",
  party: "third",
  hosts: ["comagic.ru"],
  undeclared: ["comagic.ru"],
  cookies: { "_cmg_csst*": null, "_comagic_id*": null },
  storage: [],
  vendor: "CoMagic (UIS)",
  country: "RU",
  privacyUrl: "https://www.comagic.ru/",
  texts: {
    kk: {
      name: "CoMagic",
      purpose: "Қоңыраулар мен өтінімдерді Сізді сайтқа әкелген жарнамамен байланыстыру",
      recipient: "CoMagic, Ресей",
    },
    ru: {
      name: "CoMagic",
      purpose: "Связь звонков и\u00a0заявок с\u00a0рекламой, которая привела вас на\u00a0сайт",
      recipient: "CoMagic, Россия",
    },
    en: {
      name: "CoMagic",
      purpose: "Links calls and enquiries to the advertisement that led you to the site",
      recipient: "CoMagic, Russia",
    },
  },
  source: "cookie jars in public code",
  checked: "2026-11-22",
};
