import type { Language } from "../../contract/language.ts";
import type { SiteRecord, SiteRecordText } from "../../contract/site-record.ts";
import { countryName } from "./country-schema.ts";
import type { SiteService } from "./resolve-services.ts";

/** What the config states for the record, with the names of all its countries: many phones have no Kazakh ones. */
export function describeRecord(
  record: SiteRecord,
  services: readonly SiteService[],
  language: Language,
): SiteRecordText {
  const ofServices = services.map(({ texts }) => texts[language].country);
  const codes = [record.jurisdiction, record.storedIn, ...ofServices].filter(
    (code) => code !== undefined,
  );
  const countries = Object.fromEntries(
    codes.map((code) => [code, countryName(code, language) ?? code]),
  );
  return { ...record, countries };
}
