import { openCheckpoint, type Checkpoint } from "./checkpoint.ts";
import { isIncluded, type Hash } from "./merkle-tree.ts";
import { hashReceipt, type SealedReceipt } from "./receipt-leaf.ts";
import type { NoteKey } from "./signed-note.ts";
import { parseTlogProof } from "./tlog-proof.ts";

/** What is wrong with a receipt's proof, or the checkpoint that vouches for it. */
export type Verdict =
  | { readonly checkpoint: Checkpoint }
  | { readonly problem: "no-proof" | "not-signed" | "other-place" | "not-included" };

/**
 * Checks, with nothing but what is handed in, that a receipt stood in the log when its checkpoint was signed.
 *
 * @param proof a `tlog-proof` file
 * @param trusted the log's public keys, from somewhere else than the proof
 */
export function verifyReceipt(
  sealed: SealedReceipt,
  proof: string,
  trusted: readonly NoteKey[],
): Verdict {
  const parsed = parseTlogProof(proof);
  if (!parsed) return { problem: "no-proof" };
  const checkpoint = openCheckpoint(parsed.checkpoint, trusted);
  if (!checkpoint) return { problem: "not-signed" };
  // Receipts are numbered from 1 without gaps, leaves from 0.
  if (sealed.seq !== parsed.index + 1) return { problem: "other-place" };
  const { index, path } = parsed;
  const leaf = leafOf(sealed);
  return leaf && isIncluded(leaf, index, checkpoint.size, path, checkpoint.root)
    ? { checkpoint }
    : { problem: "not-included" };
}

/** `null` for what has no canonical bytes, such as a fraction: it was never a leaf. */
function leafOf(sealed: SealedReceipt): Hash | null {
  try {
    return hashReceipt(sealed);
  } catch {
    return null;
  }
}
