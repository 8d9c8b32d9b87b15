import type { Tab } from "./browser.ts";

/** Console lines of ours: `[kelisim] CODE: sentence`. */
export function ourLines(tab: Tab): readonly string[] {
  return tab.console.map(({ text }) => text).filter((text) => text.startsWith("[kelisim]"));
}
