import { guard } from "./guard.ts";
import { loaders, type HeldElements } from "./held.ts";
import { patch, type Native, type Realm } from "./patch.ts";
import { trusted } from "./trusted.ts";

const words = (text: string): readonly string[] => text.split(" ");

/** Bring nodes into the document. */
const inserting = words(
  "appendChild insertBefore replaceChild append prepend replaceChildren before after replaceWith insertAdjacentElement insertNode moveBefore",
);
/** Read HTML. */
const parsing = words(
  "innerHTML outerHTML insertAdjacentHTML setHTMLUnsafe write writeln createContextualFragment",
);
const naming = words("setAttribute setAttributeNS setAttributeNode setAttributeNodeNS");
/** The address of what an element loads. */
const addressing = words("src srcset href data poster srcdoc");
/** Classes that have these members, on whichever of them they are. */
const holders = words(
  "Node Element CharacterData Document DocumentFragment ShadowRoot Range HTMLScriptElement HTMLImageElement HTMLIFrameElement HTMLLinkElement HTMLSourceElement HTMLMediaElement HTMLVideoElement HTMLEmbedElement HTMLObjectElement HTMLInputElement",
);

export interface DomPatches {
  /** Inspects a node and everything in it. */
  look(node: unknown): void;
  stop(): void;
}

/**
 * Looks at everything that loads something just before a method of the DOM inserts it, an HTML text brings
 * it, or its address is set. The patches sit on prototypes: the vendor's own code asks
 * `document.constructor.prototype`, so patches on the instance do not hold.
 *
 * @param enter told of every frame that has just been inserted
 */
export function startDomPatches(
  realm: Realm,
  held: HeldElements,
  enter: (frame: HTMLIFrameElement) => void,
): DomPatches {
  let running = true;
  const undo: (() => void)[] = [];
  // What a node of this or another realm has; anything else has none of it.
  type Found = Partial<Element & HTMLIFrameElement> | null | undefined;

  const each = (node: unknown, run: (element: Element) => void): void => {
    const found = node as Found;
    if (found?.localName) run(found as Element);
    // Asked first: most of what a page inserts has nothing in it.
    if (found?.firstElementChild) found.querySelectorAll?.(loaders).forEach(run);
  };
  const look = (node: unknown): void => each(node, held.inspect);
  const enterAll = (node: unknown): void =>
    each(node, (element) => {
      if (element.localName === "iframe") enter(element as HTMLIFrameElement);
    });

  const on = (name: string, part: "value" | "get" | "set", apply: Apply): void => {
    for (const holder of holders) {
      const { prototype } = Object(Object(realm)[holder]) as { prototype?: object };
      undo.push(
        patch(prototype, name, part, {
          apply: (native: Native, self, given: unknown[]) =>
            running
              ? apply(() => Reflect.apply(native, self, given), given, self as Element)
              : Reflect.apply(native, self, given),
        }),
      );
    }
  };

  for (const name of inserting) {
    on(name, "value", (proceed, given) => {
      guard(() => given.forEach(look));
      const result = proceed();
      guard(() => given.forEach(enterAll));
      return result;
    });
  }
  const parse: Apply = (proceed, given, self) => {
    const { parentNode } = self; // of outerHTML nothing else is left
    let mine = false;
    guard(() => {
      given.forEach((text, index) => {
        const html = String(text);
        const safe = held.rewrite(html);
        mine ||= safe !== html || /<iframe/i.test(html);
        if (safe !== html)
          given[index] = typeof text === "string" ? safe : trusted("createHTML", safe);
      });
    });
    const result = proceed();
    if (mine) {
      for (const root of [self, parentNode, result]) {
        guard(() => {
          look(root);
          enterAll(root);
        });
      }
    }
    return result;
  };
  for (const name of parsing) {
    on(name, "value", parse);
    on(name, "set", parse);
  }
  for (const name of addressing) {
    on(name, "set", (proceed, [value], self) =>
      guard(() => held.intercept(self, name, value)) ? undefined : proceed(),
    );
    on(name, "get", (proceed, _given, self) => held.parked(self, name) ?? proceed());
  }
  for (const name of naming) {
    on(name, "value", (proceed, given, self) => {
      const value = given.at(-1);
      const { name: key = given.at(-2), value: text = value } = Object(value) as Partial<Attr>;
      return guard(() => held.intercept(self, key as string, text)) ? null : proceed();
    });
  }

  return {
    look,
    stop() {
      running = false;
      for (const restore of undo) restore();
    },
  };
}

/** Stands before a native; `proceed` runs it with what is `given` then. */
type Apply = (proceed: () => unknown, given: unknown[], self: Element) => unknown;
