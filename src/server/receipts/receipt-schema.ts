import * as v from "valibot";
import { categories } from "../../contract/category.ts";
import { languages } from "../../contract/language.ts";
import {
  actors,
  acts,
  devices,
  layers,
  newsletterActs,
  newsletterId,
  noticeHashFormat,
  receiptIdFormat,
  receiptLayouts,
  type Receipt,
} from "../../contract/receipt.ts";
import { isInCalendar } from "../site/is-in-calendar.ts";

const number = "a receipt number of 26 characters";
const yesOrNo = v.boolean("true or false");
const minute = "a minute such as 2026-11-22T10:31Z";
const answers = "true or false for each id";
const asked = categories.filter((category) => category !== "necessary");

/** Version 1. Published: whatever passes today passes for ever. */
const receiptFields = v.strictObject(
  {
    v: v.literal(1, "1"),
    rid: matching(receiptIdFormat, number),
    prev: v.nullable(matching(receiptIdFormat, number)),
    act: oneOf(acts),
    by: oneOf(actors),
    active: yesOrNo,
    layer: oneOf(layers),
    asked: yesOrNo,
    categories: answersTo(new RegExp(`^(${asked.join("|")})$`), asked.length),
    services: answersTo(/^[a-z0-9-]{1,40}$/, 60),
    revision: v.pipe(
      v.number("a whole number"),
      v.integer("a whole number"),
      v.minValue(0, "a number from 0"),
      v.maxValue(999_999_999, "a number of at most 9 digits"),
    ),
    notice: v.nullable(matching(noticeHashFormat, "64 hex digits")),
    lang: oneOf(languages),
    layout: oneOf(receiptLayouts),
    variant: matching(/^[a-z0-9-]{1,16}$/, "1 to 16 of a-z, 0-9 and hyphen"),
    device: oneOf(devices),
    gpc: yesOrNo,
    automation: v.exactOptional(v.literal(true, "true, or nothing")),
    build: matching(/^[0-9A-Za-z.+-]{1,64}$/, "a build id such as 0.1.0+3f9c2a1b7d04"),
    decided: v.pipe(
      matching(/^\d{4}-\d\d-\d\dT\d\d:\d\dZ$/, minute),
      v.check(isInCalendar, minute),
    ),
  },
  "a receipt",
);

export const receiptV1 = v.pipe(
  receiptFields,
  v.check(
    isOfOneKind,
    `act, layer, layout, categories and services to agree: ${newsletterActs.join(" and ")} come from a form and answer ${newsletterId} alone`,
  ),
) satisfies v.GenericSchema<unknown, Receipt>;

/** The published versions of the receipt, by `v`. A version is added here and never taken out. */
export const receiptSchemas: ReadonlyMap<number, v.GenericSchema<unknown, Receipt>> = new Map([
  [1, receiptV1],
]);

/**
 * A receipt is about cookies or about a newsletter, never both: consent to the one is no consent to the other,
 * and a form can put no word into a visitor's mouth about a category.
 */
function isOfOneKind(receipt: Receipt): boolean {
  const { act, layer, layout, categories: byCategory, services } = receipt;
  const isNewsletter = newsletterActs.some((known) => known === act);
  if ((layer === "form") !== isNewsletter || (layout === "form") !== isNewsletter) return false;
  if (!isNewsletter) return !Object.hasOwn(services, newsletterId);
  return (
    Object.keys(byCategory).length === 0 &&
    Object.keys(services).join() === newsletterId &&
    services[newsletterId] === (act === "newsletter_optin")
  );
}

/**
 * Ids with a yes or a no. Checked key by key on the object itself: a schema for records passes over keys
 * such as `__proto__` and `constructor` in silence, and here every key has to be one that is allowed.
 */
function answersTo(format: RegExp, most: number) {
  return v.pipe(
    v.custom<Readonly<Record<string, boolean>>>((input) => {
      if (typeof input !== "object" || input === null || Array.isArray(input)) return false;
      const entries = Object.entries(input);
      return (
        entries.length <= most &&
        entries.every(([id, answer]) => format.test(id) && typeof answer === "boolean")
      );
    }, `${answers}, at most ${most}`),
    v.metadata({
      type: "object",
      propertyNames: { pattern: format.source },
      additionalProperties: { type: "boolean" },
      maxProperties: most,
    }),
  );
}

function matching(format: RegExp, expected: string) {
  return v.pipe(v.string(expected), v.regex(format, expected));
}

function oneOf<const Words extends readonly string[]>(words: Words) {
  return v.picklist(words, `one of ${words.join(", ")}`);
}
