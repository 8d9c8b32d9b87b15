import type { CatalogueRow } from "../catalogue-row.ts";

/** GA4, gtag and the tag manager, which come from one host. */
export const googleAnalyticsRow: CatalogueRow = {
  id: "google-analytics",
  data: ["identifier", "visits", "device", "address", "actions", "orders"],
  category: "analytics",
  party: "third",
  hosts: ["google-analytics.com", "googletagmanager.com", "analytics.google.com"],
  undeclared: ["google-analytics.com", "googletagmanager.com"],
  cookies: { _ga: "P2Y", "_ga_*": "P2Y", _gid: "PT24H", "_gat*": "PT1M", FPID: null },
  storage: [],
  vendor: "Google LLC",
  country: "US",
  privacyUrl: "https://policies.google.com/privacy",
  texts: {
    kk: {
      name: "Google Analytics",
      purpose:
        "Сайтқа кіру статистикасы: беттер, сайтқа қайдан келгеніңіз, құрылғы, беттегі әрекеттер",
      recipient: "Google LLC, АҚШ",
    },
    ru: {
      name: "Google Аналитика",
      purpose:
        "Статистика посещений: страницы, источник перехода, устройство, действия на\u00a0странице",
      recipient: "Google LLC, США",
    },
    en: {
      name: "Google Analytics",
      purpose: "Visit statistics: pages, where you came from, your device, actions on the page",
      recipient: "Google LLC, USA",
    },
  },
  source:
    "the vendor's scripts measured on a page of their own (2026); Open Cookie Database 2026-01-21",
  checked: "2026-11-22",
};

/** Conversions, remarketing and advertisements. */
export const googleAdsRow: CatalogueRow = {
  id: "google-ads",
  data: ["identifier", "visits", "device", "address", "orders"],
  category: "marketing",
  party: "third",
  hosts: ["doubleclick.net", "googleadservices.com", "googlesyndication.com", "google.*/pagead/"],
  undeclared: ["doubleclick.net", "googleadservices.com"],
  cookies: { _gcl_au: "P90D", "_gcl_*": null },
  storage: [],
  vendor: "Google LLC",
  country: "US",
  privacyUrl: "https://policies.google.com/privacy",
  texts: {
    kk: {
      name: "Google Ads",
      purpose: "Жарнаманың нәтижесін бағалау және сайтқа кіргендерге жарнама көрсету",
      recipient: "Google LLC, АҚШ",
    },
    ru: {
      name: "Google Реклама",
      purpose: "Оценка рекламы и её показ тем, кто был на сайте",
      recipient: "Google LLC, США",
    },
    en: {
      name: "Google Ads",
      purpose: "Measures advertising and shows it to those who visited the site",
      recipient: "Google LLC, USA",
    },
  },
  source:
    "the vendor's scripts measured on a page of their own (2026): `_gcl_au`; the hosts beside doubleclick.net are common knowledge, not measured",
  checked: "2026-11-22",
};

/** Videos in a frame. Its cookies stand on youtube.com. Held undeclared too: the frame then links to it. */
export const youtubeRow: CatalogueRow = {
  id: "youtube",
  data: ["identifier", "device", "address", "actions"],
  category: "functional",
  party: "third",
  hosts: ["youtube.com/embed/", "youtube.com", "youtube-nocookie.com"],
  undeclared: ["youtube.com/embed/", "youtube-nocookie.com"],
  cookies: {},
  storage: [],
  vendor: "Google LLC",
  country: "US",
  privacyUrl: "https://policies.google.com/privacy",
  texts: {
    kk: { name: "YouTube", purpose: "Бейнені беттің ішінде көрсету", recipient: "Google LLC, АҚШ" },
    ru: { name: "YouTube", purpose: "Видео на\u00a0странице", recipient: "Google LLC, США" },
    en: { name: "YouTube", purpose: "Shows a video in the page", recipient: "Google LLC, USA" },
  },
  source: "public pages that embed it",
  checked: "2026-11-22",
};
