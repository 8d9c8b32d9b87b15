import { expect, it } from "vitest";
import { inEachBrowser } from "../helpers/browser-lab.ts";
import { sameWithWidget } from "../helpers/with-and-without.ts";

inEachBrowser("the browser's exceptions, as without the widget,", (lab) => {
  it("what a method refuses, it refuses with the browser's own words", async () => {
    const { heard } = await sameWithWidget(lab, {}, () => {
      const { body } = document;
      const element = document.createElement("div");
      const child = element.appendChild(document.createElement("p"));
      const alien = document.createElement("i");
      const call = (what: string, self: unknown, name: string, ...given: unknown[]): void => {
        const owner = [Node, Element, Document, Range].find(({ prototype }) => name in prototype);
        const method = Reflect.get(owner?.prototype ?? {}, name, document) as () => unknown;
        attempt(`${name} ${what}`, () => Reflect.apply(method, self, given));
      };
      for (const name of ["appendChild", "insertBefore", "replaceChild", "removeChild"]) {
        call("nothing", body, name);
        call("null", body, name, null);
        call("a text", body, name, "text", null);
        call("an object", body, name, {}, null);
        call("itself", element, name, element, null);
        call("its parent", child, name, element, child);
        call("a stranger", element, name, alien, alien);
        call("on null", null, name, child, null);
        call("on an object", {}, name, child, null);
        call("on the window", window, name, child, null);
        call("on a text", document.createTextNode("x"), name, child, null);
        call("on the document", document, name, child, null);
        call("a second root", document, name, document.createElement("html"), null);
        call("too many", element, name, child, child, 1, 2);
      }
      for (const name of [
        "append",
        "prepend",
        "before",
        "after",
        "replaceWith",
        "replaceChildren",
      ]) {
        call("nothing", element, name);
        call("itself", element, name, element);
        call("its child's parent", child, name, element);
        call("a symbol", element, name, Symbol("x"));
        call("null and undefined", element, name, null, undefined, 1);
        call("on an object", {}, name, child);
        note(element.outerHTML);
      }
      call("a place that is none", element, "insertAdjacentElement", "inside", alien);
      call("null", element, "insertAdjacentElement", "beforeend", null);
      call("no parent", document.createElement("p"), "insertAdjacentElement", "beforebegin", alien);
      call("a bad name", element, "setAttribute", "a b", "1");
      call("one argument", element, "setAttribute", "a");
      call("a symbol", element, "setAttribute", "a", Symbol("x"));
      call("a bad prefix", element, "setAttributeNS", null, "a:b", "1");
      call("a foreign attribute", element, "setAttributeNode", {});
      call("a bad name", document, "createElement", "1");
      call("on an object", {}, "createElement", "p");
      call("null", document.createRange(), "insertNode", null);
      call("the document", document, "adoptNode", document);
      call("the document", document, "importNode", document);
      call("on an object", {}, "cloneNode");
      for (const [owner, name] of [
        [HTMLImageElement, "src"],
        [HTMLScriptElement, "src"],
        [HTMLIFrameElement, "src"],
        [HTMLLinkElement, "href"],
        [Document, "cookie"],
      ] as const) {
        const { get, set } = Object.getOwnPropertyDescriptor(owner.prototype, name) ?? {};
        attempt(`get ${name} of nothing`, () => get?.call({}));
        attempt(`set ${name} of nothing`, () => set?.call({}, "x"));
        attempt(`set ${name} to a symbol`, () =>
          set?.call(document.createElement("p"), Symbol("x")),
        );
        attempt(`get ${name} of the prototype`, () => Reflect.get(owner.prototype, name));
      }
    });
    expect(heard.filter((line) => line.includes(" throws ")).length).toBeGreaterThan(60);
    expect(heard.join()).toContain("HierarchyRequestError");
    expect(heard.join()).toContain("NotFoundError");
  });
});
