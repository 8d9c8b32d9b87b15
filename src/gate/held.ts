export interface HeldElements {
  /** Holds a node, if it is one, and everything in it that is marked, or would load something denied. */
  look(node: unknown): void;
  /** Whether setting this attribute would load something denied; it is parked then. */
  intercept(element: Element, attribute: string, value: unknown): boolean;
  /** The address that is parked for an attribute of a held element. */
  parked(element: Element, attribute: string): string | undefined;
  /** An HTML text in which everything denied is held. */
  rewrite(html: string): string;
  /** What is held, in the order in which it came; whether it came with the page's HTML. */
  readonly held: Map<Element, boolean>;
  /** What keeps an element from loading: the id that it is marked for, or the service of an address in a text. */
  deniedBy(element: Element | null, text: string): string | null | undefined;
  /** Whether something held can be let go, or is a frame, in whose place something has to be said. */
  isDue(): boolean;
}

/** The elements that load something. */
const loaders = "script,img,iframe,link,source,embed,object,video,audio,input,image";
const names = loaders.split(",");
/** Which attributes make them load. */
export const attributes = ["src", "srcset", "href", "data", "poster", "srcdoc"];
const loading =
  /^((script|img|iframe|source|embed|video|audio|input) src|(img|source) srcset|(link|image|script) href|object data|video poster|iframe srcdoc)$/;
const executable = /^$|javascript|ecmascript|module/i;
/** On what we hold: the type that it had. */
export const mark = "data-kelisim-type";
/** Tags that load something; what stands in a comment or a text field is no tag. */
const tags = new RegExp(`<!--[^]*?-->|<textarea[^]*?</t|<(${names.join("|")})\\b[^>]*`, "gi");
const parkable = /([\s"'/])(?=(src|srcset|href|data|poster|srcdoc)\s*=)/gi;
/** Everything in a text that could be an address: in a srcset, in a frame's HTML. */
const addresses = /[^\s"'<>,=]*\/[^\s"'<>,]+/g;

/**
 * Keeps elements from loading, in the form that an owner can write too: the attribute that would load is
 * parked as `data-src`, a script has the type `text/plain`. A script of such a type is inserted without being
 * loaded and without being "already started", so the same element, put back in its place with its own type, runs
 * later with its listeners, its attributes and its `async` as they were. A held script keeps its `src`, because
 * the vendor's snippet looks for its own address in `document.scripts`.
 *
 * @param granted whether a category or service id is granted
 * @param denied the id of the denied service an address belongs to, or `null`
 */
export function createHeldElements(
  granted: (id: string) => boolean,
  denied: (address: unknown) => string | null,
): HeldElements {
  const held = new Map<Element, boolean>();

  /** By the id that it is marked for, else by the addresses in a text. */
  const deniedBy = (element: Element | null, text: string): string | null | undefined => {
    const id = element?.getAttribute("data-kelisim");
    if (id) return granted(id) ? null : id;
    return [text, ...(text.match(addresses) ?? [])].map(denied).find(Boolean);
  };
  const hold = (element: Element, name: string, value: string | null): boolean => {
    const { localName, isConnected } = element;
    if (!value || !loading.test(`${localName} ${name}`)) return false;
    const type = element.getAttribute("type") ?? "";
    if (isScript(element) && !executable.test(type)) return false; // not run as it is
    if (!deniedBy(element, value)) return false;
    held.set(element, isConnected);
    element.setAttribute(mark, type);
    if (isScript(element)) {
      element.setAttribute("type", "text/plain");
      return false;
    }
    element.setAttribute(`data-${name}`, value);
    element.removeAttribute(name);
    // What it shows is on its way already: only a frame that is put back starts anew.
    if (localName === "iframe" && isConnected) putBack(element);
    return true;
  };
  const inspect = (element: Element): void => {
    for (const name of attributes) hold(element, name, element.getAttribute(name));
    const isMarked =
      element.hasAttribute("data-kelisim") && (!isScript(element) || element.type === "text/plain");
    if (isMarked || element.hasAttribute(mark)) {
      held.set(element, held.get(element) ?? element.isConnected);
    }
  };

  return {
    look: (node) => forEachIn(node, inspect),
    intercept(element, attribute, value) {
      const name = String(attribute).toLowerCase();
      // Of a script that is not inserted yet the insertion is seen.
      if (!attributes.includes(name) || (isScript(element) && !element.isConnected)) return false;
      const isHeld = hold(element, name, String(value));
      if (!isHeld && !isScript(element)) held.delete(element);
      return isHeld;
    },
    parked(element, name) {
      const value = held.has(element) && element.getAttribute(`data-${name}`);
      return value ? new URL(value, document.baseURI).href : undefined;
    },
    rewrite: (html) =>
      html.replace(tags, (tag, name) => {
        const parked = tag.replace(parkable, "$1 data-");
        return name && parked !== tag && deniedBy(null, tag) ? `${parked} ${mark}=""` : tag;
      }),
    held,
    deniedBy,
    isDue: () =>
      [...held.keys()].some(
        (element) => element.localName === "iframe" || !deniedBy(element, element.outerHTML),
      ),
  };
}

export function isScript(element: Element): element is HTMLScriptElement {
  return element.localName === "script";
}

/** Takes an element out, and puts it in again at its place: a script starts, a frame is empty. */
export function putBack(element: Element, change?: () => void): void {
  const { parentNode, nextSibling } = element;
  element.remove();
  change?.();
  parentNode?.insertBefore(element, nextSibling);
}

/** Runs for a node, if it is one of this or another realm that loads something, and for all of those in it. */
export function forEachIn(node: unknown, run: (element: Element) => void): void {
  const { localName, firstElementChild } = Object(node) as Element;
  if (names.includes(localName)) run(node as Element);
  // Asked first: most of what a page inserts has nothing in it.
  if (firstElementChild) (node as Element).querySelectorAll(loaders).forEach(run);
}
