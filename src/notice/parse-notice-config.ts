import { buildTheme, schemes, type Scheme } from "../contract/build-theme.ts";
import { colourFormat } from "../contract/colour.ts";
import { firstLanguages } from "../contract/language.ts";
import { layouts, type Layout } from "../contract/receipt.ts";
import {
  buttonForms,
  type ButtonForm,
  type NoticeConfig,
  type Operator,
  type Policy,
} from "../contract/site-config.ts";

/** What the file declares, or what is wrong with it. */
export type ParsedNoticeConfig =
  | {
      readonly config: Partial<NoticeConfig>;
      /** What the owner should know, although the file can be used. */
      readonly corrected: readonly string[];
    }
  | { readonly problem: string };

type Fields = ReadonlyMap<string, unknown>;

/**
 * Reads the owner's JSON file: `{ operator?, policy?, layout?, buttons?, scheme?, brand?, variant? }`, other keys are left
 * alone. Only own properties are looked at and only known ones are copied, onto objects without a prototype: the page's
 * `Object.prototype` may carry anything. One wrong field refuses the whole file, so that a visitor sees
 * either what the owner wrote or what was known before, never a mixture.
 */
export function parseNoticeConfig(value: unknown): ParsedNoticeConfig {
  if (!isFields(value)) return { problem: "expected a JSON object" };
  const file = fieldsOf(value);
  const problems: string[] = [];

  function take<T>(
    from: Fields,
    key: string,
    is: (found: unknown) => found is T,
    expected: string,
  ) {
    const found = from.get(key);
    if (is(found)) return found;
    if (found !== undefined) {
      problems.push(`expected ${key} to be ${expected}, found ${JSON.stringify(found)}`);
    }
    return undefined;
  }
  const takeFields = (key: string): Fields | undefined => {
    const found = take(file, key, isFields, "an object");
    return found && fieldsOf(found);
  };

  const operator = takeFields("operator");
  const policy = takeFields("policy");
  const { css, corrected } = buildTheme({
    scheme: take(file, "scheme", isScheme, `one of ${schemes.join(", ")}`),
    brand: take(file, "brand", isColour, "a colour such as #1f6feb"),
  });
  const config = bare<Partial<NoticeConfig>>({
    operator:
      operator &&
      bare<Operator>({
        name: take(operator, "name", isWorded, worded),
        bin: take(operator, "bin", isBin, "12 digits"),
        email: take(operator, "email", isEmail, "an e-mail address"),
        address: take(operator, "address", isWorded, worded),
      }),
    policy:
      policy &&
      bare<Policy>({
        url: take(policy, "url", isPageAddress, "the address of a page"),
        updated: take(policy, "updated", isDay, "a day, yyyy-mm-dd"),
      }),
    layout: take(file, "layout", isLayout, `one of ${layouts.join(", ")}`),
    buttons: take(file, "buttons", isButtonForm, `one of ${buttonForms.join(", ")}`),
    theme: css,
    variant: take(file, "variant", isVariant, "up to 16 of a-z, 0-9 and -"),
  });
  if (operator && !operator.has("name")) problems.push("expected operator to have a name");
  if (policy && !policy.has("url")) problems.push("expected policy to have a url");
  return problems.length > 0 ? { problem: problems.join("; ") } : { config, corrected };
}

/** An object without a prototype that has the fields which are there. */
function bare<T>(fields: { readonly [K in keyof T]: T[K] | undefined }): T {
  const kept = Object.create(null);
  for (const [key, value] of Object.entries(fields)) if (value !== undefined) kept[key] = value;
  return kept;
}

function isFields(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function fieldsOf(value: object): Fields {
  return new Map<string, unknown>(Object.entries(value));
}

function matching(format: RegExp) {
  return (value: unknown): value is string => typeof value === "string" && format.test(value);
}
const worded = "a text, or one for each of kk, ru, en";
const isText = matching(/\S/);
const isBin = matching(/^\d{12}$/);
const isEmail = matching(/^[^\s@]+@[^\s@]+$/);
const isDay = matching(/^\d{4}-\d\d-\d\d$/);
const isColour = matching(colourFormat);
const isVariant = matching(/^[a-z0-9-]{1,16}$/);
// http, https or relative: `javascript:` is no page.
const isPageAddress = matching(/^(https?:|(?!\s*[a-z][a-z0-9+.-]*:)\S)/i);

function isLayout(value: unknown): value is Layout {
  return layouts.some((layout) => layout === value);
}

function isScheme(value: unknown): value is Scheme {
  return schemes.some((scheme) => scheme === value);
}

function isButtonForm(value: unknown): value is ButtonForm {
  return buttonForms.some((form) => form === value);
}

function isWorded(value: unknown): value is Operator["name"] {
  if (!isFields(value)) return isText(value);
  const names = fieldsOf(value);
  return firstLanguages.every((language) => isText(names.get(language)));
}
