import { guard } from "./guard.ts";
import { trusted } from "./trusted.ts";

/** What the inspector of a page may know of a held element. */
export interface Held {
  readonly service: string;
  readonly url: string;
}

export interface Holding extends Held {
  readonly element: Element;
}

export interface HeldElements {
  /** Holds what an element loads and is denied, wherever it stands; `true` when something is held now. */
  inspect(element: Element): boolean;
  /** Whether setting this attribute would load something denied; if so it is parked. */
  intercept(element: Element, attribute: string, value: unknown): boolean;
  /** The address that stands parked for an attribute, absolute; `null` when none does. */
  parked(element: Element, attribute: string): string | null;
  /** An HTML text in which every denied address is parked. */
  rewrite(html: string): string;
  /** Lets go, in the original order, of every element whose service is not denied any more. */
  release(): void;
  /** Takes an element out and puts it in again: a script starts, a frame is empty. */
  putBack(element: Element): void;
  list(): readonly Holding[];
}

const prefix = "data-kelisim-";
/** Which attributes load something, by element. */
const loading =
  /^((script|img|iframe|source|embed|video|audio|input) src|(img|source) srcset|(link|image|script) href|object data|video poster|iframe srcdoc)$/;
const attributes = ["src", "srcset", "href", "data", "poster", "srcdoc"];
/** The elements that load something. */
export const loaders = "script,img,iframe,source,link,image,embed,object,video,audio,input";
/** A link that is not one of these is only read. */
const loadingLink = /pre|style|icon/;
const executable = /^$|javascript|ecmascript|module/i;
const tags = new RegExp(
  `<(?:${loaders.replaceAll(",", "|")})\\b(?:"[^"]*"|'[^']*'|[^'">])*>`,
  "gi",
);
const loads = /\s(?=(src|srcset|href|data|poster|srcdoc)\s*=)/gi;
/** Everything in a text that could be an address: in a srcset, in a frame's HTML. */
const addresses = /[^\s"'<>,]*\/[^\s"'<>,]+/g;

/**
 * Keeps elements from loading. A script is held by its type: one whose type is no script's is inserted without
 * being loaded and without being "already started", so the same element, put back in its place with its own
 * type, runs later with its listeners, its attributes and its `async` as they were. `src` stays, because the
 * vendor's snippet looks for its own address in `document.scripts`. Of any other element the attribute is
 * parked beside its place, as `data-kelisim-src`.
 *
 * @param denied the id of the denied service an address belongs to, or `null`
 */
export function createHeldElements(denied: (address: unknown) => string | null): HeldElements {
  // Taken before anything is patched: putting an element back is no insertion of the page's.
  const { insertBefore } = Node.prototype;
  let held: Holding[] = [];

  const deniedBy = (attribute: string, value: string): Held | null => {
    const urls =
      attribute.startsWith("src") && attribute !== "src" ? value.match(addresses) : [value];
    for (const url of urls ?? []) {
      const service = denied(url);
      if (service) return { service, url };
    }
    return null;
  };
  const note = (element: Element, { service, url }: Held): void => {
    held = held.filter((one) => one.element !== element);
    held.push({ element, service, url: new URL(url, document.baseURI).href });
  };
  const park = (element: Element, attribute: string, value: string | null, now?: string): void => {
    element.setAttribute(prefix + attribute, value ?? "");
    if (now) element.setAttribute(attribute, now);
    else element.removeAttribute(attribute);
  };
  const putBack = (element: Element): void => {
    const { parentNode, nextSibling } = element;
    if (!parentNode) return;
    element.remove();
    insertBefore.call(parentNode, element, nextSibling);
  };

  const inspectAttribute = (element: Element, attribute: string): boolean => {
    const already = element.getAttribute(prefix + attribute);
    const value = already ?? element.getAttribute(attribute);
    if (!value || !loading.test(`${element.localName} ${attribute}`)) return false;
    if (element.localName === "link" && !loadingLink.test(element.getAttribute("rel") ?? ""))
      return false;
    const found = deniedBy(attribute, value);
    if (!found) return false;
    if (already === null) {
      if (element.localName === "script") {
        if (element.hasAttribute(`${prefix}type`)) {
          element.setAttribute("type", "text/plain"); // a copy of a held one, or its type was set again
        } else {
          const type = element.getAttribute("type");
          if (!executable.test(type ?? "")) return false; // not to be run as it is
          park(element, "type", type, "text/plain");
        }
      } else {
        park(element, attribute, value);
        // What it shows is on its way already: only a frame that is put back starts anew.
        if (element.localName === "iframe" && element.isConnected) putBack(element);
      }
    }
    note(element, found);
    return true;
  };

  return {
    inspect: (element) =>
      loaders.split(",").includes(element.localName) &&
      attributes.filter((attribute) => inspectAttribute(element, attribute)).length > 0,
    intercept(element, attribute, value) {
      const name = attribute.toLowerCase();
      if (!loading.test(`${element.localName} ${name}`)) return false;
      const found = deniedBy(name, String(value));
      element.removeAttribute(prefix + name);
      if (!found) return false;
      if (element.localName === "script") {
        // Not inserted yet: its insertion is seen. Else it would load at once.
        if (element.isConnected && executable.test(element.getAttribute("type") ?? "")) {
          park(element, "type", element.getAttribute("type"), "text/plain");
          note(element, found);
        }
        return false;
      }
      park(element, name, String(value));
      note(element, found);
      return true;
    },
    parked(element, attribute) {
      const value = element.getAttribute(prefix + attribute);
      return value === null || attribute === "srcset"
        ? value
        : new URL(value, document.baseURI).href;
    },
    rewrite: (html) =>
      html.replace(tags, (tag) =>
        deniedBy("srcset", tag.replaceAll("&amp;", "&")) ? tag.replace(loads, ` ${prefix}`) : tag,
      ),
    release() {
      const ready = held.filter(({ url }) => !denied(url));
      held = held.filter((one) => !ready.includes(one));
      for (const { element } of ready) {
        guard(() => {
          const type = element.getAttribute(`${prefix}type`);
          if (type !== null) {
            element.removeAttribute(`${prefix}type`);
            if (type) element.setAttribute("type", type);
            else element.removeAttribute("type");
            putBack(element);
          }
          for (const attribute of attributes) {
            const value = element.getAttribute(prefix + attribute);
            if (value === null) continue;
            element.removeAttribute(prefix + attribute);
            const kind = attribute === "srcdoc" ? "createHTML" : "createScriptURL";
            element.setAttribute(attribute, trusted(kind, value));
          }
        });
      }
    },
    putBack,
    list: () => held,
  };
}
