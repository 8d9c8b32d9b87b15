import { languages, type Language } from "../contract/language.ts";

/** The language of `?lang`, else the first of the browser's that there is, else Russian. */
export function chooseLanguage(search: string, browser: readonly string[]): Language {
  const asked = new URLSearchParams(search).get("lang") ?? "";
  for (const tag of [asked, ...browser]) {
    const found = languages.find((language) => tag.toLowerCase().split("-")[0] === language);
    if (found) return found;
  }
  return "ru";
}
