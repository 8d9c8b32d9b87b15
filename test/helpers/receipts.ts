import { expect } from "vitest";
import type { KeptReceipt, Receipt } from "../../src/contract/receipt.ts";
import type { Tab, Visitor } from "./browser.ts";
import type { Site } from "./site.ts";

/** Waits until the endpoint has this many receipts on disk, and gives them. */
export async function keptReceipts(site: Site, count: number): Promise<readonly Receipt[]> {
  await expect.poll(() => site.endpoint.receipts().length, { timeout: 15_000 }).toBe(count);
  return site.endpoint.receipts();
}

/** Reads a receipt back the way the visitor does: from the page, by its number. */
export function readReceipt(tab: Tab, rid: string): Promise<KeptReceipt> {
  return tab.evaluate(async (path) => {
    const answer = await fetch(path);
    return (await answer.json()) as KeptReceipt; // what the endpoint is to answer; the test looks at it
  }, `/kelisim/receipts/${rid}`);
}

/** Waits until every receipt of this browser is kept; what is asked for later has not been asked for yet. */
export function allDelivered(tab: Tab): Promise<void> {
  return tab.until(() =>
    Object.keys(localStorage).every((key) => !/^kelisim\.receipt\.(?!renew$)/.test(key)),
  );
}

/** Waits until this browser has nothing left to send: every receipt is kept and the state cookie was set anew. */
export function nothingWaits(tab: Tab): Promise<void> {
  return tab.until(() => !Object.keys(localStorage).some((key) => key.startsWith("kelisim.")));
}

/** Takes the state cookie away, as if nothing had been chosen. */
export async function forgetChoice(tab: Tab): Promise<void> {
  await allDelivered(tab);
  await tab.evaluate(() => {
    document.cookie = "kelisim=; Path=/; Max-Age=0; Secure";
  });
}

/** The value of the state cookie, whatever it is. */
export async function consentCookie(visitor: Visitor): Promise<string | null> {
  const cookies = await visitor.cookies();
  return cookies.find(({ name }) => name === "kelisim")?.value ?? null;
}

/** Today as the state cookie writes it: `yyyymmdd`, UTC. */
export function today(): string {
  return new Date().toISOString().slice(0, 10).replaceAll("-", "");
}
