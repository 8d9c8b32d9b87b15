import { renewHeader } from "../contract/consent-record.ts";
import type { Receipt } from "../contract/receipt.ts";
import { report } from "./guard.ts";
import type { Answer } from "./outbox.ts";

/** The parts of an answer of the endpoint's that show that it is one; the rest of the body is nobody's business here. */
interface Said {
  readonly receipt?: Partial<Receipt>;
  readonly error?: { readonly code?: unknown; readonly message?: string };
}

/**
 * Posts a receipt to the endpoint (an absolute address with a slash at the end) and outlives the page. A string
 * body goes as text/plain: no preflight from another origin. The options have no prototype, so that a polluted `Object.prototype` adds none.
 *
 * What answers need not be the endpoint: the sign-in page of a hotel's network says 200, and so does a site that has
 * one page for every address. Only an answer that names the receipt confirms it, only a refusal in the endpoint's form,
 * or that nothing stands there (404, 405), is for good; after anything else it is tried again.
 *
 * @param renewing asks for the state cookie anew; ends the request, which then ends with its page as well
 */
export async function postReceipt(
  endpoint: string,
  receipt: Receipt,
  renewing?: AbortSignal,
): Promise<Answer> {
  const init: RequestInit = Object.create(null);
  init.method = "POST";
  init.body = JSON.stringify(receipt);
  init.keepalive = !renewing;
  if (renewing) {
    init.signal = renewing;
    init.headers = [[renewHeader, "1"]];
  }
  const response = await fetch(`${endpoint}receipts`, init);
  const said = (await response.json().catch(() => null)) as Said | null; // each field is looked at below
  const { status } = response;
  const isOurs = response.ok ? said?.receipt?.rid === receipt.rid : said?.error?.code;
  const isNothingThere = status === 404 || status === 405;
  return {
    status: isOurs || isNothingThere ? status : 503,
    reason: said?.error?.message ?? "",
  };
}

/** Tells the site owner of a receipt that the endpoint does not take. */
export function sayRefused({ status, reason }: Answer): void {
  report(
    "RECEIPT_REFUSED",
    `the endpoint answered ${status}; that receipt is not sent again. ${reason}`,
  );
}
