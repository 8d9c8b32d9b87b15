import { languages, type Language } from "../contract/language.ts";

/** A language tag that begins with a language there is: `kk`, `kk-KZ`. */
export const spokenHere = new RegExp(`^(${languages.join("|")})\\b`);

/**
 * Chooses the language of the notice: the one the owner fixed, else the page's, else the first of the
 * browser's that there is, else Russian, which most visitors of the region read.
 */
export function chooseLanguage(
  fixed: string | undefined,
  page: string,
  browser: readonly string[],
): Language {
  for (const tag of [fixed ?? page, ...browser]) {
    const found = spokenHere.exec(tag.toLowerCase())?.[1];
    if (found) return found as Language; // the pattern is made of them
  }
  return "ru";
}
