import type { Receipt } from "../contract/receipt.ts";

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

/** Listens until the function it returns is called. Whoever can call it finds the page ready, or will at once. */
export function listen(name: keyof KelisimEvents, listener: Listener): () => void {
  const event = `kelisim:${name}`;
  const hear = ({ detail }: CustomEventInit): void => void listener(detail);
  if (name === "ready") queueMicrotask(() => hear({}));
  else document.addEventListener(event, hear as EventListener);
  return () => document.removeEventListener(event, hear as EventListener);
}
