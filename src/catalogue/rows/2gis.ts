import type { CatalogueRow } from "../catalogue-row.ts";

/** Maps of 2GIS in a frame. Held undeclared too: the frame then links to it. */
export const twoGisRow: CatalogueRow = {
  id: "2gis",
  data: ["device", "address"],
  category: "functional",
  party: "third",
  hosts: ["widgets.2gis.com"],
  undeclared: ["widgets.2gis.com"],
  cookies: {},
  storage: [],
  vendor: "2GIS",
  country: "RU",
  privacyUrl: "https://law.2gis.ru/privacy",
  texts: {
    kk: { name: "2ГИС", purpose: "Картаны беттің ішінде көрсету", recipient: "2ГИС, Ресей" },
    ru: { name: "2ГИС", purpose: "Карта на\u00a0странице", recipient: "2ГИС, Россия" },
    en: { name: "2GIS", purpose: "Shows a map in the page", recipient: "2GIS, Russia" },
  },
  source: "public pages that embed it",
  checked: "2026-11-22",
};
