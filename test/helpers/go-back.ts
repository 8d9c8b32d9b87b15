import type { Tab } from "./browser.ts";

/**
 * Goes back as a visitor does. A driver that hears of the way back before the answer to the question that began it
 * complains about that question; whether the page came is what the test asks next.
 */
export async function goBack(tab: Pick<Tab, "evaluate">): Promise<void> {
  await tab.evaluate(() => void setTimeout(() => history.back())).catch(() => {});
}
