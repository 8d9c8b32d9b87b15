import type { CatalogueRow } from "../catalogue-row.ts";

/** Chat, call-back button and forms of Bitrix24. Not held undeclared: an order form may come this way. */
export const bitrix24Row: CatalogueRow = {
  id: "bitrix24",
  data: ["identifier", "visits", "device", "address", "messages", "contacts"],
  category: "functional",
  party: "third",
  hosts: ["cdn.bitrix24.*"],
  undeclared: [],
  cookies: { LIVECHAT_GUEST_HASH: null },
  storage: [],
  vendor: "1C-Bitrix",
  country: "RU",
  privacyUrl: "https://www.bitrix24.com/privacy/",
  texts: {
    kk: {
      name: "Битрикс24",
      purpose: "Чат, кері қоңырау және сайттағы нысандар",
      recipient: "1С-Битрикс, Ресей",
    },
    ru: {
      name: "Битрикс24",
      purpose: "Чат, обратный звонок и\u00a0формы на\u00a0сайте",
      recipient: "1С-Битрикс, Россия",
    },
    en: {
      name: "Bitrix24",
      purpose: "Chat, call-back and forms on the site",
      recipient: "1C-Bitrix, Russia",
    },
  },
  source: "cookie jars in public code",
  checked: "2026-11-22",
};

/** Statistics that a site on the 1C-Bitrix CMS sends to the vendor. The CMS's own cookies (`BITRIX_SM_…`, `PHPSESSID`) are the site's. */
export const bitrixAnalyticsRow: CatalogueRow = {
  id: "bitrix-analytics",
  data: ["identifier", "visits", "device", "address"],
  category: "analytics",
  party: "third",
  hosts: ["bitrix.info"],
  undeclared: ["bitrix.info"],
  cookies: { BX_USER_ID: null, "BITRIX_CONVERSION_CONTEXT_*": null },
  storage: [],
  vendor: "1C-Bitrix",
  country: "RU",
  privacyUrl: "https://www.1c-bitrix.ru/",
  texts: {
    kk: {
      name: "1С-Битрикс статистикасы",
      purpose: "Сайтқа кіру және тауарларды қарау статистикасы",
      recipient: "1С-Битрикс, Ресей",
    },
    ru: {
      name: "Статистика 1С-Битрикс",
      purpose: "Статистика посещений и\u00a0просмотров товаров",
      recipient: "1С-Битрикс, Россия",
    },
    en: {
      name: "1C-Bitrix statistics",
      purpose: "Statistics of visits and of the products viewed",
      recipient: "1C-Bitrix, Russia",
    },
  },
  source: "cookie jars in public code",
  checked: "2026-11-22",
};
