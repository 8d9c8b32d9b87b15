import { expect, it } from "vitest";
import { buildPage } from "../fixtures/pages/build-page.ts";
import { passBarrier } from "../helpers/barrier.ts";
import { inEachBrowser, type Visit } from "../helpers/browser-lab.ts";
import { accept, answer, notice } from "../helpers/notice-words.ts";
import { vendorHost } from "../helpers/site.ts";

const vendor = `https://${vendorHost}`;
const head = `<script>heard = [];</script>`;

inEachBrowser("while the vendor is held, a page sees", (lab) => {
  const undecided = async (): Promise<Visit> => {
    const visit = await lab.visit({ pages: { "/": buildPage({ head }) } });
    await visit.tab.appears(notice);
    return visit;
  };
  /** Behind the barrier: nothing reached the vendor, nothing was thrown or rejected. */
  const nothingLeft = async ({ site, tab }: Visit): Promise<void> => {
    await passBarrier(site, tab);
    expect(site.strangers()).toEqual([]);
    expect(tab.errors).toEqual([]);
  };

  it("pictures that keep the address they were given, and neither load nor fail", async () => {
    const visit = await undecided();
    const { site, tab } = visit;
    const seen = await tab.evaluate(async (host) => {
      const made: HTMLImageElement[] = [];
      const make = (address: (image: HTMLImageElement) => void): void => {
        const image = new Image();
        for (const type of ["load", "error"])
          image.addEventListener(type, () => window.heard.push(type));
        image.onload = () => window.heard.push("onload");
        image.onerror = () => window.heard.push("onerror");
        address(image);
        made.push(image);
      };
      make((image) => (image.src = `${host}/watch/1?by=property`));
      make((image) => image.setAttribute("src", `${host}/watch/1?by=attribute`));
      make((image) => (image.src = `//${new URL(host).host}/watch/1?by=no-scheme`));
      make((image) => {
        document.body.append(image);
        image.src = `${host}/watch/1?by=inside`;
      });
      document.body.insertAdjacentHTML("beforeend", `<img src="${host}/watch/1?by=html" alt="">`);
      await new Promise((resolve) => setTimeout(resolve, 50)); // a chance for an event that must not come
      Object.assign(window, { made });
      return made.map(({ src, complete }) => `${src} ${complete}`);
    }, vendor);
    for (const [index, by] of ["property", "attribute", "no-scheme", "inside"].entries()) {
      expect(seen[index]).toContain(`${vendor}/watch/1?by=${by} `);
    }
    await nothingLeft(visit);
    expect(await tab.evaluate(() => window.heard)).toEqual([]);

    await answer(tab, accept);
    await site.log.arrival(({ query }) => query === "?by=inside", "the picture that was held");
    await tab.until(() => window.heard.includes("onload"));
    expect(await tab.evaluate(() => window.heard)).not.toContain("error");
  });

  it("fetch that is answered with 204 and no body", async () => {
    const visit = await undecided();
    const answers = await visit.tab.evaluate(async (host) => {
      const told = async (answer: Response): Promise<string> =>
        `${answer instanceof Response} ${answer.status} ${answer.ok} ${await answer.text()}|`;
      return [
        await told(await fetch(`${host}/watch/1`)),
        await told(
          await fetch(new URL("/watch/1", host), { method: "POST", body: "x", keepalive: true }),
        ),
        await told(
          await fetch(new Request(`${host}/watch/1`, { credentials: "include", mode: "no-cors" })),
        ),
      ];
    }, vendor);
    expect(answers).toEqual(Array(3).fill("true 204 true |"));
    await nothingLeft(visit);
  });

  it("XMLHttpRequest that comes to its end and throws nothing", async () => {
    const visit = await undecided();
    const ends = await visit.tab.evaluate((host) => {
      const send = (method: string): Promise<string> =>
        new Promise((resolve) => {
          const request = new XMLHttpRequest();
          request.open(method, `${host}/watch/1`);
          request.setRequestHeader("X-Own", "1");
          request.withCredentials = true;
          request.onloadend = () => resolve(`${method} ${request.readyState}`);
          request.send(method === "POST" ? "body" : null);
        });
      return Promise.all([send("GET"), send("POST")]);
    }, vendor);
    expect(ends).toEqual(["GET 4", "POST 4"]);
    await nothingLeft(visit);
  });

  it("sendBeacon that says true", async () => {
    const visit = await undecided();
    const said = await visit.tab.evaluate(
      (host) => [navigator.sendBeacon(`${host}/watch/1`, "x"), navigator.sendBeacon(new URL(host))],
      vendor,
    );
    expect(said).toEqual([true, true]);
    await nothingLeft(visit);
  });

  it("sockets and event streams that fail as where nobody answers", async () => {
    const visit = await undecided();
    const events = await visit.tab.evaluate(async (host) => {
      const heard: string[] = [];
      await new Promise<void>((resolve) => {
        const socket = new WebSocket(`wss://${host}/solid.ws`);
        heard.push(`${socket instanceof WebSocket} ${socket.readyState}`);
        socket.onopen = () => heard.push("open");
        socket.onerror = ({ type }) => heard.push(type);
        socket.onclose = ({ type }) => {
          heard.push(`${type} ${socket.readyState}`);
          resolve();
        };
      });
      await new Promise<void>((resolve) => {
        const source = new EventSource(`https://${host}/events`);
        source.onerror = ({ type }) => {
          heard.push(type);
          source.close();
          resolve();
        };
      });
      return heard;
    }, vendorHost);
    expect(events).toEqual(["true 0", "error", "close 3", "error"]);
    await nothingLeft(visit);
  });

  it("scripts that stand where they were put, by their address, and run after the grant", async () => {
    const visit = await undecided();
    const { site, tab } = visit;
    const seen = await tab.evaluate((host) => {
      const script = document.createElement("script");
      script.src = `${host}/metrika/tag.js`;
      script.async = true;
      script.onload = () => window.heard.push(`onload ${document.contains(script)}`);
      script.addEventListener("load", ({ target }) =>
        window.heard.push(`load ${target === script}`),
      );
      script.addEventListener("error", () => window.heard.push("error"));
      document.head.insertBefore(script, document.head.firstChild);
      return [
        [...document.scripts].some(({ src }) => src === `${host}/metrika/tag.js`),
        document.head.firstChild === script,
        script.src === `${host}/metrika/tag.js`,
        script.async,
        script.isConnected,
      ];
    }, vendor);
    expect(seen).toEqual([true, true, true, true, true]);
    await nothingLeft(visit);
    expect(await tab.evaluate(() => window.heard)).toEqual([]);
    await answer(tab, accept);
    await site.log.arrival(({ path }) => path === "/metrika/tag.js", "the tag");
    await tab.until(() => window.heard.length === 2);
    expect(await tab.evaluate(() => window.heard)).toEqual(["onload true", "load true"]);
    expect(site.log.all.filter(({ path }) => path === "/metrika/tag.js")).toHaveLength(1);
  });

  it("after its own document.open, the vendor held as before", async () => {
    const visit = await undecided();
    await visit.tab.evaluate((host) => {
      document.open();
      document.write(
        `<title>New</title><body><script>
        const late = document.createElement("script");
        late.src = "${host}/metrika/tag.js";
        document.body.appendChild(late);
        new Image().src = "${host}/watch/1?new";
      </` + "script>",
      );
      document.close();
    }, vendor);
    await nothingLeft(visit);
  });
});
