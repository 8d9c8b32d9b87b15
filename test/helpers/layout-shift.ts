import type { Tab } from "./browser.ts";

/** The sum of layout shifts so far, by the browser's own measure; `null` where it has none. */
export function layoutShift(tab: Tab): Promise<number | null> {
  return tab.evaluate(() => {
    if (!PerformanceObserver.supportedEntryTypes.includes("layout-shift")) return null;
    return new Promise((resolve) => {
      let sum = 0;
      new PerformanceObserver((list) => {
        // The DOM's types do not know this entry yet.
        for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
      }).observe({ type: "layout-shift", buffered: true });
      // What has happened is told before the frame after next.
      requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(sum))));
    });
  });
}
