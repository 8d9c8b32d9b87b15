/** Storage keys of receipts on their way: `kelisim.receipt.<number>`, one key per receipt. */
export const outboxPrefix = "kelisim.receipt.";

/** Of notes of choices, of which a receipt is still to be made: `kelisim.receipt.note.<random>`. */
export const notePrefix = `${outboxPrefix}note.`;

/** Of the receipt with which a page is to ask for the state cookie anew. */
export const renewalKey = `${outboxPrefix}renew`;

/** Whether an earlier page left receipts behind. */
export function hasPending(): boolean {
  try {
    return Object.keys(localStorage).some((key) => key.startsWith(outboxPrefix));
  } catch {
    return false; // reading a denied storage throws
  }
}
