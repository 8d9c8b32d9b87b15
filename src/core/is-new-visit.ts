/** What a page knows of how the visitor came to it, without having written anything down before. */
export interface Arrival {
  /** `PerformanceNavigationTiming.type`; `undefined` where the browser has none. */
  readonly type: string | undefined;
  /** `document.referrer`: empty where the page before says nothing. */
  readonly referrer: string;
  /** The page's own, with its port. */
  readonly host: string;
  /** `navigation.entries().length`; `undefined` where the browser has none. */
  readonly entries: number | undefined;
}

/**
 * Whether the page begins a visit, as far as it can be told with nothing stored: not a reload, not a way back or forward, not
 * from a page of the same host, and the first of this host in its tab where the browser says so.
 */
export function isNewVisit({ type, referrer, host, entries = 1 }: Arrival): boolean {
  return (
    type !== "reload" &&
    type !== "back_forward" &&
    entries < 2 &&
    !(referrer && referrer.split("/")[2] === host)
  );
}
