import type { Act } from "./receipt.ts";

/** One line of `GET receipts`: what came last, for who has signed in. */
export interface NewestReceipt {
  readonly rid: string;
  readonly seq: number;
  readonly site: string;
  /** Server clock, UTC, to the second. */
  readonly received: string;
  readonly act: Act;
}

/** The answer of `GET receipts`, newest first. */
export interface NewestReceipts {
  readonly receipts: readonly NewestReceipt[];
}

/** So many at most. */
export const mostNewest = 20;
