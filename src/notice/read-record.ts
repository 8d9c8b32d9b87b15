/** What the endpoint keeps of a receipt, as it answers it, and whether its proof is in it. */
export interface ReceiptRecord {
  readonly text: string;
  readonly provable: boolean;
}

/** Asks the endpoint for the record of a receipt; `null` when it cannot be had. */
export async function readRecord(url: string): Promise<ReceiptRecord | null> {
  try {
    const answer = await fetch(url, { credentials: "omit" });
    if (!answer.ok) return null;
    const text = await answer.text();
    const { proof } = JSON.parse(text) as { readonly proof?: unknown }; // whatever it is, it is only looked at
    return { text, provable: typeof proof === "string" };
  } catch {
    return null;
  }
}
