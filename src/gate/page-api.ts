import type { Receipt } from "../contract/receipt.ts";
import type { InventoryItem, WithdrawalReport } from "../core/device-content.ts";
import type { NoticeLayer } from "../core/notice-context.ts";
import type { listen } from "./events.ts";
import { guard } from "./guard.ts";

/** `window.kelisim`: what a page may call. Nothing here throws; a mistake gives one console line. */
export interface PageApi {
  /** Whether a category or a service is granted; `false` for an id the site does not declare. */
  granted(id: string): boolean;
  /** Records a choice for categories or services by id, e.g. `{ analytics: true }`. */
  decide(choices: Readonly<Record<string, boolean>>): void;
  acceptAll(): void;
  rejectAll(): void;
  /** Takes back one category or service, or everything. */
  withdraw(id?: string): void;
  show(layer: NoticeLayer): void;
  hide(): void;
  on: typeof listen;
  /** Resolves when a category or a service is granted; at once if it is. */
  whenGranted(id: string): Promise<void>;
  /** What is stored on this device, each with party, service and category; `undefined` when the file for it did not load. */
  inventory(): Promise<readonly InventoryItem[] | undefined>;
  /** The receipts made in this page view, and those the endpoint has not confirmed. */
  receipts(): Promise<readonly Receipt[] | undefined>;
  /** What the last withdrawal of this page view removed, and what it could not. */
  report(): WithdrawalReport | null;
  /** The elements that are held now: a script has its address in `src`, anything else in `data-src`. */
  held(): readonly Element[];
  /** One call as a list, e.g. `["on", "decision", fn]`: the form that works before the file arrives. */
  push(call: readonly [string, ...unknown[]]): void;
}

/**
 * Puts the API in the place of the queue that the page may have begun, and then runs what had been queued.
 * Anything else under the name (a form with that id) is not a queue.
 */
export function publishApi(methods: Omit<PageApi, "push">): void {
  const api: Record<string, Callback> = Object.create(null);
  const push = ([name, ...given]: readonly [string, ...never[]]): unknown => api[name]?.(...given);
  // By name: what each takes is checked where the page's call arrives.
  const all = { ...methods, push } as unknown as Record<string, Callback>;
  for (const [name, method] of Object.entries(all)) {
    api[name] = (...given) => guard(() => method(...given));
  }

  const page = window as unknown as { kelisim?: unknown };
  const queued = page.kelisim;
  page.kelisim = api;
  if (Array.isArray(queued)) for (const call of queued as never[]) api["push"]?.(call);
}

type Callback = (...given: never[]) => unknown;

/** Whether a file of ours has started on this page already. A queue or a form of that name has no such method. */
export function isRunning(): boolean {
  const found = (window as unknown as { kelisim?: { whenGranted?: unknown } }).kelisim;
  return typeof found?.whenGranted === "function";
}
