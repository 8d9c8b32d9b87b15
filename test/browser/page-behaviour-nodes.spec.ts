import { expect, it } from "vitest";
import { inEachBrowser } from "../helpers/browser-lab.ts";
import { sameWithWidget } from "../helpers/with-and-without.ts";

inEachBrowser("the page's own nodes, as without the widget,", (lab) => {
  it("custom elements hear of their life in the same order", async () => {
    const head = `<script>
      class Spoken extends HTMLElement {
        static observedAttributes = ["src", "title", "class"];
        constructor() { super(); note("constructor " + this.id + " " + this.isConnected + " " + this.attributes.length); }
        connectedCallback() { note("connected " + this.id + " " + this.childNodes.length + " " + this.parentNode.localName); }
        disconnectedCallback() { note("disconnected " + this.id); }
        adoptedCallback(from, to) { note("adopted " + this.id + " " + (to === document)); }
        attributeChangedCallback(...change) { note("attribute " + this.id + " " + change.join("|")); }
      }
      customElements.define("x-spoken", Spoken);
      customElements.define("x-script", class extends HTMLScriptElement {
        constructor() { super(); note("script " + this.id); }
        connectedCallback() { note("script connected " + this.src + this.text); }
        static observedAttributes = ["src", "type"];
        attributeChangedCallback(...change) { note("script attribute " + change.join("|")); }
      }, { extends: "script" });
      customElements.define("x-image", class extends HTMLImageElement {
        static observedAttributes = ["src", "srcset", "alt"];
        attributeChangedCallback(...change) { note("image attribute " + change.join("|")); }
      }, { extends: "img" });
      customElements.define("x-throws", class extends HTMLElement {
        connectedCallback() { throw new Error("in connectedCallback"); }
      });
    </script>`;
    const body = `<x-spoken id="parsed" src="/a" title="t"><b>inside</b></x-spoken><main></main>
      <img is="x-image" src="data:," alt="x"><script is="x-script" type="module">note("x-script runs")</script>`;
    const { heard } = await sameWithWidget(lab, { head, body }, () => {
      const main = document.querySelector("main") ?? document.body;
      const make = (id: string): HTMLElement =>
        Object.assign(document.createElement("x-spoken"), { id });
      note("- append");
      const one = make("one");
      const two = make("two");
      one.append(two, "text");
      main.append(one);
      note("- move");
      main.prepend(one);
      main.insertBefore(two, one);
      main.replaceChildren(two, one);
      note("- attributes");
      one.setAttribute("src", "https://mc.yandex.ru/words");
      one.title = "t";
      one.setAttributeNS(null, "class", "a");
      one.toggleAttribute("title");
      const attribute = document.createAttribute("src");
      attribute.value = "/node";
      one.setAttributeNode(attribute);
      attribute.value = "/changed";
      one.removeAttribute("src");
      note("- innerHTML");
      main.innerHTML = `<x-spoken id="html" title="a"><x-spoken id="deep"></x-spoken></x-spoken>`;
      main.insertAdjacentHTML("beforeend", `<x-spoken id="adjacent" src="/b"></x-spoken>`);
      note("- clone, import, adopt");
      const template = document.createElement("template");
      template.innerHTML = `<x-spoken id="template" src="/c"></x-spoken>`;
      main.append(template.content.cloneNode(true));
      main.append(document.importNode(template.content, true));
      main.append(main.firstElementChild?.cloneNode(true) ?? "");
      const other = document.implementation.createHTMLDocument();
      other.body.append(make("wanders"));
      main.append(document.adoptNode(other.body.firstChild ?? main));
      note("- throws");
      main.append(document.createElement("x-throws"), "goes on");
      note(main.lastChild?.textContent ?? "");
      note("- built-in");
      const script = document.createElement("script", { is: "x-script" });
      script.text = "note('built-in runs')";
      main.append(script);
      const image = document.createElement("img", { is: "x-image" });
      image.src = "data:,1";
      image.setAttribute("src", "data:,2");
      image.srcset = "data:,3 2x";
      main.append(image);
      main.remove();
    });
    expect(heard).toContain("constructor  false 0");
    expect(heard).toContain("adopted wanders true");
    expect(heard.join()).toContain("window hears");
  });

  it("observers of the page see the same records", async () => {
    const { heard } = await sameWithWidget(lab, { body: "<main><p>first</p></main>" }, async () => {
      const main = document.querySelector("main") ?? document.body;
      const describe = (node: Node | null): string =>
        node instanceof Element ? `${node.localName}#${node.id}` : (node?.textContent ?? "none");
      const observer = new MutationObserver((records) => {
        for (const record of records) {
          const nodes = (list: NodeList): string => [...list].map(describe).join("+");
          heard.push(
            [record.type, describe(record.target), record.attributeName, record.oldValue].join() +
              ` ${nodes(record.addedNodes)} ${nodes(record.removedNodes)}` +
              ` ${describe(record.previousSibling)} ${describe(record.nextSibling)}`,
          );
        }
        heard.push(`in one go: ${records.length}`);
      });
      const { heard } = window;
      observer.observe(main, {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
        attributeOldValue: true,
        characterDataOldValue: true,
      });
      const make = (name: string, properties: object = {}): HTMLElement =>
        Object.assign(document.createElement(name), { id: name }, properties);
      main.append(make("div"), "text", make("script", { text: "1" }));
      main.append(make("script", { type: "text/template", text: "2" }));
      main.prepend(make("img", { src: "data:," }), make("iframe", { src: "about:blank" }));
      main.append(make("link", { rel: "stylesheet", href: "data:text/css," }));
      main.querySelector("img")?.setAttribute("src", "data:,1");
      const image = main.querySelector("img");
      if (image) image.src = "data:,2";
      main.querySelector("p")?.replaceWith(make("ul"), make("ol"));
      main.insertAdjacentHTML("beforeend", "<b id=b>b</b><i id=i>mc.yandex.ru</i>");
      const list = main.querySelector("ul");
      if (list) list.innerHTML = "<li id=li>https://mc.yandex.ru/</li>";
      if (list) list.outerHTML = "<dl id=dl></dl>";
      const range = document.createRange();
      range.selectNode(main.firstChild ?? main);
      range.insertNode(make("u"));
      range.surroundContents(make("s"));
      main.firstChild?.appendChild(document.createTextNode("x")).appendData("y");
      main.normalize();
      main.replaceChildren(make("h1"), make("h2"));
      await Promise.resolve();
      main.replaceChild(make("h3"), main.firstChild ?? main);
      heard.push(`taken: ${observer.takeRecords().length}`);
      main.textContent = "";
      await new Promise((resolve) => setTimeout(resolve));
      observer.disconnect();
    });
    expect(heard.length).toBeGreaterThan(20);
    expect(heard).toContain("taken: 1");
  });

  it("copies, moves between documents and live collections are what they were", async () => {
    const body = `<main title="t"><p id="p">one <b>two</b></p><script>note("main")</script><img src="data:," alt=""></main>`;
    await sameWithWidget(lab, { body }, () => {
      const main = document.querySelector("main") ?? document.body;
      const copy = main.cloneNode(true) as HTMLElement; // a copy of an element is an element
      note(`${copy.outerHTML} ${copy.isEqualNode(main)} ${copy.isSameNode(main)}`);
      note(String(main.cloneNode().childNodes.length));
      const other = document.implementation.createHTMLDocument("other");
      const imported = other.importNode(main, true);
      note(`${imported.ownerDocument === other} ${imported.isEqualNode(main)}`);
      const adopted = other.adoptNode(copy);
      note(
        `${adopted === copy} ${copy.ownerDocument === other} ${copy.querySelector("img")?.ownerDocument === other}`,
      );
      other.body.append(copy);
      document.body.append(copy);
      note(`${copy.ownerDocument === document} ${other.body.childNodes.length}`);
      const { children, childNodes } = main;
      const paragraphs = document.getElementsByTagName("p");
      const before = `${children.length} ${childNodes.length} ${paragraphs.length}`;
      main.append(document.createElement("p"), "x");
      note(`${before} ${children.length} ${childNodes.length} ${paragraphs.length}`);
      const walker = document.createTreeWalker(main, NodeFilter.SHOW_ELEMENT);
      const names: string[] = [];
      while (walker.nextNode()) names.push(walker.currentNode.nodeName);
      note(names.join());
      const fragment = document.createDocumentFragment();
      fragment.append(...main.childNodes);
      note(`${main.childNodes.length} ${fragment.childNodes.length}`);
      attempt("a fragment comes back empty", () => main.appendChild(fragment) === fragment);
      note(`${fragment.childNodes.length} ${main.lastElementChild?.previousSibling?.nodeName}`);
      attempt("moveBefore", () => {
        const mover = main as { moveBefore?: (node: Node, before: Node | null) => void };
        mover.moveBefore?.call(main, main.lastChild ?? main, main.firstChild);
        return main.firstChild?.nodeName;
      });
      const slot = document.createElement("div").attachShadow({ mode: "open" });
      slot.append(main.firstElementChild ?? "", document.createElement("slot"));
      note(`${slot.firstChild?.getRootNode() === slot} ${slot.isConnected}`);
    });
  });
});
