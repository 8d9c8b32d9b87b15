import type { Tab } from "./browser.ts";

/**
 * Opens the preferences by a control of ours, and all that is folded in them.
 *
 * @param by the control, as a selector
 */
export async function openAllOfPreferences(tab: Tab, by: string): Promise<void> {
  await tab.click(by);
  await tab.appears("[data-kelisim-layer=preferences]");
  await tab.evaluate(() => {
    const root = document.querySelector("#kelisim")?.shadowRoot;
    for (const part of root?.querySelectorAll("details") ?? []) part.open = true;
  });
}
