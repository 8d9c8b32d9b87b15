import * as v from "valibot";
import { viewAllowances, type Count } from "../../contract/counts.ts";
import { languages } from "../../contract/language.ts";
import { devices, layouts } from "../../contract/receipt.ts";
import { describeIssue } from "../describe-issue.ts";

const revision = "a whole number from 0 to 999999999";

const common = {
  v: v.literal(1, "1"),
  automation: v.boolean("true or false"),
  device: oneOf(devices),
};

export const askedSchema = v.strictObject(
  {
    ...common,
    what: v.literal("asked"),
    lang: oneOf(languages),
    layout: oneOf(layouts),
    variant: v.pipe(
      v.string("1 to 16 of a-z, 0-9 and hyphen"),
      v.regex(/^[a-z0-9-]{1,16}$/, "1 to 16 of a-z, 0-9 and hyphen"),
    ),
    revision: v.pipe(
      v.number(revision),
      v.integer(revision),
      v.minValue(0, revision),
      v.maxValue(999_999_999, revision),
    ),
  },
  "a count",
);

export const viewSchema = v.strictObject(
  { ...common, what: v.literal("view"), allowed: oneOf(viewAllowances) },
  "a count",
);

export const countSchema = v.variant(
  "what",
  [askedSchema, viewSchema],
  "asked or view",
) satisfies v.GenericSchema<unknown, Count>;

export type ParsedCount =
  | { readonly ok: true; readonly value: Count }
  | { readonly ok: false; readonly code: "bad-json" | "bad-count"; readonly message: string };

/** Reads the bytes of a body as a count. Never throws; says what was expected and what was found. */
export function parseCount(bytes: Uint8Array): ParsedCount {
  let input: unknown;
  try {
    input = JSON.parse(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    const message = "Expected one count as JSON in UTF-8, found something else.";
    return { ok: false, code: "bad-json", message };
  }
  const result = v.safeParse(countSchema, input);
  if (result.success) return { ok: true, value: result.output };
  const message = `The count is not valid: ${describeIssue(result.issues[0])}.`;
  return { ok: false, code: "bad-count", message };
}

function oneOf<const Words extends readonly string[]>(words: Words) {
  return v.picklist(words, `one of ${words.join(", ")}`);
}
