/**
 * The languages the notice is written in, the site's own order of preference aside. A further one is a file in
 * `src/texts` and its name here.
 */
export const languages = ["kk", "ru", "en"] as const;
export type Language = (typeof languages)[number];

/** The languages in which whoever describes a service or names an operator has to write. */
export const firstLanguages = ["kk", "ru", "en"] as const satisfies readonly Language[];

/** What stands elsewhere than in a language's own file: in a further language only where somebody wrote it. */
export type Worded<Words> = Readonly<
  Record<(typeof firstLanguages)[number], Words> & Partial<Record<Language, Words>>
>;

/** The words in a language, or the English ones. */
export function wordsIn<Words>(worded: Worded<Words>, language: Language): Words {
  return worded[language] ?? worded.en;
}
