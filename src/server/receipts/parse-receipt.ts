import * as v from "valibot";
import { hasRepeatedKey } from "../../contract/has-repeated-key.ts";
import type { Receipt } from "../../contract/receipt.ts";
import { describeIssue, describeValue } from "../describe-issue.ts";
import { receiptSchemas } from "./receipt-schema.ts";

export type ParsedReceipt =
  | { readonly ok: true; readonly value: Receipt }
  | {
      readonly ok: false;
      readonly code: "bad-json" | "bad-receipt" | "unknown-version";
      readonly message: string;
    };

/** Reads the bytes of a body as a receipt. Never throws; says what was expected and what was found. */
export function parseReceipt(bytes: Uint8Array): ParsedReceipt {
  let text: string;
  let input: unknown;
  try {
    // A byte order mark is not JSON, and bytes that are not UTF-8 are not text.
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    input = JSON.parse(text);
  } catch {
    return refuse("bad-json", "Expected one receipt as JSON in UTF-8, found something else.");
  }
  if (hasRepeatedKey(text, input)) {
    return refuse("bad-json", "Expected every key of the receipt once, found one twice.");
  }
  const version = versionOf(input);
  if (typeof version !== "number" || !Number.isSafeInteger(version)) {
    return refuse(
      "bad-receipt",
      `Expected a receipt with its version v, found ${describeValue(version)}.`,
    );
  }
  const schema = receiptSchemas.get(version);
  if (!schema) {
    const known = [...receiptSchemas.keys()].join(", ");
    return refuse("unknown-version", `Expected a receipt of version ${known}, found ${version}.`);
  }
  const result = v.safeParse(schema, input);
  if (result.success) return { ok: true, value: result.output };
  const [first, ...others] = result.issues;
  const more = others.length > 0 ? `, and ${others.length} more` : "";
  return refuse("bad-receipt", `The receipt is not valid: ${describeIssue(first)}${more}.`);
}

function versionOf(input: unknown): unknown {
  if (typeof input !== "object" || input === null || !Object.hasOwn(input, "v")) return undefined;
  return "v" in input ? input.v : undefined;
}

function refuse(code: "bad-json" | "bad-receipt" | "unknown-version", message: string) {
  return { ok: false, code, message } as const;
}
