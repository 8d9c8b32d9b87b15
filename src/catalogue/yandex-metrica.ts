import type { Service } from "../contract/service.ts";

/**
 * Yandex.Metrica as the gate knows it by heart: whether or not a site declares it. The row with lifetimes,
 * texts and sources is `rows/yandex-metrica.ts`; a test holds the two together.
 */
export const yandexMetrica: Service = {
  id: "yandex-metrica",
  category: "analytics",
  party: "third",
  hosts: [
    "mc.yandex.*",
    "mc.webvisor.*",
    "informer.yandex.*",
    "bs.yandex.*",
    "metrika.yandex.*",
    "amc.yandex.*",
    "adstat.yandex.*",
    "ymetrica.com",
    "ymetrica1.com",
    "metrika-informer.com",
    "d31j93rd8oukbv.*",
    "yastatic.net/s3/metrika",
  ],
  cookies: ["_ym*", "metrika_enabled"],
  storage: ["_ym*", "__ym*", "__vw_tab*", "ytm*", "zz"],
};

export const webvisorId = "yandex-webvisor";

/** The recording of what a visitor does on the page: a switch of its own, off unless the site declares it. */
export const yandexWebvisor: Service = {
  id: webvisorId,
  category: "analytics",
  party: "third",
  hosts: [
    "mc.yandex.*/webvisor/",
    "mc.yandex.*/solid.ws",
    "mc.webvisor.*/webvisor/",
    "mc.webvisor.*/solid.ws",
  ],
  cookies: ["_ym_visorc*"],
  storage: ["_ym_wv2*"],
};

/** Calls that name the visitor (`userParams`, `setUserID`, `firstPartyParams`): no requests of their own. */
export const yandexUserData: Service = {
  id: "yandex-user-data",
  category: "analytics",
  party: "third",
  hosts: [],
  cookies: [],
  storage: [],
};

/** Those whose texts stand in the files of the languages as they are built. */
export const knownByHeart: readonly Service[] = [yandexMetrica, yandexWebvisor, yandexUserData];

/** The tag under any host: a mirror, a CDN copy or the site's own file keeps the path. */
export const metricaTagPath =
  /\/(metrika|resource|yandex-metrica-watch(@[^/]*)?)\/(tag|watch)[^/]*\.js$/;

/** What only the recording sends, to any of Metrica's hosts. */
export const webvisorPath = /^\/(webvisor\/|solid\.ws)/;
