import { guard, report } from "./guard.ts";

const marked = 'script[type="text/plain"][data-kelisim]';

/**
 * Runs scripts that the owner marked `type="text/plain" data-kelisim="analytics"`: the only form in which
 * a tag that stands in the HTML makes no request before consent, because the browser's preload scanner
 * does not see it either.
 *
 * @param granted whether a category or service id is granted
 * @param declared whether the site asks about that id at all; one that it does not is never granted
 * @returns runs, in document order, every marked script that is granted by now
 */
export function startMarkedScripts(
  granted: (id: string) => boolean,
  declared: (id: string) => boolean,
): () => void {
  const begun = new WeakSet<Element>();
  let queue: Promise<unknown> = Promise.resolve();

  const run = (): void => {
    for (const script of document.querySelectorAll<HTMLScriptElement>(marked)) {
      const id = script.getAttribute("data-kelisim") ?? "";
      if (!granted(id)) {
        if (!declared(id))
          report("UNDECLARED", `"${id}" is on the page but not declared; it stays held`);
      } else if (!begun.has(script)) {
        begun.add(script);
        queue = queue.then(() => {
          if (granted(id)) return guard(() => start(script));
          begun.delete(script); // taken back while it waited for its turn
        });
      }
    }
  };
  const isMarked = (node: Node): boolean =>
    node instanceof Element && (node.matches(marked) || node.querySelector(marked) !== null);

  new MutationObserver((records) => {
    if (
      document.readyState !== "loading" &&
      records.some((record) => [...record.addedNodes].some(isMarked))
    )
      run();
  }).observe(document, { childList: true, subtree: true });
  return run;
}

/**
 * Puts the same element back as a script. An external one is waited for before the next, as the parser
 * would, unless it is `async`. Inserted like any other: one that belongs to a denied service is held there.
 */
function start(script: HTMLScriptElement): Promise<unknown> | undefined {
  const { parentNode, nextSibling } = script;
  const address = script.getAttribute("data-src");
  script.removeAttribute("type");
  script.remove();
  if (address) script.src = address;
  const waits = address && !script.hasAttribute("async");
  script.async = !waits;
  const settled = new Promise((resolve) => {
    script.addEventListener("load", resolve);
    script.addEventListener("error", resolve);
  });
  parentNode?.insertBefore(script, nextSibling);
  // One that is held again, or was thrown out by the page, never tells that it has loaded.
  return waits && script.isConnected && !script.type ? settled : undefined;
}
