import { expect, it } from "vitest";
import { inEachBrowser } from "../helpers/browser-lab.ts";
import { sameWithWidget } from "../helpers/with-and-without.ts";

const cdn = "https://cdn.example.kz";

inEachBrowser("the page's own pictures, frames, links and forms, as without the widget,", (lab) => {
  it("pictures of the markup load and choose their source", async () => {
    const listening = `onload="note('load ' + this.id)" onerror="note('error ' + this.id)"`;
    const body = `
      <img id="plain" src="${cdn}/a.gif" alt="mc.yandex.ru" ${listening}>
      <img id="missing" src="${cdn}/missing.gif" ${listening}>
      <img id="set" srcset="${cdn}/one.gif 1x, ${cdn}/two.gif 2x" src="${cdn}/b.gif" ${listening}>
      <picture><source srcset="${cdn}/narrow.gif" media="(max-width: 1px)"><source srcset="${cdn}/wide.gif">
        <img id="picture" src="${cdn}/c.gif" ${listening}></picture>
      <input id="input" type="image" src="${cdn}/d.gif" alt="go">
      <video id="video" poster="${cdn}/e.gif"></video>
      <object id="object" data="${cdn}/f.gif" type="image/gif"></object>
      <svg><image id="svg" href="${cdn}/g.gif" ${listening} /></svg>
      <img id="data" src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7" ${listening}>
      <div style="height: 20000px"></div>
      <img id="lazy" loading="lazy" src="${cdn}/lazy.gif" ${listening}>`;
    const { result, heard } = await sameWithWidget(lab, { body }, async () => {
      const images = [...document.querySelectorAll("img")];
      const described = images.map((image) =>
        [
          image.id,
          image.src,
          image.currentSrc,
          image.complete,
          image.naturalWidth,
          image.srcset,
          image.loading,
        ].join(" "),
      );
      window.heard.sort(); // they arrive in any order
      const lazy = document.querySelector<HTMLImageElement>("#lazy");
      const arrived = new Promise((resolve) => lazy?.addEventListener("load", resolve));
      lazy?.scrollIntoView();
      await arrived;
      return described.concat(document.body.innerHTML.split('<div id="kelisim')[0] ?? "");
    });
    expect(heard.at(-1)).toBe("load lazy");
    expect(heard.slice(0, -1)).not.toContain("load lazy");
    expect(result[3]).toContain(`picture ${cdn}/c.gif ${cdn}/wide.gif true 1`);
  });

  it("pictures made by a script reflect, load, fail and decode", async () => {
    const { heard } = await sameWithWidget(lab, {}, async () => {
      const host = "https://cdn.example.kz";
      const outcome = (image: HTMLImageElement, start: () => void): Promise<void> =>
        new Promise((resolve) => {
          image.onload = image.onerror = (event) => {
            const { type } = event as Event; // an image calls with an event
            note(
              `${type}: ${image.src} ${image.complete} ${image.naturalWidth} ${image.currentSrc}`,
            );
            resolve();
          };
          start();
        });
      const image = new Image();
      note(`fresh: ${image.src}|${image.complete}|${image.getAttribute("src")}|${image.outerHTML}`);
      await outcome(image, () => (image.src = `${host}/a.gif`));
      await outcome(image, () => (image.src = `${host}/missing.gif`));
      await outcome(image, () => image.setAttribute("src", `${host}/b.gif`));
      await outcome(image, () => image.setAttributeNS(null, "src", `${host}/c.gif`));
      await outcome(image, () => (image.srcset = `${host}/d.gif 1x, ${host}/e.gif 3x`));
      await outcome(image, () => image.removeAttribute("srcset"));
      await outcome(image, () => (image.src = image.getAttribute("src") ?? ""));
      const attribute = document.createAttribute("src");
      attribute.value = `${host}/f.gif`;
      await outcome(image, () => image.setAttributeNode(attribute));
      await outcome(image, () => (attribute.value = `${host}/g.gif`));
      image.onload = image.onerror = null;
      image.src = "/relative/../own.gif?mc.yandex.ru";
      note(`${image.src} ${image.getAttribute("src")}`);
      image.src = "https://[";
      note(`${image.src} ${image.getAttribute("src")}`);
      image.src = "";
      note(`${image.src}|${image.getAttribute("src")}`);
      image.src = null as unknown as string;
      note(`${image.src} ${image.outerHTML}`);
      const decoded = new Image(2, 2);
      decoded.src = `${host}/h.gif`;
      await decoded.decode();
      note(`decoded ${decoded.naturalWidth} ${decoded.width}`);
      const bad = new Image();
      bad.src = `${host}/missing.gif`;
      await bad.decode().catch((error: Error) => note(`${error.name}: ${error.message}`));
      const canvas = document.createElement("canvas");
      canvas.getContext("2d")?.drawImage(decoded, 0, 0);
      attempt("a canvas without CORS", () => canvas.toDataURL().length);
    });
    expect(heard.filter((line) => line.startsWith("load:")).length).toBeGreaterThan(6);
    expect(heard.filter((line) => line.startsWith("error:"))).toHaveLength(1);
  });

  it("links, style sheets, frames and forms reflect and do what they say", async () => {
    const body = `
      <iframe name="inside" src="${cdn}/frame.html" onload="note('frame ' + this.name)"></iframe>
      <form id="form" action="/missing" method="post" target="target"><input name="q" value="mc.yandex.ru"></form>
      <iframe name="target" src="about:blank"></iframe>
      <p class="felt">felt</p>`;
    const { heard } = await sameWithWidget(lab, { body }, async () => {
      const host = "https://cdn.example.kz";
      const once = (target: EventTarget, type: string): Promise<unknown> =>
        new Promise((resolve) => target.addEventListener(type, resolve, { once: true }));
      const link = document.createElement("link");
      link.rel = "stylesheet";
      link.href = `${host}/felt.css`;
      document.head.append(link);
      await once(link, "load");
      note(
        `${getComputedStyle(document.querySelector(".felt") ?? link).color} ${link.href} ${link.sheet?.href}`,
      );
      link.href = `${host}/missing.css`;
      await once(link, "error");
      const preload = document.createElement("link");
      Object.assign(preload, { rel: "preload", as: "image", href: `${host}/preloaded.gif` });
      document.head.append(preload);
      await once(preload, "load");

      const anchor = document.createElement("a");
      anchor.href = "https://mc.yandex.ru/metrika/tag.js";
      anchor.ping = "/own-ping";
      note(`${anchor.href} ${anchor.host} ${anchor.ping} ${anchor.outerHTML}`);
      anchor.host = "example.kz";
      note(anchor.href);

      const frame = document.createElement("iframe");
      frame.src = `${host}/frame.html`;
      document.body.append(frame);
      await once(frame, "load");
      note(`${frame.src} ${frame.contentDocument === null} ${window.frames.length}`);
      frame.src = "about:blank";
      await once(frame, "load");
      note(`${frame.contentDocument?.URL} ${frame.contentWindow?.location.href}`);
      frame.removeAttribute("src");
      frame.srcdoc = "<p>words of mc.yandex.ru</p>";
      await once(frame, "load");
      note(
        `${frame.srcdoc} ${frame.contentDocument?.body.innerHTML} ${frame.contentDocument?.URL}`,
      );
      frame.setAttribute(
        "srcdoc",
        "<p><script>parent.note('from srcdoc ' + document.body.outerHTML)</" + "script>",
      );
      await once(frame, "load");
      frame.remove();
      note(`${frame.contentWindow === null} ${window.frames.length}`);

      const form = document.querySelector<HTMLFormElement>("#form");
      const target = document.querySelector<HTMLIFrameElement>("[name=target]");
      if (!form || !target) throw new Error("the page has a form and a frame");
      note(
        `${form.action} ${form.getAttribute("action")} ${[...new FormData(form).keys()].join()}`,
      );
      form.addEventListener("submit", (event) => note(`submit ${event.submitter === null}`));
      form.addEventListener("formdata", ({ formData }) => formData.append("own", "1"));
      form.requestSubmit();
      await once(target, "load");
      note(
        `${target.contentWindow?.location.pathname} ${target.contentDocument?.body.textContent}`,
      );

      const media = document.createElement("video");
      const source = document.createElement("source");
      source.src = `${host}/missing.mp4`;
      media.append(source);
      document.body.append(media);
      await once(source, "error");
      note(`${source.src} ${media.networkState} ${media.error === null}`);
      const svg = document.createElementNS("http://www.w3.org/2000/svg", "image");
      svg.setAttributeNS("http://www.w3.org/1999/xlink", "xlink:href", `${host}/svg.gif`);
      note(`${svg.href.baseVal} ${svg.outerHTML}`);
      const embed = document.createElement("embed");
      embed.src = "/missing.swf";
      const track = document.createElement("track");
      track.src = "/missing.vtt";
      note(`${embed.src} ${embed.outerHTML} ${track.src} ${track.outerHTML}`);
    });
    expect(heard.join("\n")).toContain("rgb(1, 2, 3)");
    expect(heard.join("\n")).toContain("from srcdoc <body>");
  });
});
