import { signal, type ReadonlySignal, type Signal } from "@preact/signals";
import type { KnownReceipt } from "../core/known-receipt.ts";
import type { NoticeContext } from "../core/notice-context.ts";

/** The receipts that a visitor can take along: of this page view, or the newest that the endpoint knows of this browser. */
export interface ReceiptsModel {
  /** Newest first; `null` until they are there, `undefined` when they could not be had. */
  readonly receipts: ReadonlySignal<readonly KnownReceipt[] | undefined | null>;
  /** What came of a button, for the live region. */
  readonly said: Signal<string>;
  /** Looks at them, each time anew. */
  look(): void;
  /** Looks again whenever the endpoint has confirmed one; returns its stop. */
  start(): () => void;
}

export function createReceiptsModel({
  receipts: ask,
}: Pick<NoticeContext<unknown>, "receipts">): ReceiptsModel {
  const receipts = signal<readonly KnownReceipt[] | undefined | null>(null);
  const look = (): void => {
    void ask().then((found) => (receipts.value = found && [...found].reverse()));
  };
  return {
    receipts,
    said: signal(""),
    look,
    start() {
      document.addEventListener("kelisim:receipt", look);
      return () => document.removeEventListener("kelisim:receipt", look);
    },
  };
}
