/** The languages the notice is written in, the site's own order of preference aside. */
export const languages = ["kk", "ru", "en"] as const;
export type Language = (typeof languages)[number];

export function isLanguage(value: unknown): value is Language {
  return (languages as readonly unknown[]).includes(value);
}
