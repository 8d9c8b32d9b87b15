/**
 * Keeps the notice above everything the page has: its host becomes a popover, which stands in the browser's top
 * layer, where no z-index, transform or clipping of the page reaches; an older browser has the host's z-index.
 * A modal dialog of the page's makes all else inert, the top layer too: the notice then waits, out of sight,
 * and is back when the dialog is gone. Returns its stop.
 */
export function standOnTop(host: HTMLElement, notice: HTMLElement): () => void {
  const look = (): void => {
    const waits = hasModalDialog();
    notice.style.display = waits ? "none" : "";
    // A dialog opens and closes by its attribute; one that is up can also be taken out of the page. Only
    // then is anybody told of nodes: a page that inserts thousands pays nothing for it.
    const attributes = { attributes: true, attributeFilter: ["open"] };
    watch.observe(document, { ...attributes, childList: waits, subtree: true });
    if (waits || host.popover || !host.isConnected) return;
    host.popover = "manual";
    // The DOM's types promise it everywhere.
    (host as Partial<HTMLElement>).showPopover?.();
  };
  const watch = new MutationObserver(look);
  look();
  return () => {
    watch.disconnect();
    host.removeAttribute("popover");
  };
}

function hasModalDialog(): boolean {
  try {
    return document.querySelector("dialog:modal") !== null;
  } catch {
    return false; // does not know the selector
  }
}
