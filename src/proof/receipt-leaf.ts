import { canonicalJson, type CanonicalValue } from "../contract/canonical.ts";
import type { KeptReceipt } from "../contract/receipt.ts";
import { utf8 } from "./bytes.ts";
import { hashLeaf, type Hash } from "./merkle-tree.ts";

/** What the log vouches for: the visitor's bytes, and what the server said beside them when it took them. */
export type SealedReceipt = Omit<KeptReceipt, "noticeKnown">;

/**
 * The leaf of a receipt: canonical JSON of the receipt with its seal. The 128 random bits of the receipt's number
 * are in it, so that a hash which outlives an erased receipt tells nobody what it was.
 */
export function hashReceipt({ receipt, site, seq, received }: SealedReceipt): Hash {
  // A receipt is flat JSON; its type names the fields, canonical bytes only their kinds.
  const body = receipt as unknown as CanonicalValue;
  return hashLeaf(utf8(canonicalJson({ receipt: body, site, seq, received })));
}

/** The same from the stored body, without parsing it: canonical JSON can be put together from canonical parts. */
export function hashStoredReceipt(
  body: string,
  { site, seq, received }: Omit<SealedReceipt, "receipt">,
): Hash {
  const seal = { received, seq, site };
  // Keys in canonical order: receipt, received, seq, site.
  return hashLeaf(utf8(`{"receipt":${body},${canonicalJson(seal).slice(1)}`));
}
