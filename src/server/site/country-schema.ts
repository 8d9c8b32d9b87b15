import * as v from "valibot";

const country = "a country by its two letters, such as KZ";

/** A country by its code of ISO 3166-1 that has a name. */
export const countrySchema = v.pipe(
  v.string(country),
  v.check((code) => countryName(code, "en") !== null, country),
);

/** Codes that have a name and are no country's: reserved, of regions, of parts of one. */
const noCountry = new Set([
  "AC",
  "CP",
  "CQ",
  "DG",
  "EA",
  "EU",
  "EZ",
  "IC",
  "QO",
  "TA",
  "UN",
  "XA",
  "XB",
  "ZZ",
]);

/** The name of a country in a language; `null` for a code that is no country's, or not any more (`SU`, `UK`). */
export function countryName(code: string, language: string): string | null {
  if (!/^[A-Z]{2}$/.test(code) || noCountry.has(code)) return null;
  if (new Intl.Locale(`und-${code}`).region !== code) return null; // an alias of another code
  return new Intl.DisplayNames([language], { type: "region", fallback: "none" }).of(code) ?? null;
}
