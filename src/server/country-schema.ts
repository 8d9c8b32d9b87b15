import * as v from "valibot";

const country = "a country by its two letters, such as KZ";

/** A country by its code of ISO 3166-1 that has a name. */
export const countrySchema = v.pipe(
  v.string(country),
  v.check((code) => countryName(code, "en") !== null, country),
);

/** The name of a country in a language; `null` for a code that is no country's. */
export function countryName(code: string, language: string): string | null {
  if (!/^[A-Z]{2}$/.test(code)) return null;
  const names = new Intl.DisplayNames([language], { type: "region", fallback: "none" });
  // Reserved for private use, some with a name all the same: "Unknown Region", "World".
  return /^(ZZ|EU|EZ|UN|QO|XA|XB)$/.test(code) ? null : (names.of(code) ?? null);
}
