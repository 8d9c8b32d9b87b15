import { guard } from "./guard.ts";
import { forEachIn, type HeldElements } from "./held.ts";
import { patch, type Realm } from "./patch.ts";
import { trusted } from "./trusted.ts";

/** Bring nodes into the document. */
const inserting = /^(append|prepend|before$|after$|insert(B|N|AdjacentE)|replace[CW])/;
/** Read HTML. */
const parsing = /HTML(Unsafe)?$|^write|^createC.*F/;
/** Set the address of what an element loads, or any attribute. */
const addressing = /^(src|srcset|href|poster|srcdoc)$/;
const naming = /^setAttribute/;
/** Classes that have these members, on whichever of them they are. */
const holders =
  "Node Element CharacterData Document DocumentFragment ShadowRoot Range HTMLScriptElement HTMLImageElement HTMLIFrameElement HTMLLinkElement HTMLMediaElement HTMLVideoElement";

/**
 * Looks at everything that loads something just before a method of the DOM inserts it, an HTML text brings
 * it, or its address is set. The patches sit on prototypes: the vendor's own code asks
 * `document.constructor.prototype`, so patches on the instance do not hold.
 *
 * @param enter told of every frame that has just been inserted
 * @returns the stop
 */
export function startDomPatches(
  realm: Realm,
  held: HeldElements,
  enter: (frame: HTMLIFrameElement) => void,
): () => void {
  let running = true;
  const undo: (() => void)[] = [];

  const enterAll = (node: unknown): void =>
    forEachIn(node, (element) => {
      if (element.localName === "iframe") enter(element as HTMLIFrameElement);
    });

  const insert: Stand = (proceed, given) => {
    guard(() => given.forEach(held.look));
    const result = proceed();
    guard(() => given.forEach(enterAll));
    return result;
  };
  const parse: Stand = (proceed, given, self) => {
    let around: unknown; // of outerHTML it is all that is left
    let mine = false;
    guard(() => {
      given.forEach((text, index) => {
        const html = String(text);
        const safe = held.rewrite(html);
        mine ||= safe !== html || /<iframe/i.test(html);
        if (safe !== html)
          given[index] = typeof text === "string" ? safe : trusted("createHTML", safe);
      });
      if (mine) around = self.parentNode;
    });
    const result = proceed();
    if (mine) {
      guard(() => {
        [self, around, result].forEach(held.look);
        [self, around, result].forEach(enterAll);
      });
    }
    return result;
  };
  const address: Stand = (proceed, [value], self, name) =>
    guard(() => held.intercept(self, name, value)) ? undefined : proceed();
  const attribute: Stand = (proceed, given, self) => {
    const last = given.length - 1;
    const { name = given[last - 1], value = given[last] } = Object(given[last]) as Partial<Attr>;
    return guard(() => held.intercept(self, name as string, value)) ? null : proceed();
  };
  const read: Stand = (proceed, _given, self, name) => held.parked(self, name) ?? proceed();

  const stands: readonly (readonly [RegExp, "value" | "get" | "set", Stand])[] = [
    [inserting, "value", insert],
    [parsing, "value", parse],
    [parsing, "set", parse],
    [naming, "value", attribute],
    [addressing, "set", address],
    [addressing, "get", read],
  ];
  for (const holder of holders.split(" ")) {
    const { prototype } = Object(Object(realm)[holder]) as { prototype?: object };
    for (const name of Object.getOwnPropertyNames(Object(prototype))) {
      for (const [members, part, stand] of stands) {
        if (!members.test(name)) continue;
        undo.push(
          patch(prototype, name, part, {
            apply(native, self, given: unknown[]) {
              const proceed = (): unknown => Reflect.apply(native, self, given);
              return running ? stand(proceed, given, self as Element, name) : proceed();
            },
          }),
        );
      }
    }
  }

  return () => {
    running = false;
    for (const restore of undo) restore();
  };
}

/** Stands before a native; `proceed` runs it with what is `given` then. */
type Stand = (proceed: () => unknown, given: unknown[], self: Element, name: string) => unknown;
