import { expect, it } from "vitest";
import { ordinaryHost } from "../fixtures/pages/ordinary-host.ts";
import { inEachBrowser } from "../helpers/browser-lab.ts";
import { sameWithWidget } from "../helpers/with-and-without.ts";

const cdn = `https://${ordinaryHost}`;
/** Addresses of the vendor where they are mere words of the page. */
const words = "https://mc.yandex.ru/metrika/tag.js";

inEachBrowser("the page's own scripts, as without the widget,", (lab) => {
  it("run in the order of the page, with their events and their currentScript", async () => {
    const head = `
      <script>for (const name of ["DOMContentLoaded", "load", "pageshow"]) {
        addEventListener(name, () => note(name + " " + document.readyState));
      }</script>
      <script id="inline">note("inline")</script>
      <script id="deferred" defer src="${cdn}/deferred.js" onload="note('load of ' + this.id)"></script>
      <script id="module" type="module" src="${cdn}/module.js"></script>
      <script id="inline-module" type="module">note("inline module")</script>
      <script id="sync" src="${cdn}/sync.js" onload="note('load of ' + this.id)"></script>
      <script id="missing" src="${cdn}/missing.js" onerror="note('error of ' + this.id)"></script>
      <script id="old" nomodule>note("never")</script>
      <script id="data" type="application/json">{ "address": "${words}" }</script>
      <script id="template" type="text/template"><script src="${words}"><\\/script></script>
      <script id="broken">note("unreachable" +* 1)</script>
      <script id="throws">note("before"); throw new TypeError("the page's own");</script>
      <script id="speaks">/* ${words} */ note(document.currentScript.textContent)</script>
      <script id="plain" type="text/plain">note("never")</script>
      <script id="last" charset="utf-8" type="text/javascript">note(document.getElementById("data").text)</script>`;
    const body = `<script id="in-body">note([...document.scripts].filter(({ src }) => src.startsWith("${cdn}"))
      .map((script) => [script.id, script.src, script.type, script.async, script.defer]).join())</script>`;
    const { heard } = await sameWithWidget(lab, { head, body }, () => {});
    expect(heard).toContain("file /sync.js in #sync");
    expect(heard.indexOf("load of sync")).toBeLessThan(heard.indexOf("load of deferred"));
    expect(heard.at(-2)).toBe("load complete");
  });

  it("that are inserted run when, and only when, the browser would run them", async () => {
    const { heard } = await sameWithWidget(lab, {}, async () => {
      const make = (id: string, text: string): HTMLScriptElement =>
        Object.assign(document.createElement("script"), { id, text });
      const { body } = document;

      attempt("appendChild", () => body.appendChild(make("a", "note('a')")).id);
      attempt("insertBefore", () => body.insertBefore(make("b", "note('b')"), null).id);
      attempt("append", () => body.append("text", make("c", "note('c')"), make("d", "note('d')")));
      attempt(
        "insertAdjacentElement",
        () => body.insertAdjacentElement("afterbegin", make("e", "note('e')"))?.id,
      );
      const paragraph = body.appendChild(document.createElement("p"));
      attempt("before", () => paragraph.before(make("f", "note('f')")));
      attempt("after", () => paragraph.after(make("g", "note('g')"), "text"));
      attempt("replaceWith", () => paragraph.replaceWith(make("h", "note('h')")));
      const range = document.createRange();
      range.selectNodeContents(body);
      attempt("insertNode", () => range.insertNode(make("i", "note('i')")));
      const section = document.createElement("section");
      section.append(make("j", "note('j')"), make("k", "note('k')"));
      note("detached: nothing yet");
      body.append(section);
      const shadow = section.attachShadow({ mode: "open" });
      shadow.append(make("l", "note('l ' + document.currentScript)"));

      // A script that has run does not run again; one that has not, does. A copy of one that has, neither.
      body.append(section);
      body.append(body.querySelector("#a")?.cloneNode(true) ?? "");
      const fresh = make("m", "note('m')");
      body.append(fresh.cloneNode(true), document.importNode(fresh, true));
      const inert = make("n", "note('never')");
      inert.type = "text/template";
      body.append(inert);
      inert.type = ""; // a script that stood there as something else
      inert.remove();
      body.append(inert);
      const late = document.createElement("script");
      late.id = "late";
      body.append(late);
      note("empty: nothing yet");
      late.text = "note('its text came later')";
      // One inserts the next while it runs.
      body.append(
        make(
          "o",
          "document.body.append(Object.assign(document.createElement('script'), { id: 'p', text: 'note(1)' })); note(2)",
        ),
      );
      body.append(make("q", "throw new RangeError('inserted')"));
      section.innerHTML = "<script id=r>note('never')</" + "script>";
      body.append(
        document.createRange().createContextualFragment("<script id=s>note('s')</" + "script>"),
      );
      const parsed = new DOMParser().parseFromString(
        "<script id=t>note('never')</" + "script>",
        "text/html",
      );
      body.append(...parsed.scripts);
    });
    expect(heard).toContain("a in #a");
    expect(heard.filter((word) => word.startsWith("a in"))).toHaveLength(1);
    expect(heard.join()).toContain("1 in #p,2 in #o");
  });

  it("that are inserted from another host load once, in order, and tell their listeners", async () => {
    const { heard, result } = await sameWithWidget(lab, {}, async () => {
      const host = "https://cdn.example.kz";
      const load = (name: string, change: (script: HTMLScriptElement) => void = () => {}) =>
        new Promise<void>((resolve) => {
          const script = document.createElement("script");
          script.id = name;
          script.src = `${host}/${name}.js`;
          script.onload = (event) => note(`onload ${name} ${event.bubbles} ${event.isTrusted}`);
          script.onerror = () => note(`onerror ${name}`);
          for (const type of ["load", "error"]) {
            script.addEventListener(type, ({ target }) => {
              note(`${type} of ${(target as Element).id}`);
              resolve();
            });
          }
          change(script);
          document.head.appendChild(script);
          note(`${name} asked for: ${script.src} ${script.async} ${script.type}`);
        });
      const ordered = (script: HTMLScriptElement): void => void (script.async = false);
      await Promise.all([load("one", ordered), load("two", ordered), load("three", ordered)]);
      await load("missing-one");
      await load("module", (script) => (script.type = "module"));
      await load("typed", (script) => script.setAttribute("type", "text/javascript"));
      await load("with-integrity", (script) => {
        script.integrity = "sha384-wrong";
        script.crossOrigin = "anonymous";
      });
      const nobody = document.createElement("script");
      nobody.onload = nobody.onerror = () => note("never");
      nobody.src = `${host}/detached.js`;
      const other = document.implementation.createHTMLDocument();
      other.body.append(Object.assign(other.createElement("script"), { src: `${host}/inert.js` }));
      // Its address comes when it is already in the page.
      const late = document.head.appendChild(document.createElement("script"));
      await new Promise((resolve) => {
        late.onload = resolve;
        late.setAttribute("src", `${host}/late.js`);
      });
      return performance
        .getEntriesByType("resource")
        .map(({ name }) => name)
        .filter((name) => name.startsWith(host))
        .sort();
    });
    expect(heard).toContain("file /three.js in #three");
    expect(result).toHaveLength(8);
  });

  it("that write into the page while it is read, whole or in pieces", async () => {
    const body = `
      <div id="start">start</div>
      <script id="w1">document.write("<p id=p1>one</p>", "<p id=p2>two"); note(document.getElementById("p2").textContent)</script>
      <script id="w2">document.writeln("<b>line</b>"); document.write("<scr" + "ipt id=w3>note('written')</scr" + "ipt>after")</script>
      <script id="w4">document.write("<scr"); document.write("ipt id=w5>note('in ");
        document.write("pieces')</scr"); document.write("ipt>")</script>
      <script id="w6">document.write("<a id=link title='tag' href='https://mc.yan"); document.write("dex.ru/metrika/tag.js'>a link</a>")</script>
      <script id="w7">document.write('<script id="w8" src="${cdn}/writes.js"></scr' + 'ipt><i id="behind"></i>'); note(document.getElementById("behind"))</script>
      <script id="w9" src="${cdn}/writes.js"></script>
      <script id="w10">document.write("<table><tr><td>cell"); document.write("<textarea><script src='${words}'></scr" + "ipt></textarea>")</script>
      <script id="w11">document.write("<!-- <script src='${words}'></scr" + "ipt> -->", 1, null, undefined, { toString: () => "text" })</script>
      <script id="w12">attempt("write", () => document.write()); attempt("write Symbol", () => document.write(Symbol("x")))</script>
      <script id="w13" type="module">document.write("by a module: ignored?")</script>`;
    const { heard, result } = await sameWithWidget(lab, { body }, () => {
      document.querySelector("#kelisim")?.remove();
      return document.body.innerHTML;
    });
    expect(heard).toContain("in pieces in #w5");
    expect(result).toContain('href="https://mc.yandex.ru/metrika/tag.js"');
  });

  it("that open the document anew, and write another one", async () => {
    const { heard, result } = await sameWithWidget(lab, {}, async () => {
      const { documentElement } = document;
      document.addEventListener("click", () => note("never: listeners of the document go"));
      attempt("open", () => document.open() === document);
      note(`${document.readyState} ${documentElement.isConnected} ${document.childNodes.length}`);
      document.write(
        "<!doctype html><title>New</title><body><script id=n>note('new')</" + "script>",
      );
      document.write("<p>first</p>");
      note(document.body.innerHTML);
      const loaded = new Promise((resolve) => window.addEventListener("load", resolve));
      document.close();
      await loaded;
      document.body.click();
      note(`${document.readyState} ${document.compatMode} ${document.title}`);
      document.write("<p>an implicit open");
      document.close();
      return document.body.innerHTML;
    });
    expect(heard).toContain("new in #n");
    expect(result).toBe("<p>an implicit open</p>");
  });
});
