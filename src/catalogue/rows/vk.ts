import type { CatalogueRow } from "../catalogue-row.ts";

/** The counter of Top.Mail.ru, today the pixel of VK Ads (formerly myTarget). */
export const topMailRuRow: CatalogueRow = {
  id: "top-mail-ru",
  data: ["identifier", "visits", "device", "address", "actions"],
  category: "marketing",
  party: "third",
  hosts: ["top-fwz1.mail.ru", "ad.mail.ru", "privacy-cs.mail.ru"],
  undeclared: ["top-fwz1.mail.ru", "ad.mail.ru"],
  cookies: {
    tmr_lvid: "P333D",
    tmr_lvidTS: "P333D",
    tmr_detect: "PT24H",
    tmr_tcdhn: null,
    tmr_floc: null,
    domain_sid: null,
  },
  storage: ["tmr_lvid", "tmr_lvidTS", "tmr_reqNum"],
  vendor: "VK",
  country: "RU",
  privacyUrl: "https://vk.com/privacy",
  texts: {
    kk: {
      name: "Top.Mail.ru және VK Реклама",
      purpose: "Жарнаманың нәтижесін бағалау және сайтқа кіргендерге жарнама көрсету",
      recipient: "VK, Ресей",
    },
    ru: {
      name: "Top.Mail.ru и\u00a0VK\u00a0Реклама",
      purpose: "Оценка рекламы и её показ тем, кто был на сайте",
      recipient: "VK, Россия",
    },
    en: {
      name: "Top.Mail.ru and VK Ads",
      purpose: "Measures advertising and shows it to those who visited the site",
      recipient: "VK, Russia",
    },
  },
  source:
    "the vendor's script measured on a page of its own (2026); `domain_sid`: cookie jars in public code; privacy-cs.mail.ru inferred",
  checked: "2026-11-22",
};

/** Retargeting pixel. Leaves nothing on the site's own domain that is known for certain: `remix…` stand on vk.com. */
export const vkPixelRow: CatalogueRow = {
  id: "vk-pixel",
  data: ["identifier", "visits", "device", "address", "actions", "orders"],
  category: "marketing",
  party: "third",
  hosts: ["vk.*/rtrg", "vk.*/js/api/openapi"],
  undeclared: ["vk.*/rtrg", "vk.*/js/api/openapi"],
  cookies: { "vk_app_*": null },
  storage: [],
  vendor: "VK",
  country: "RU",
  privacyUrl: "https://vk.com/privacy",
  texts: {
    kk: {
      name: "VK Пикселі",
      purpose: "Жарнаманың нәтижесін бағалау және сайтқа кіргендерге жарнама көрсету",
      recipient: "VK, Ресей",
    },
    ru: {
      name: "Пиксель VK",
      purpose: "Оценка рекламы и её показ тем, кто был на сайте",
      recipient: "VK, Россия",
    },
    en: {
      name: "VK Pixel",
      purpose: "Measures advertising and shows it to those who visited the site",
      recipient: "VK, Russia",
    },
  },
  source: "the vendor's openapi.js read",
  checked: "2026-11-22",
};
