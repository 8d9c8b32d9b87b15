import type { KeptReceipt, Receipt } from "../../contract/receipt.ts";
import type { StoredReceipt } from "./store.ts";

/** What is answered for a receipt in the store. */
export function toKeptReceipt(stored: StoredReceipt): KeptReceipt {
  const { seq, site, received, noticeKnown } = stored;
  return { receipt: receiptOf(stored), site, seq, received, noticeKnown };
}

export function receiptOf(stored: StoredReceipt): Receipt {
  // Only receipts that were parsed are ever stored, and their bytes do not change.
  return JSON.parse(stored.body) as Receipt;
}
