import type { EmptyFrame } from "./enforce.ts";
import { guard } from "./guard.ts";
import type { HeldElements } from "./held.ts";
import { trusted } from "./trusted.ts";

const marked =
  'script[type="text/plain"][data-kelisim],iframe[data-kelisim][data-src],img[data-kelisim],link[data-kelisim]';
const attributes = ["src", "srcset", "href"];

export interface Marked {
  /** Runs, in document order, everything marked that is granted by now. */
  run(): void;
  /** Whether a node is marked, or holds something that is. */
  isIn(node: Node): boolean;
  /** Marked frames that are not granted. */
  frames(): readonly EmptyFrame[];
  /** Empties the marked frames that are not granted any more. */
  empty(putBack: HeldElements["putBack"]): void;
}

/**
 * Brings to life what the owner marked, `<script type="text/plain" data-kelisim="analytics" data-src="…">`
 * and `iframe`, `img`, `link` alike: the only form in which what stands in the HTML makes no request before
 * consent, because the browser's preload scanner does not see it either.
 *
 * @param granted whether a category or service id is granted
 * @param requireDeclared told of every id that is not granted
 */
export function createMarked(
  granted: (id: string) => boolean,
  requireDeclared: (id: string) => void,
): Marked {
  const begun = new Set<Element>();
  let queue: Promise<unknown> = Promise.resolve();
  const idOf = (element: Element): string => element.getAttribute("data-kelisim") ?? "";
  const waiting = (): readonly Element[] =>
    [...document.querySelectorAll(marked)].filter((element) => !begun.has(element));

  return {
    run() {
      for (const element of waiting()) {
        const id = idOf(element);
        if (!granted(id)) {
          requireDeclared(id);
          continue;
        }
        begun.add(element);
        if (element.localName !== "script") {
          for (const attribute of attributes) {
            const address = element.getAttribute(`data-${attribute}`);
            if (address) element.setAttribute(attribute, address);
          }
          continue;
        }
        queue = queue.then(() => {
          if (granted(id)) return guard(() => start(element as HTMLScriptElement));
          begun.delete(element); // taken back while it waited for its turn
        });
      }
    },
    isIn: (node) => {
      const element = node as Partial<Element>;
      return Boolean(element.matches?.(marked) || element.querySelector?.(marked));
    },
    frames: () =>
      waiting()
        .filter((element) => element.localName === "iframe" && !granted(idOf(element)))
        .map((element) => ({
          element: element as HTMLIFrameElement,
          id: idOf(element),
          url: new URL(element.getAttribute("data-src") ?? "", document.baseURI).href,
        })),
    empty(putBack) {
      for (const element of begun) {
        if (element.localName !== "iframe" || granted(idOf(element))) continue;
        begun.delete(element);
        element.removeAttribute("src");
        putBack(element);
      }
    },
  };
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
  if (address) script.src = trusted("createScriptURL", address);
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
