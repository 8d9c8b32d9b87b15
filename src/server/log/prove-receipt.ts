import { formatTlogProof } from "../../proof/tlog-proof.ts";
import type { ReceiptLog } from "./receipt-log.ts";

/**
 * The `tlog-proof` file of the receipt with a number; `null` while no checkpoint vouches for it, which takes a
 * minute at most.
 */
export async function proveReceipt(log: ReceiptLog, seq: number): Promise<string | null> {
  const newest = await log.newestCheckpoint();
  if (!newest || newest.size < seq) return null;
  const index = seq - 1;
  const path = await log.inclusion(index, newest.size);
  return formatTlogProof({ index, path, checkpoint: newest.note });
}
