import { guard } from "./guard.ts";

/** Any element of the page with `data-kelisim-open` opens the preferences. */
export function openFromPage(open: () => void): void {
  document.addEventListener("click", (event) => {
    const { target } = event;
    if (!(target instanceof Element) || !target.closest("[data-kelisim-open]")) return;
    event.preventDefault();
    open();
  });
}

/** Runs when the page has been read: there is a body to draw into, and everything in it. */
export function whenRead(run: () => void): void {
  if (document.readyState !== "loading") guard(run);
  else document.addEventListener("DOMContentLoaded", () => guard(run), { once: true });
}
