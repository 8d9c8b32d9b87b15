import type { Language } from "./language.ts";

/** How each language calls itself. */
export const languageNames: Readonly<Record<Language, string>> = {
  kk: "Қазақша",
  ru: "Русский",
  en: "English",
};
