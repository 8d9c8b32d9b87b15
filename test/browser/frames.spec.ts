import { expect, it } from "vitest";
import { buildPage } from "../fixtures/pages/build-page.ts";
import { currentSnippet } from "../fixtures/pages/snippets.ts";
import { passBarrier } from "../helpers/barrier.ts";
import { inEachBrowser, type Visit } from "../helpers/browser-lab.ts";
import { emptyDevice, inspectDevice } from "../helpers/device.ts";
import { notice } from "../helpers/notice-words.ts";
import { sameWithWidget } from "../helpers/with-and-without.ts";

/** A frame's own document with the vendor's snippet in it, as an attribute's value. */
const withSnippet = `<!doctype html><title>Frame</title>${currentSnippet}<p>frame</p>`;
const inAttribute = withSnippet.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
const inScript = JSON.stringify(withSnippet).replaceAll("<", "\\u003c");

/** What a page can do to have the snippet run in a document of its own origin. */
const framed: Readonly<Record<string, string>> = {
  "a frame that is written to": `<script>
    const frame = document.body.appendChild(document.createElement("iframe"));
    frame.contentDocument.write(${inScript});
    frame.contentDocument.close();
  </script>`,
  "a frame of the markup that is written to": `<iframe id="f"></iframe><script>
    window[0].document.open().write(${inScript});
    window[0].document.close();
  </script>`,
  "srcdoc in the markup": `<iframe srcdoc="${inAttribute}"></iframe>`,
  "srcdoc by its property": `<script>
    const frame = document.createElement("iframe");
    frame.srcdoc = ${inScript};
    document.body.append(frame);
  </script>`,
  "srcdoc by its attribute, when it is in the page": `<iframe id="f"></iframe><script>
    document.getElementById("f").setAttribute("srcdoc", ${inScript});
  </script>`,
  "srcdoc by innerHTML": `<main></main><script>
    const frame = document.createElement("iframe");
    frame.setAttribute("srcdoc", ${inScript});
    document.querySelector("main").innerHTML = frame.outerHTML;
  </script>`,
  "srcdoc by document.write": `<script>
    const frame = document.createElement("iframe");
    frame.setAttribute("srcdoc", ${inScript});
    document.write(frame.outerHTML);
  </script>`,
  "srcdoc in a shadow root": `<main></main><script>
    const frame = document.createElement("iframe");
    frame.srcdoc = ${inScript};
    document.querySelector("main").attachShadow({ mode: "closed" }).append(frame);
  </script>`,
  "a script node that is put into a frame": `<script>
    const frame = document.body.appendChild(document.createElement("iframe"));
    const script = frame.contentDocument.createElement("script");
    script.src = "https://mc.yandex.ru/metrika/tag.js";
    frame.contentDocument.body.appendChild(script);
  </script>`,
  "markup that is put into a frame": `<script>
    const frame = document.body.appendChild(document.createElement("iframe"));
    frame.contentDocument.body.innerHTML = '<img src="https://mc.yandex.ru/watch/1">';
  </script>`,
  "a frame in a frame": `<script>
    const outer = document.body.appendChild(document.createElement("iframe"));
    const inner = outer.contentDocument.body.appendChild(outer.contentDocument.createElement("iframe"));
    inner.contentDocument.write(${inScript});
    inner.contentDocument.close();
  </script>`,
  "srcdoc in a sandbox": `<iframe sandbox="allow-scripts" srcdoc="${inAttribute}"></iframe>`,
  "a page of a javascript: address": `<script>
    const frame = document.createElement("iframe");
    frame.src = "javascript:" + JSON.stringify(${inScript});
    document.body.append(frame);
  </script>`,
  "a page of a blob": `<script>
    const frame = document.createElement("iframe");
    frame.src = URL.createObjectURL(new Blob([${inScript}], { type: "text/html" }));
    document.body.append(frame);
  </script>`,
};

/** Ways to a fresh window: what stands in `getFrame` gives the window of a frame that nobody has touched. */
const fresh: Readonly<Record<string, string>> = {
  "appended, by contentWindow": `document.body.appendChild(document.createElement("iframe")).contentWindow`,
  "appended, by its document's defaultView": `document.body.appendChild(document.createElement("iframe")).contentDocument.defaultView`,
  "appended, by window[0]": `(document.body.append(document.createElement("iframe")), window[0])`,
  "appended, by its name": `(document.body.append(Object.assign(document.createElement("iframe"), { name: "fresh" })), window.fresh)`,
  "made by innerHTML": `((document.querySelector("main").innerHTML = "<p><iframe></iframe></p>"), window.frames[0])`,
  "made by insertAdjacentHTML": `(document.body.insertAdjacentHTML("beforeend", "<iframe></iframe>"), window[0])`,
  "made by document.write": `(document.write("<iframe></iframe>"), window[0])`,
  "made by a contextual fragment": `(document.body.append(document.createRange().createContextualFragment("<iframe></iframe>")), window[0])`,
  copied: `(document.body.append(document.createElement("iframe").cloneNode()), window[0])`,
  "in a closed shadow root": `document.querySelector("main").attachShadow({ mode: "closed" }).appendChild(document.createElement("iframe")).contentWindow`,
  "put back, which makes its window anew": `(document.body.append(document.querySelector("iframe") || document.createElement("iframe")), document.body.append(document.querySelector("iframe")), window[0])`,
  "with a source that is slow": `(document.body.append(Object.assign(document.createElement("iframe"), { src: "/missing-frame" })), window[0])`,
  "with a javascript: source": `(document.body.append(Object.assign(document.createElement("iframe"), { src: "javascript:1" })), window[0])`,
  "in a frame": `document.body.appendChild(document.createElement("iframe")).contentWindow.eval(
    "document.body.appendChild(document.createElement('iframe')).contentWindow")`,
};

/** What stolen natives can be used for. `own` is the fresh window. */
const theft = `
  const vendor = "https://mc.yandex.ru";
  const steal = (run) => { try { run(); } catch {} };
  steal(() => own.fetch(vendor + "/watch/1?fetch").catch(() => {}));
  steal(() => own.fetch.call(window, vendor + "/watch/1?fetch-here").catch(() => {}));
  steal(() => own.navigator.sendBeacon(vendor + "/watch/1?beacon", ""));
  steal(() => own.Navigator.prototype.sendBeacon.call(navigator, vendor + "/watch/1?beacon-here", ""));
  steal(() => { const r = new own.XMLHttpRequest(); r.open("GET", vendor + "/watch/1?xhr"); r.send(); });
  steal(() => { const r = new XMLHttpRequest(); own.XMLHttpRequest.prototype.open.call(r, "GET", vendor + "/watch/1?xhr-here"); r.send(); });
  steal(() => new own.WebSocket("wss://mc.yandex.ru/solid.ws"));
  steal(() => new own.EventSource(vendor + "/events"));
  steal(() => { new own.Image().src = vendor + "/watch/1?image"; });
  steal(() => own.Element.prototype.setAttribute.call(new Image(), "src", vendor + "/watch/1?attribute"));
  steal(() => Object.getOwnPropertyDescriptor(own.HTMLImageElement.prototype, "src").set.call(new Image(), vendor + "/watch/1?setter"));
  const script = (query) => Object.assign(document.createElement("script"), { src: vendor + "/metrika/tag.js?" + query });
  steal(() => own.Node.prototype.appendChild.call(document.head, script("appendChild")));
  steal(() => own.Element.prototype.append.call(document.head, script("append")));
  steal(() => own.Node.prototype.insertBefore.call(document.head, script("insertBefore"), null));
  steal(() => { const s = own.document.createElement("script"); s.src = vendor + "/metrika/tag.js?adopted"; document.head.append(s); });
  steal(() => Object.getOwnPropertyDescriptor(own.Element.prototype, "innerHTML").set.call(document.querySelector("main"), '<img src="' + vendor + '/watch/1?html">'));
  steal(() => Object.getOwnPropertyDescriptor(own.Document.prototype, "cookie").set.call(document, "_ym_uid=1; Path=/"));
  steal(() => { own.document.cookie = "_ym_d=1; Path=/"; });
  steal(() => own.Storage.prototype.setItem.call(localStorage, "_ym_uid", "1"));
  steal(() => own.sessionStorage.setItem("__ym_tab_guid", "1"));`;

inEachBrowser("in a frame of the page's own origin", (lab) => {
  const visit = async (body: string): Promise<Visit> => {
    const seen = await lab.visit({ pages: { "/": buildPage({ body: `<main></main>${body}` }) } });
    await seen.tab.appears(notice);
    await passBarrier(seen.site, seen.tab);
    return seen;
  };

  for (const [what, body] of Object.entries(framed)) {
    it(`the vendor's snippet reaches nobody before the choice: ${what}`, async () => {
      const { site, visitor, tab } = await visit(body);
      expect(site.strangers()).toEqual([]);
      expect(await inspectDevice(visitor, tab)).toEqual(emptyDevice);
      expect(tab.errors).toEqual([]);
    });
  }

  it("the same snippet without the widget does reach the vendor", async () => {
    const pages = Object.fromEntries(
      Object.values(framed).map((body, index) => [
        `/${index}`,
        buildPage({ widget: null, body: `<main></main>${body}` }),
      ]),
    );
    const site = await lab.startSite({ pages });
    const tab = await (await lab.createVisitor()).createTab();
    for (const path of Object.keys(pages)) {
      site.log.clear();
      await tab.goto(site.url(path));
      await site.log.arrival(({ host }) => host === "mc.yandex.ru", `a request of ${path}`);
    }
  });

  for (const [what, getFrame] of Object.entries(fresh)) {
    it(`there is no way round by a frame ${what}`, async () => {
      const { site, visitor, tab } = await visit(
        `<script>const own = ${getFrame}; heard = [!!own]; ${theft}</script>`,
      );
      expect(await tab.evaluate(() => window.heard)).toEqual([true]);
      expect(site.strangers()).toEqual([]);
      expect(await inspectDevice(visitor, tab)).toEqual(emptyDevice);
    });
  }

  it("the same theft without the widget reaches the vendor and the device", async () => {
    const body = `<main></main><script>const own = ${fresh["appended, by contentWindow"]}; ${theft}</script>`;
    const { site, visitor, tab } = await lab.visit({
      pages: { "/": buildPage({ widget: null, body }) },
    });
    for (const query of [
      "fetch",
      "beacon-here",
      "xhr-here",
      "image",
      "setter",
      "appendChild",
      "adopted",
    ]) {
      await site.log.arrival((request) => request.query === `?${query}`, query);
    }
    const device = await inspectDevice(visitor, tab);
    expect(device.cookies).toEqual(expect.arrayContaining(["_ym_d", "_ym_uid"]));
    expect(device.local).toContain("_ym_uid");
  });

  it("what has nothing to do with the vendor is as without the widget", async () => {
    const body = `<iframe id="markup" srcdoc="<!doctype html><title>t</title><script>parent.note('first ' + document.scripts.length)</script><p>mc.yandex.ru</p><script>parent.note(document.documentElement.outerHTML)</script>"></iframe>
      <iframe id="sandboxed" sandbox="allow-scripts" srcdoc="<script>parent.postMessage(document.documentElement.outerHTML, '*')</script>"></iframe>
      <iframe id="blank"></iframe>`;
    const head = `<script>addEventListener("message", ({ data, origin }) => heard.push("message " + origin + " " + data));</script>`;
    const { heard } = await sameWithWidget(lab, { head, body }, async () => {
      const once = (frame: EventTarget): Promise<unknown> =>
        new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }));
      window.heard.sort(); // two frames run side by side
      const made = document.createElement("iframe");
      made.srcdoc =
        `<p class="mc.yandex.ru">text</p><script>parent.note(document.body.innerHTML + document.compatMode + location.href)</` +
        "script>";
      document.body.append(made);
      await once(made);
      note(`${made.srcdoc} ${made.outerHTML}`);
      made.srcdoc = "";
      await once(made);
      note(`${made.contentDocument?.documentElement.outerHTML}`);

      const blank = document.querySelector<HTMLIFrameElement>("#blank");
      const inside = blank?.contentWindow as (Window & typeof globalThis) | null; // of the same origin
      if (!inside) throw new Error("the page has a frame");
      note(
        `${inside.document.body instanceof inside.HTMLElement} ${inside.document.body instanceof HTMLElement}`,
      );
      note(`${inside.Node === Node} ${inside.location.href} ${inside.document.readyState}`);
      note(
        Object.keys(inside)
          .filter((name) => !(name in window))
          .join(),
      );
      inside.document.write(
        "<!doctype html><b>written</b><script>parent.note('written ' + (parent === top))</" +
          "script>",
      );
      inside.document.close();
      note(inside.document.documentElement.outerHTML);
      const answer = await inside.fetch("https://cdn.example.kz/echo?framed");
      note(`${answer instanceof inside.Response} ${answer.url}`);
      attempt("an exception of the frame", () => {
        try {
          inside.document.body.appendChild(null as unknown as Node);
        } catch (error) {
          return error instanceof inside.TypeError;
        }
        return "none";
      });
      const moved = inside.document.createElement("script");
      moved.text = "note('moved ' + (this === top))";
      document.body.append(moved);
    });
    expect(heard.join("\n")).toContain("first 1");
    expect(heard.join("\n")).toContain("moved true");
  });
});
