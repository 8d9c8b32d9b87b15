import type { CatalogueRow } from "./catalogue-row.ts";
import { twoGisRow } from "./rows/2gis.ts";
import { bitrix24Row, bitrixAnalyticsRow } from "./rows/bitrix.ts";
import { calltouchRow } from "./rows/calltouch.ts";
import { carrotQuestRow } from "./rows/carrot-quest.ts";
import { comagicRow } from "./rows/comagic.ts";
import { googleAnalyticsRow, googleAdsRow, youtubeRow } from "./rows/google.ts";
import { jivoRow } from "./rows/jivo.ts";
import { liveinternetRow } from "./rows/liveinternet.ts";
import { metaPixelRow } from "./rows/meta.ts";
import { mindboxRow } from "./rows/mindbox.ts";
import { ramblerTop100Row } from "./rows/rambler.ts";
import { roistatRow } from "./rows/roistat.ts";
import { tiktokPixelRow } from "./rows/tiktok.ts";
import { tildaStatRow } from "./rows/tilda.ts";
import { topMailRuRow, vkPixelRow } from "./rows/vk.ts";
import { yandexDirectRow, yandexMapsRow } from "./rows/yandex.ts";
import { zeroKzRow } from "./rows/zero-kz.ts";
import { yandexMetricaRow, yandexUserDataRow, yandexWebvisorRow } from "./rows/yandex-metrica.ts";

/** The catalogue: every service that a site can declare by its id, in the order of the documentation. */
export const catalogueRows: readonly CatalogueRow[] = [
  yandexMetricaRow,
  yandexWebvisorRow,
  yandexUserDataRow,
  googleAnalyticsRow,
  googleAdsRow,
  yandexDirectRow,
  topMailRuRow,
  vkPixelRow,
  metaPixelRow,
  tiktokPixelRow,
  tildaStatRow,
  roistatRow,
  calltouchRow,
  comagicRow,
  jivoRow,
  bitrix24Row,
  bitrixAnalyticsRow,
  carrotQuestRow,
  mindboxRow,
  liveinternetRow,
  ramblerTop100Row,
  zeroKzRow,
  yandexMapsRow,
  twoGisRow,
  youtubeRow,
];
