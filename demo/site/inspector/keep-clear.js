/**
 * Keeps the panel off the notice: while the notice is up the panel ends above it. Measured, not assumed, so
 * that it holds for every layout, language and width.
 *
 * @returns a function that measures again
 */
export function keepClear(panel) {
  return () => {
    const notice = document
      .querySelector("#kelisim")
      ?.shadowRoot?.querySelector('[data-kelisim-layer="notice"]');
    const box = notice?.getBoundingClientRect();
    const isUp = box !== undefined && box.height > 0 && box.top < innerHeight;
    const covered = isUp ? Math.max(0, innerHeight - box.top) : 0;
    panel.style.setProperty("--covered", `${Math.ceil(covered)}px`);
  };
}
