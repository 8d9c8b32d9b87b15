import type { CatalogueRow } from "./catalogue-row.ts";
import { yandexMetricaRow, yandexUserDataRow, yandexWebvisorRow } from "./rows/yandex-metrica.ts";

/** The catalogue: every service that a site can declare by its id, in the order of the documentation. */
export const catalogueRows: readonly CatalogueRow[] = [
  yandexMetricaRow,
  yandexWebvisorRow,
  yandexUserDataRow,
];
