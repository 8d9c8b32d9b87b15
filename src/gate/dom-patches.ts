import { guard } from "./guard.ts";

/** The methods that can bring a script into the document, on whichever of these prototypes has them. */
const inserting =
  " appendChild insertBefore replaceChild append prepend replaceChildren before after replaceWith insertAdjacentElement ";
const holders = (): readonly { prototype: object }[] => [
  Node,
  Element,
  CharacterData,
  Document,
  DocumentFragment,
];

type Method = (this: unknown, ...given: unknown[]) => unknown;

/**
 * Looks at every script just before a method of the DOM inserts it. The patches sit on prototypes: the
 * vendor's own code asks `document.constructor.prototype`, so patches on the instance do not hold. Each is a
 * Proxy of the native method: its name, its length and `String(method)` stay the browser's.
 *
 * @returns the stop: a method that someone else has wrapped since keeps our wrapper, which then only passes on
 */
export function startDomPatches(inspect: (script: HTMLScriptElement) => void): () => void {
  let running = true;
  const undo: (() => void)[] = [];

  const look = (node: unknown): void => {
    if (node instanceof HTMLScriptElement) inspect(node);
    // A fragment or a subtree: the scripts inside it start when it is inserted.
    else if (node instanceof Element || node instanceof DocumentFragment) {
      if (node.firstElementChild) node.querySelectorAll("script").forEach(inspect);
    }
  };

  for (const { prototype } of holders()) {
    const target = prototype as Record<string, Method>; // of the names below, those it has are methods
    for (const name of Object.keys(target)) {
      const native = inserting.includes(` ${name} `) && target[name];
      if (!native) continue;
      // Without a prototype, so that a polluted Object.prototype cannot add a trap.
      const handler: ProxyHandler<Method> = Object.create(null);
      handler.apply = (method, self, given: unknown[]) => {
        if (running) guard(() => given.forEach(look));
        return Reflect.apply(method, self, given);
      };
      const patched = new Proxy(native, handler);
      target[name] = patched;
      undo.push(() => {
        if (target[name] === patched) target[name] = native;
      });
    }
  }

  return () => {
    running = false;
    for (const restore of undo) restore();
  };
}
