import type { Receipt } from "../contract/receipt.ts";

/** A receipt as this page knows it. */
export interface KnownReceipt {
  readonly receipt: Receipt;
  /** Where the endpoint answers for it; `null` as long as the endpoint has not said here that it has it. */
  readonly url: string | null;
}
