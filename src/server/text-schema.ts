import * as v from "valibot";
import { languages, type Language } from "../contract/language.ts";
import { exactObject } from "./exact-object.ts";

const text = "a text of 1 to 500 characters";

/** A sentence or a name that visitors will read. */
export const textSchema = v.pipe(
  v.string(text),
  v.minLength(1, text),
  v.maxLength(500, text),
  // A lone surrogate has no canonical bytes, so a notice that holds one could not be hashed.
  v.check((value) => !/\p{Surrogate}/u.test(value), "a well-formed text"),
);

/** An address for a link: http or https, absolute or relative to the page. No other scheme can be clicked. */
export const urlSchema = v.pipe(
  textSchema,
  v.check((value) => {
    const base = "https://page.invalid/";
    return URL.canParse(value, base) && /^https?:$/.test(new URL(value, base).protocol);
  }, "a web address or a path"),
);

/** One value for each language of the notice. */
export function languageRecord<S extends v.GenericSchema>(schema: S) {
  const entries = Object.fromEntries(languages.map((language) => [language, schema]));
  // `fromEntries` forgets which keys it was given.
  return exactObject(`a text for each of ${languages.join(", ")}`, entries as Record<Language, S>);
}
