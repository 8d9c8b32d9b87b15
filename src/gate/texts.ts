import type { Language } from "../contract/language.ts";
import type { NoticeTexts, PreferencesTexts, Texts } from "../contract/texts.ts";
import type { Load } from "./load.ts";

/** What is done with the texts when they are there; `undefined` when a file did not come, as {@link Load} says. */
type Read<Words> = <Result>(
  use: (texts: Words) => Result | Promise<Result>,
) => Promise<Result | undefined>;

/** The sentences in the visitor's language. */
export interface ReadTexts {
  /** Of the first layer. */
  readonly notice: Read<NoticeTexts>;
  /** All of them: for the preferences, the placeholders, and the manifest of what was shown. */
  readonly all: Read<Texts>;
}

/** Creates what reads the texts of a language: in two files, because the notice cannot wait for all of them. */
export function createTexts(load: Load, language: Language): ReadTexts {
  const notice: ReadTexts["notice"] = (use) =>
    load(`kelisim.${language}.js`, (file: { readonly default: NoticeTexts }) => use(file.default));
  return {
    notice,
    all(use) {
      const rest = load(
        `kelisim-preferences.${language}.js`,
        (file: { readonly default: PreferencesTexts }) => file.default,
      );
      return notice(async (first) => {
        const more = await rest;
        return more && use({ ...first, ...more });
      });
    },
  };
}
