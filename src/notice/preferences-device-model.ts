import { signal, type ReadonlySignal } from "@preact/signals";
import type { InventoryItem, WithdrawalReport } from "../core/device-content.ts";
import type { NoticeContext } from "../core/notice-context.ts";

/** What the visitor can know of the device: the list that they ask for, and what a withdrawal did. */
export interface DeviceModel {
  /** `null` until the list is there, `undefined` when it could not be had. */
  readonly items: ReadonlySignal<readonly InventoryItem[] | undefined | null>;
  readonly report: ReadonlySignal<WithdrawalReport | null>;
  /** Looks at the device, each time anew. */
  look(): void;
  /** Keeps the report up to date; returns its stop. */
  start(): () => void;
}

/** Milliseconds between looks at the report: a withdrawal is looked after for some seconds. */
const pause = 1000;

export function createDeviceModel(
  context: Pick<NoticeContext<unknown>, "inventory" | "report">,
): DeviceModel {
  const items = signal<readonly InventoryItem[] | undefined | null>(null);
  const report = signal(context.report());
  return {
    items,
    report,
    look() {
      void context.inventory().then((found) => (items.value = found));
    },
    start() {
      const timer = setInterval(() => (report.value = context.report()), pause);
      return () => clearInterval(timer);
    },
  };
}
