import type { Receipt } from "../contract/receipt.ts";
import type { Refusal } from "../contract/refusal.ts";
import { report } from "./guard.ts";
import type { Answer } from "./outbox.ts";

/**
 * Posts a receipt to the endpoint (an absolute address with a slash at the end) and outlives the page. A string
 * body goes as text/plain: no preflight from another origin. The options have no prototype, so that a polluted `Object.prototype` adds none.
 */
export async function postReceipt(endpoint: string, receipt: Receipt): Promise<Answer> {
  const init: RequestInit = Object.create(null);
  init.method = "POST";
  init.body = JSON.stringify(receipt);
  init.keepalive = true;
  const response = await fetch(`${endpoint}receipts`, init);
  const { status } = response;
  if (status < 400) return { status, reason: "" };
  const refusal = (await response.json().catch(() => null)) as Partial<Refusal> | null; // what it says is only shown
  return { status, reason: String(refusal?.error?.message ?? "") };
}

/** Tells the site owner of a receipt that the endpoint does not take. */
export function sayRefused({ status, reason }: Answer): void {
  report(
    "RECEIPT_REFUSED",
    `the endpoint answered ${status}; that receipt is not sent again. ${reason}`,
  );
}
