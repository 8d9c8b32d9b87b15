import { computed, signal, type ReadonlySignal } from "@preact/signals";
import {
  parseDashboardQuery,
  type DashboardChoices,
  type DashboardQuery,
} from "../../contract/dashboard-query.ts";

/** Keys of the address to set; `null` takes one out. */
export type Changes = Readonly<Record<string, string | null>>;

/** What is shown, as it stands in the address bar. */
export interface Address {
  readonly query: ReadonlySignal<DashboardQuery>;
  /** The page's own address with changes, for a link. */
  href(changes: Changes): string;
  /** Goes there, without loading the page anew. */
  go(changes: Changes): void;
  /** Follows the browser's way back and forward; returns its stop. */
  start(): () => void;
}

export function createAddress(choices: DashboardChoices): Address {
  const search = signal(location.search);
  const changed = (changes: Changes): string => {
    const next = new URLSearchParams(search.value);
    for (const [name, value] of Object.entries(changes)) {
      if (value === null) next.delete(name);
      else next.set(name, value);
    }
    return `?${next.toString()}`;
  };
  return {
    query: computed(() => parseDashboardQuery(new URLSearchParams(search.value), choices)),
    href: changed,
    go(changes) {
      const next = changed(changes);
      if (next === search.value) return;
      history.pushState(null, "", next);
      search.value = next;
    },
    start() {
      const follow = (): void => {
        search.value = location.search;
      };
      addEventListener("popstate", follow);
      return () => removeEventListener("popstate", follow);
    },
  };
}
