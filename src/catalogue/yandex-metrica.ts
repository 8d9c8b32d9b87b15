import type { Service } from "../contract/service.ts";

/**
 * Yandex.Metrica: what its tag leaves on a site.
 *
 * Source: the vendor's published cookie list, and `tag.js` build 2532 (June 2026) measured on a page of its
 * own: cookies `_ym_uid _ym_d _ym_isad _ym_visorc` and the probe `metrika_enabled`, storage `_ym…` and
 * `__ym_tab_guid`; older builds `__vw_tab_guid`, `zz`. Cookies that its servers set on yandex domains can be
 * neither seen nor deleted by a page.
 */
export const yandexMetrica: Service = {
  id: "yandex-metrica",
  category: "analytics",
  party: "third",
  // The address that site owners' policies name for this vendor.
  privacyUrl: "https://yandex.ru/legal/confidential/",
  hosts: ["mc.yandex.*", "mc.webvisor.*", "informer.yandex.*", "bs.yandex.*"],
  cookies: ["_ym*", "metrika_enabled"],
  storage: ["_ym*", "__ym*", "__vw_tab*", "ytm*", "zz"],
};

/** The tag under any host: a mirror, a CDN copy or the site's own file keeps the path. */
export const metricaTagPath = /\/(metrika|resource|yandex-metrica-watch)\/(tag|watch)[^/]*\.js$/;
