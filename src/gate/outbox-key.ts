/** Storage keys of receipts on their way: `kelisim.receipt.<number>`, one key per receipt. */
export const outboxPrefix = "kelisim.receipt.";

/** Whether an earlier page left receipts behind. */
export function hasPending(): boolean {
  try {
    return Object.keys(localStorage).some((key) => key.startsWith(outboxPrefix));
  } catch {
    return false; // reading a denied storage throws
  }
}
