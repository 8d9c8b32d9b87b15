/** The languages the notice is written in, the site's own order of preference aside. */
export const languages = ["kk", "ru", "en"] as const;
export type Language = (typeof languages)[number];
