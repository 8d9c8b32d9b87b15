import { isLanguage, type Language } from "../contract/language.ts";

/**
 * Chooses the language of the notice: the one the owner fixed, else the page's, else the first of the
 * browser's that there is, else Russian, which most visitors of the region read.
 */
export function chooseLanguage(
  fixed: Language | null,
  page: string,
  browser: readonly string[],
): Language {
  for (const tag of [fixed ?? page, ...browser]) {
    const primary = tag.toLowerCase().split("-")[0];
    if (isLanguage(primary)) return primary;
  }
  return "ru";
}
