import type { Receipt } from "../contract/receipt.ts";
import { callPage } from "./guard.ts";

/** What a page can listen to, and what its function is given. */
export interface KelisimEvents {
  /** The gate has read the stored choice. A listener that comes late still hears it. */
  readonly ready: undefined;
  /** A decision has taken effect: the consent record's choices, by category, then services that differ. */
  readonly decision: Readonly<Record<string, boolean>>;
  /** The endpoint has this receipt. */
  readonly receipt: Receipt;
}

export type Listener = (detail: unknown) => unknown;

export interface Events {
  /** Listens until the function it returns is called. */
  on(name: keyof KelisimEvents, listener: Listener): () => void;
  emit<Event extends keyof KelisimEvents>(name: Event, detail: KelisimEvents[Event]): void;
}

/** Tells the page: its own listeners, and a DOM event `kelisim:…` on the document. */
export function createEvents(): Events {
  const listeners = new Set<readonly [string, Listener]>();
  let ready = false;

  return {
    on(name, listener) {
      const entry = [name, listener] as const;
      listeners.add(entry);
      if (name === "ready" && ready) callPage(listener, undefined);
      return () => {
        listeners.delete(entry);
      };
    },
    emit(name, detail) {
      ready ||= name === "ready";
      for (const [wanted, listener] of listeners) if (wanted === name) callPage(listener, detail);
      document.dispatchEvent(new CustomEvent(`kelisim:${name}`, { detail }));
    },
  };
}
