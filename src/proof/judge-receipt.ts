import { equalBytes } from "./bytes.ts";
import { openCheckpoint, type Checkpoint } from "./checkpoint.ts";
import type { DownloadedReceipt } from "./provable-receipt.ts";
import type { NoteKey } from "./signed-note.ts";
import { parseTlogProof } from "./tlog-proof.ts";
import { verifyReceipt, type Verdict } from "./verify-receipt.ts";

/** What is trusted, and what else was brought along. */
export interface Grounds {
  /** The log's public keys. */
  readonly keys: readonly NoteKey[];
  /** A signed note that somebody kept; `null` where none was given. */
  readonly kept: string | null;
  /** SHA-256 of a notice that was given; `null` likewise. */
  readonly notice: string | null;
}

export type Outcome =
  | "proven"
  /** It had no proof when it was saved. */
  | "young"
  | "no-key"
  | Extract<Verdict, { readonly problem: string }>["problem"]
  /** It stands under a checkpoint that contradicts one that somebody kept. */
  | "rewritten";

export interface Judgement {
  readonly outcome: Outcome;
  /** The checkpoint that vouches for the receipt, where its signature holds. */
  readonly checkpoint: Checkpoint | null;
  /** What the log calls itself in the proof; nothing vouches for that. */
  readonly origin: string | null;
  /** The kept checkpoint beside the one of the receipt: checked against it only where both are of one size. */
  readonly kept: "none" | "same" | "other-size" | "not-signed" | "contradicts";
  readonly notice: "none" | "same" | "other";
}

/** Judges a receipt with nothing but what is handed in: no clock, no network. */
export function judgeReceipt(
  { sealed, proof }: DownloadedReceipt,
  { keys, kept: note, notice }: Grounds,
): Judgement {
  const origin = (proof && parseTlogProof(proof)?.checkpoint.split("\n")[0]) || null;
  const verdict = verify({ sealed, proof }, keys);
  const checkpoint = "checkpoint" in verdict ? verdict.checkpoint : null;
  const kept = note === null ? "none" : compareCheckpoints(note, checkpoint, keys);
  const outcome =
    proof === null
      ? "young"
      : keys.length === 0
        ? "no-key"
        : "problem" in verdict
          ? verdict.problem
          : kept === "contradicts"
            ? "rewritten"
            : "proven";
  const named = sealed.receipt.notice;
  return {
    outcome,
    checkpoint,
    origin,
    kept,
    notice: notice === null ? "none" : notice === named ? "same" : "other",
  };
}

function verify({ sealed, proof }: DownloadedReceipt, keys: readonly NoteKey[]): Verdict {
  try {
    return verifyReceipt(sealed, proof ?? "", keys);
  } catch {
    // It holds what no receipt can: a fraction, half a character. The log cannot have it.
    return { problem: "not-included" };
  }
}

/** Holds the checkpoint of a proof against one that somebody kept: they can be compared where both are of one size. */
export function compareCheckpoints(
  note: string,
  checkpoint: Checkpoint | null,
  keys: readonly NoteKey[],
): Exclude<Judgement["kept"], "none"> {
  const kept = openCheckpoint(note, keys);
  if (!kept) return "not-signed";
  // Two sizes can only be compared with a proof of consistency, which no receipt carries.
  if (checkpoint?.origin !== kept.origin || checkpoint.size !== kept.size) return "other-size";
  return equalBytes(checkpoint.root, kept.root) ? "same" : "contradicts";
}
