import type { AskedVisit } from "../contract/counts.ts";
import { isNewVisit } from "../core/is-new-visit.ts";
import { postCount } from "./post-count.ts";

/** Younger than the compiler's picture of a browser. */
type Young = Window & { readonly navigation?: { entries(): readonly unknown[] } };

/**
 * Counts this visit as asked, where it begins on this page: once, when the page can be seen, with nothing that tells one
 * visitor from another.
 *
 * @param endpoint absolute, with a slash at the end
 */
export function countAsked(endpoint: string, visit: Omit<AskedVisit, "v" | "what">): void {
  // A navigation's entry is of this kind.
  const [entry] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  const isNew = isNewVisit({
    type: entry?.type,
    referrer: document.referrer,
    host: location.host,
    entries: (window as Young).navigation?.entries().length,
  });
  if (!isNew) return;
  const send = (): void => {
    if (document.hidden) return;
    removeEventListener("visibilitychange", send);
    postCount(endpoint, { v: 1, what: "asked", ...visit });
  };
  addEventListener("visibilitychange", send);
  send();
}
