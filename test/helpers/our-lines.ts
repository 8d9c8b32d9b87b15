import type { Tab } from "./browser.ts";

/** Console lines of ours: `[kelisim] CODE: sentence`. */
export function ourLines(tab: Tab): readonly string[] {
  return tab.console.map(({ text }) => text).filter((text) => text.startsWith("[kelisim]"));
}

/**
 * Waits until the last of the files has come that an undecided visitor's page fetches ahead, when it is
 * idle: a test that then leaves the page cuts nothing off.
 */
export function preloadsArrived(tab: Tab): Promise<void> {
  return tab.until(() =>
    performance
      .getEntriesByType("resource")
      .some(({ name }) => name.endsWith("kelisim-preferences.js")),
  );
}
