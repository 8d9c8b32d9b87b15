import { hasRepeatedKey } from "../contract/has-repeated-key.ts";
import type { SealedReceipt } from "./receipt-leaf.ts";

/** A downloaded receipt, taken apart: what the log vouches for, and the proof that it does. */
export interface DownloadedReceipt {
  readonly sealed: SealedReceipt;
  /** `null` where the receipt was not yet provable. */
  readonly proof: string | null;
}

/**
 * Reads a receipt as `GET receipts/:rid` answers it. Only its shape is looked at: whether anything in it is true is
 * what its proof is for. `null` for anything else.
 */
export function parseProvableReceipt(text: string): DownloadedReceipt | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return null;
  }
  // With a key that stands twice it would say one thing here and another to who reads it elsewhere.
  if (!isObject(parsed) || hasRepeatedKey(text, parsed)) return null;
  const { receipt, site, seq, received, proof } = parsed;
  const isWhole =
    isObject(receipt) &&
    typeof receipt["rid"] === "string" &&
    typeof site === "string" &&
    Number.isSafeInteger(seq) &&
    typeof received === "string" &&
    (proof === null || typeof proof === "string");
  if (!isWhole) return null;
  // Whatever else the receipt is, its hash is taken over it as it stands.
  const sealed = { receipt, site, seq, received } as unknown as SealedReceipt;
  return { sealed, proof };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
