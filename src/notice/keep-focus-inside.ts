/**
 * Leads Tab around inside a modal dialog. The browser keeps the page out of it, but lets the focus out to its
 * own bars, and on the way back Firefox enters a dialog in a shadow root at its last control, so that the
 * others could be reached only backwards. Returns its stop.
 */
export function keepFocusInside(dialog: HTMLElement): () => void {
  const onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== "Tab" || event.altKey || event.ctrlKey || event.metaKey) return;
    const stops = dialog.querySelectorAll<HTMLElement>("a, button:enabled, input:enabled, summary");
    const [first, last] = [stops[0], stops[stops.length - 1]];
    const [end, start] = event.shiftKey ? [first, last] : [last, first];
    if (event.target !== end) return;
    event.preventDefault();
    start?.focus();
  };
  dialog.addEventListener("keydown", onKeydown);
  return () => dialog.removeEventListener("keydown", onKeydown);
}
