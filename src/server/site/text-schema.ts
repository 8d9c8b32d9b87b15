import * as v from "valibot";
import { firstLanguages, languages } from "../../contract/language.ts";
import { exactObject } from "../exact-object.ts";

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

/** One value for each of the first languages of the notice, and for a further one where somebody wrote it. */
export function languageRecord<S extends v.GenericSchema>(schema: S) {
  const further = languages.filter((language) => !firstLanguages.some((one) => one === language));
  const entries = Object.fromEntries([
    ...firstLanguages.map((language) => [language, schema]),
    ...further.map((language) => [language, v.exactOptional(schema)]),
  ]);
  // `fromEntries` forgets which keys it was given.
  return exactObject(
    `a text for each of ${firstLanguages.join(", ")}`,
    entries as Record<(typeof firstLanguages)[number], S>,
  );
}
