import type { CatalogueRow } from "../catalogue-row.ts";
import { metricaKept } from "../yandex-metrica-kept.ts";
import { yandexMetrica, yandexUserData, yandexWebvisor } from "../yandex-metrica.ts";
import {
  yandexData,
  yandexPrivacyUrl,
  yandexTextsEn,
  yandexTextsKk,
  yandexTextsRu,
  type YandexId,
} from "../yandex-texts.ts";

const textsOf = (id: YandexId): CatalogueRow["texts"] => ({
  kk: yandexTextsKk[id],
  ru: yandexTextsRu[id],
  en: yandexTextsEn[id],
});
const yandex = {
  // The gate has their hosts in itself and holds them on every page.
  undeclared: [],
  vendor: "YANDEX LLC",
  country: "RU",
  privacyUrl: yandexPrivacyUrl,
  checked: "2026-11-22",
};

/**
 * The counter. Cookies that Yandex's servers set on yandex domains (`yandexuid`, `yuidss`, `ymex`, …) can be
 * neither seen nor deleted by a page, so they are not here.
 */
export const yandexMetricaRow: CatalogueRow = {
  ...yandexMetrica,
  ...yandex,
  ...metricaKept,
  data: yandexData["yandex-metrica"],
  texts: textsOf("yandex-metrica"),
  source:
    "tag.js build 2532 (June 2026) measured on a page of its own and read; the vendor's CSP list and cookie list; Open Cookie Database 2026-01-21; RuAdList 2026-08 (informers)",
};

/** Session replay. Its requests go to the counter's hosts under paths of their own, its stream over a socket. */
export const yandexWebvisorRow: CatalogueRow = {
  ...yandexWebvisor,
  ...yandex,
  cookies: { "_ym_visorc*": "PT30M" },
  data: yandexData["yandex-webvisor"],
  texts: textsOf("yandex-webvisor"),
  source:
    "tag.js build 2532 (June 2026) measured on a page of its own; builds of 2016 and 2020 read",
};

/** What a site tells the counter about a visitor by name: it travels inside the counter's requests. */
export const yandexUserDataRow: CatalogueRow = {
  ...yandexUserData,
  ...yandex,
  cookies: {},
  data: yandexData["yandex-user-data"],
  texts: textsOf("yandex-user-data"),
  source:
    "the vendor's documentation of userParams, setUserID and firstPartyParams; yandex/metrica-tag f5c44d1",
};
