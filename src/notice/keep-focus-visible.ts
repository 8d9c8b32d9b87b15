/**
 * Brings an element of the page that gets the focus out from under the notice (WCAG 2.4.11): a bar at the
 * bottom covers what the browser thinks is in view. Changes nothing in the page but its scroll position.
 * Returns its stop.
 */
export function keepFocusVisible(notice: HTMLElement): () => void {
  const onFocus = ({ target }: Event): void => {
    if (!(target instanceof Element)) return;
    // After the browser's own scrolling to the element.
    requestAnimationFrame(() => {
      if (target.shadowRoot === notice.getRootNode()) return;
      const over = notice.getBoundingClientRect();
      const under = target.getBoundingClientRect();
      const covered =
        under.top >= over.top &&
        under.bottom <= over.bottom &&
        under.left >= over.left &&
        under.right <= over.right;
      if (covered) scrollBy(0, under.bottom - over.top + 8);
    });
  };
  document.addEventListener("focusin", onFocus);
  return () => document.removeEventListener("focusin", onFocus);
}
