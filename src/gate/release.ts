import { guard } from "./guard.ts";
import { attributes, isScript, mark, putBack, type HeldElements } from "./held.ts";
import { trusted } from "./trusted.ts";

/** A held element, with what keeps it. */
export interface HeldElement {
  readonly element: Element;
  /** The id it is marked for, or the service whose address it has; empty when nothing does any more. */
  readonly service: string;
  readonly url: string;
}

export interface Release {
  /** Lets go, in the original order, of every element that is not denied any more. */
  run(): void;
  list(): readonly HeldElement[];
}

/** Creates the letting go of what the gate holds. */
export function createRelease({ held, deniedBy }: HeldElements): Release {
  /** Marked scripts, one after the other. */
  let queue: Promise<unknown> = Promise.resolve();

  const describe = (element: Element): HeldElement => {
    const read = (name: string) =>
      element.getAttribute(`data-${name}`) ?? element.getAttribute(name);
    const [address, ...more] = attributes.map(read).filter(Boolean);
    const url = address ? new URL(address, document.baseURI).href : "";
    const text = [address, ...more].join(" ");
    // What is marked for one thing and belongs to another needs both.
    return { element, url, service: deniedBy(element, text) || deniedBy(null, text) || "" };
  };
  return {
    run() {
      const before = [...held]; // what is let go may be held again at once
      for (const [element, stood] of before) {
        if (describe(element).service) continue;
        held.delete(element);
        if (!isScript(element)) guard(() => restore(element));
        else if (element.hasAttribute(mark)) guard(() => void run(element, stood, held));
        else {
          queue = queue.then(() => {
            if (!describe(element).service) return guard(() => run(element, true, held));
            held.set(element, stood); // taken back while it waited for its turn
          });
        }
      }
    },
    list: () => [...held.keys()].map(describe).filter(({ service }) => service),
  };
}

function restore(element: Element): void {
  element.removeAttribute(mark);
  for (const name of attributes) {
    const value = element.getAttribute(`data-${name}`);
    if (value === null) continue;
    element.removeAttribute(`data-${name}`);
    const kind = name === "srcdoc" ? "createHTML" : "createScriptURL";
    element.setAttribute(name, trusted(kind, value));
  }
}

/**
 * Puts the same element back as a script.
 *
 * @param stood whether it came with the page's HTML, whose scripts wait for one another unless they are `async`
 * @returns something to wait for where the parser would
 */
function run(
  script: HTMLScriptElement,
  stood: boolean,
  held: HeldElements["held"],
): Promise<unknown> | undefined {
  const type = script.getAttribute(mark);
  const settled = new Promise((resolve) => {
    script.addEventListener("load", resolve);
    script.addEventListener("error", resolve);
  });
  if (stood) script.async = script.hasAttribute("async");
  if (type) script.type = type;
  else script.removeAttribute("type");
  putBack(script, () => restore(script));
  // One that is held again, or was thrown out by the page, never tells that it has loaded.
  const waits = stood && script.src && !script.async && script.isConnected && !held.has(script);
  return waits ? settled : undefined;
}
