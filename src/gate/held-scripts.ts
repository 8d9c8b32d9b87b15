import type { Service } from "../contract/service.ts";

/** A script that was kept from loading, and what it was before. */
interface HeldScript {
  readonly element: HTMLScriptElement;
  readonly service: Service;
  readonly type: string | null;
}

/** What the inspector of a page may know of a held script. */
export interface Held {
  readonly service: string;
  readonly url: string;
}

export interface HeldScripts {
  /** Keeps a script from loading. Called before the browser sees it inserted. */
  hold(element: HTMLScriptElement, service: Service): void;
  /** Lets go, in the original order, of every script whose service is granted. */
  release(granted: (id: string) => boolean): void;
  list(): readonly Held[];
}

/**
 * Holds scripts by their type: a script whose type is no script's is inserted without being loaded and
 * without being "already started", so the same element, put back in its place with its own type, runs
 * later with its listeners, its attributes and its `async` as they were. `src` stays, because the vendor's
 * snippet looks for its own address in `document.scripts` before it inserts a second copy.
 */
export function createHeldScripts(): HeldScripts {
  // Taken before anything is patched: putting an element back is no insertion of the page's.
  const { insertBefore } = Node.prototype;
  let held: HeldScript[] = [];

  return {
    hold(element, service) {
      if (held.some((one) => one.element === element)) return;
      held.push({ element, service, type: element.getAttribute("type") });
      element.setAttribute("type", "text/plain");
    },
    release(granted) {
      const ready = held.filter((one) => granted(one.service.id));
      held = held.filter((one) => !ready.includes(one));
      for (const { element, type } of ready) {
        if (type === null) element.removeAttribute("type");
        else element.setAttribute("type", type);
        const { parentNode: parent, nextSibling } = element;
        if (!parent) continue;
        element.remove();
        insertBefore.call(parent, element, nextSibling);
      }
    },
    list: () =>
      held.map(({ element, service }) => ({
        service: service.id,
        url: element.src,
      })),
  };
}
