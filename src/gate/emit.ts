import type { KelisimEvents } from "./events.ts";

/** Tells the page by a DOM event `kelisim:…` on the document; what a listener throws is the page's. */
export function emit<Name extends keyof KelisimEvents>(
  name: Name,
  detail?: KelisimEvents[Name],
): void {
  document.dispatchEvent(new CustomEvent(`kelisim:${name}`, { detail }));
}
