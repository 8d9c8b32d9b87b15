import type { Hash } from "../../proof/merkle-tree.ts";

/** A checkpoint that was made, and is never taken back. */
export interface StoredCheckpoint {
  /** How many leaves it vouches for. */
  readonly size: number;
  /** The signed note, byte for byte. */
  readonly note: string;
  /** Server clock, UTC, to the second. */
  readonly made: string;
}

/**
 * The log of receipts: a Merkle tree over one leaf for each receipt that was ever kept, in the order of their
 * numbers, and the checkpoints that were made of it. A leaf stays when its receipt's body is erased.
 */
export interface ReceiptLog {
  size(): Promise<number>;
  /** Root of the first `size` leaves; `size` is not above the log's. */
  root(size: number): Promise<Hash>;
  /** Path from the leaf at `index`, from 0, to the root of the first `size` leaves. */
  inclusion(index: number, size: number): Promise<readonly Hash[]>;
  /** That the tree of `older` leaves is the beginning of the tree of `newer`. */
  consistency(older: number, newer: number): Promise<readonly Hash[]>;
  /** The largest; `null` before the first. */
  newestCheckpoint(): Promise<StoredCheckpoint | null>;
  /** On disk when the promise resolves: only then may it be published. */
  addCheckpoint(checkpoint: StoredCheckpoint): Promise<void>;
  /** Public keys that checkpoints were signed with, as signed notes write them, the one in use last. */
  keys(): Promise<readonly string[]>;
  /** Notes the key that is in use from now on. */
  addKey(written: string): Promise<void>;
}
