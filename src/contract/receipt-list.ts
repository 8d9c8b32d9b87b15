import type { KeptReceipt } from "./receipt.ts";

/** What `GET receipts` answers: the newest, highest sequence first. */
export interface ReceiptList {
  readonly receipts: readonly KeptReceipt[];
}

export const mostListedReceipts = 50;
