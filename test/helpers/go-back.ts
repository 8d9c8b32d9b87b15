import { expect } from "vitest";
import type { Tab } from "./browser.ts";

/**
 * Goes back as a visitor does. A driver that hears of the way back before the answer to the question that began it
 * complains about that question; whether the page came is what the test asks next.
 */
export async function goBack(tab: Pick<Tab, "evaluate">): Promise<void> {
  await tab.evaluate(() => void setTimeout(() => history.back())).catch(() => {});
}

/** Waits until the driver, too, is on the page of that path: the server hears of it before. */
export async function cameBack(tab: Pick<Tab, "evaluate">, path: string): Promise<void> {
  await expect.poll(() => tab.evaluate(() => location.pathname)).toBe(path);
}
