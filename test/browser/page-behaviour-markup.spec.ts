import { expect, it } from "vitest";
import { markupCases } from "../fixtures/pages/markup-cases.ts";
import { inEachBrowser } from "../helpers/browser-lab.ts";
import { sameWithWidget } from "../helpers/with-and-without.ts";

/** In the page: `outline(node)` is a node as the parser understood it, name by namespace; `contextOf` makes its place. */
const outlining = `<script>
  outline = (node) => {
    if (node.nodeType === 3) return JSON.stringify(node.data);
    if (node.nodeType === 8) return "!" + JSON.stringify(node.data);
    const space = { "http://www.w3.org/2000/svg": "svg:", "http://www.w3.org/1998/Math/MathML": "math:" };
    const name = (space[node.namespaceURI] || "") + (node.localName || "#" + node.nodeType);
    const attributes = [...(node.attributes || [])].map((one) =>
      " " + one.name + "^" + (one.namespaceURI || "") + "=" + JSON.stringify(one.value));
    const inside = [...node.childNodes].map(outline).join(" ");
    const content = node.content ? " #content(" + [...node.content.childNodes].map(outline).join(" ") + ")" : "";
    const shadow = node.shadowRoot ? " #shadow(" + [...node.shadowRoot.childNodes].map(outline).join(" ") + ")" : "";
    return name + attributes.join("") + content + shadow + "(" + inside + ")";
  };
  contextOf = (name) => ({ svg: () => document.createElementNS("http://www.w3.org/2000/svg", "svg"),
    math: () => document.createElementNS("http://www.w3.org/1998/Math/MathML", "math") }[name]
    || (() => document.createElement(name)))();
  cases = ${JSON.stringify(markupCases).replaceAll("<", "\\u003c")};
</script>`;

declare global {
  function outline(node: Node): string;
  function contextOf(name: string): Element;
  /** The cases of markup-cases.ts, in the page. */
  const cases: typeof markupCases;
}

inEachBrowser("the page's own markup, as without the widget,", (lab) => {
  it("is read by innerHTML and outerHTML in every context", async () => {
    const { result } = await sameWithWidget(lab, { head: outlining }, () =>
      cases.map(([name, markup]) => {
        const context = contextOf(name);
        context.innerHTML = markup;
        const inside = `${outline(context)} ${context.innerHTML}`;
        const parent = contextOf(name);
        const child = parent.appendChild(contextOf("div"));
        try {
          child.outerHTML = markup;
        } catch (error) {
          return `${inside} ${String(error)}`;
        }
        return `${inside} ${outline(parent)} ${parent.outerHTML}`;
      }),
    );
    expect(result).toHaveLength(markupCases.length);
    expect(result.join()).toContain("svg:image");
  });

  it("is read the same in a shadow root and by setHTMLUnsafe", async () => {
    await sameWithWidget(lab, { head: outlining }, () =>
      cases.map(([name, markup]) => {
        const shadow = document.createElement("div").attachShadow({ mode: "closed" });
        shadow.innerHTML = markup;
        const context = contextOf(name);
        context.setHTMLUnsafe(markup);
        const later = document.createElement("div").attachShadow({ mode: "open" });
        later.setHTMLUnsafe(markup);
        return `${shadow.innerHTML} ${outline(context)} ${outline(later)} ${context.getHTML()}`;
      }),
    );
  });

  it("is read by insertAdjacentHTML, Range, DOMParser and Document.parseHTMLUnsafe", async () => {
    await sameWithWidget(lab, { head: outlining }, () =>
      cases.map(([name, markup]) => {
        const parent = contextOf(name);
        const child = parent.appendChild(contextOf(name));
        child.append("inside");
        for (const place of ["beforebegin", "afterbegin", "beforeend", "afterend"] as const) {
          child.insertAdjacentHTML(place, markup);
        }
        const range = document.createRange();
        range.selectNodeContents(contextOf(name));
        const fragment = range.createContextualFragment(markup);
        const parsed = new DOMParser().parseFromString(markup, "text/html");
        const svg = new DOMParser().parseFromString(`<svg>${markup}</svg>`, "image/svg+xml");
        const unsafe = Document.parseHTMLUnsafe(markup);
        return [parent, fragment, parsed.documentElement, unsafe.documentElement]
          .map(outline)
          .concat(svg.documentElement.localName);
      }),
    );
  });

  it("is written by the HTML parser, declarative shadow roots and templates included", async () => {
    const body = `
      <div id="open"><template shadowrootmode="open"><p>open https://mc.yandex.ru/watch/1<slot></slot></p></template>light</div>
      <div id="closed"><template shadowrootmode="closed"><p>closed</p></template></div>
      <div id="none"><template><p>a template</p></template></div>
      <table><tr><td>a<b>b</table>c
      <svg><desc><p>in svg</p></desc><image /></svg>
      <section id="dynamic"></section>`;
    const { result } = await sameWithWidget(lab, { head: outlining, body }, () => {
      const dynamic = document.querySelector("#dynamic");
      const markup = '<div><template shadowrootmode="open"><b>x</b></template></div>';
      if (dynamic) dynamic.innerHTML = markup;
      dynamic?.append(document.createElement("div"));
      dynamic?.lastElementChild?.setHTMLUnsafe(markup);
      document.querySelector("#kelisim")?.remove();
      return [...document.body.children].map((child) =>
        child.localName === "script" ? "" : outline(child),
      );
    });
    expect(result.join()).toContain("#shadow(p(");
  });

  it("is taken from whatever a page hands over, and refused as the browser refuses it", async () => {
    const { heard } = await sameWithWidget(lab, { head: outlining }, () => {
      const odd: readonly (readonly [string, unknown])[] = [
        ["null", null],
        ["undefined", undefined],
        ["a number", 12.5],
        ["a list", ["<b>", 1]],
        ["an object with toString", { toString: () => "<i>mc.yandex.ru</i>" }],
        ["a symbol", Symbol("s")],
      ];
      for (const [what, value] of odd) {
        const text = value as string; // what a page in JavaScript may do
        const element = document.createElement("div");
        const show = (): string => `${element.innerHTML} in ${element.childNodes.length}`;
        attempt(`innerHTML ${what}`, () => ((element.innerHTML = text), show()));
        attempt(`adjacent ${what}`, () => (element.insertAdjacentHTML("beforeend", text), show()));
        attempt(`outerHTML ${what}`, () => {
          const child = element.appendChild(document.createElement("p"));
          child.outerHTML = text;
          return show();
        });
        attempt(
          `fragment ${what}`,
          () => document.createRange().createContextualFragment(text).childNodes.length,
        );
        attempt(
          `parser ${what}`,
          () => new DOMParser().parseFromString(text, "text/html").body.innerHTML,
        );
      }
      const alone = document.createElement("p");
      attempt("outerHTML without a parent", () => ((alone.outerHTML = "<b>x</b>"), "kept"));
      attempt("outerHTML of the root", () => (document.documentElement.outerHTML = "<html>"));
      attempt("beforebegin without a parent", () => alone.insertAdjacentHTML("beforebegin", "x"));
      attempt("a place that is none", () => alone.insertAdjacentHTML("inside" as "beforeend", "x"));
      attempt("too few", () => Reflect.apply(alone.insertAdjacentHTML, alone, ["beforeend"]));
      attempt("no element", () => Reflect.apply(alone.insertAdjacentHTML, {}, ["beforeend", "x"]));
      const setter = Object.getOwnPropertyDescriptor(Element.prototype, "innerHTML")?.set;
      attempt("a setter on nothing", () => setter?.call({} as Element, "x"));
      attempt("a setter on the prototype", () => (Element.prototype.innerHTML = "x"));
      attempt("a parser of another type", () =>
        new DOMParser().parseFromString("x", "text/plain" as "text/html"),
      );
      attempt(
        "xml that is none",
        () =>
          new DOMParser().parseFromString("<a>", "text/xml").querySelector("parsererror")
            ?.localName,
      );
    });
    expect(heard.filter((line) => line.includes("throws")).length).toBeGreaterThan(8);
  });
});
