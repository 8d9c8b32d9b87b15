import type { KeptByService } from "../contract/service.ts";
import { yandexMetrica } from "./yandex-metrica.ts";

/**
 * What the counter keeps, with lifetimes: for its row, and for the policy page of a site without an endpoint. The
 * script writes the cookies on the highest domain that takes one, with a page's own probes on the way.
 */
export const metricaKept: KeptByService = {
  id: yandexMetrica.id,
  category: yandexMetrica.category,
  party: yandexMetrica.party,
  storage: yandexMetrica.storage,
  cookies: {
    _ym_uid: "P1Y",
    _ym_d: "P1Y",
    _ym_isad: "PT20H",
    _ym_fa: "P30D",
    _ym_hostIndex: "P1D",
    _ym_debug: "session",
    _ym_turbo_uid: "session",
    "_ym_mp2_substs*": "session",
    "_ym_mp2_track*": "P30D",
    "_ym_metrika_enabled*": "PT1H",
    "_ym*": null,
    metrika_enabled: null,
  },
};
