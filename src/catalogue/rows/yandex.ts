import type { CatalogueRow } from "../catalogue-row.ts";
import { yandexPrivacyUrl } from "../yandex-texts.ts";

/** Advertising of the Yandex network (RSYA). Its cookies stand on yandex domains, out of a page's reach. */
export const yandexDirectRow: CatalogueRow = {
  id: "yandex-direct",
  data: ["identifier", "visits", "device", "address"],
  category: "marketing",
  party: "third",
  hosts: ["yandex.*/ads/", "an.yandex.*", "an.webvisor.*"],
  undeclared: [],
  cookies: {},
  storage: [],
  vendor: "YANDEX LLC",
  country: "RU",
  privacyUrl: yandexPrivacyUrl,
  texts: {
    kk: {
      name: "Яндекс.Директ",
      purpose: "Яндекстің жарнама желісінен жарнама көрсету және оның нәтижесін бағалау",
      recipient: "«Яндекс» ЖШҚ, Ресей",
    },
    ru: {
      name: "Яндекс.Директ",
      purpose: "Показ рекламы Яндекса и оценка её результатов",
      recipient: "ООО\u00a0«Яндекс», Россия",
    },
    en: {
      name: "Yandex.Direct",
      purpose: "Shows advertising of the Yandex network and measures its results",
      recipient: "YANDEX LLC, Russia",
    },
  },
  source: "tag.js build 2532 read (June 2026); RuAdList 2026-08",
  checked: "2026-11-22",
};

/**
 * Maps, by script or in a frame. Undeclared only the frame is held, which then links to it: a shop's delivery
 * may depend on the script.
 */
export const yandexMapsRow: CatalogueRow = {
  id: "yandex-maps",
  data: ["device", "address", "actions"],
  category: "functional",
  party: "third",
  hosts: ["api-maps.yandex.*", "yandex.*/map-widget/"],
  undeclared: ["yandex.*/map-widget/"],
  cookies: {},
  storage: [],
  vendor: "YANDEX LLC",
  country: "RU",
  privacyUrl: yandexPrivacyUrl,
  texts: {
    kk: {
      name: "Яндекс.Карталар",
      purpose: "Картаны беттің ішінде көрсету",
      recipient: "«Яндекс» ЖШҚ, Ресей",
    },
    ru: {
      name: "Яндекс.Карты",
      purpose: "Карта на\u00a0странице",
      recipient: "ООО\u00a0«Яндекс», Россия",
    },
    en: {
      name: "Yandex Maps",
      purpose: "Shows a map in the page",
      recipient: "YANDEX LLC, Russia",
    },
  },
  source: "public pages that embed it",
  checked: "2026-11-22",
};
