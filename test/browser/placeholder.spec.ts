import { expect, it } from "vitest";
import { buildPage } from "../fixtures/pages/build-page.ts";
import { inEachBrowser, type Lab } from "../helpers/browser-lab.ts";
import type { Tab } from "../helpers/browser.ts";
import type { SiteOptions } from "../helpers/site.ts";

/** What the gate does with the placeholders' file, done by the page itself. */
const starter = `
  import { startPlaceholders } from "/kelisim/kelisim-placeholder.js";
  const language = document.documentElement.lang;
  const { default: words } = await import("/kelisim/kelisim-preferences." + language + ".js");
  const video = { name: "Video", purpose: "", recipient: "Video LLC, Kazakhstan" };
  window.granted = [];
  window.draw = startPlaceholders({
    language,
    texts: { ...words, services: { video } },
    services: [{ id: "video", category: "marketing", party: "third", hosts: [], cookies: [], storage: [] }],
    grant: (id, by) => granted.push([id, by]),
  });
  window.show = (id = "video") => draw([...document.querySelectorAll("iframe")].map((element) => ({
    element, id, url: "https://video.example/embed/1",
  })));
  show();
  window.started = true;
`;

/** A page that lets nobody style anything, so that what is styled is styled by permitted means. */
const page = (frames: string, lang = "en"): SiteOptions => ({
  pages: {
    "/": buildPage({
      widget: null,
      lang,
      body: `<p>before</p>${frames}<p id="after">after</p><script type="module" src="/start.js"></script>`,
    }),
    "/start.js": starter,
  },
  headers: {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; img-src data:",
  },
});

const frame = (width: number, height: number, more = ""): string =>
  `<iframe width="${width}" height="${height}" ${more}></iframe>`;

/** The page's globals that the starter makes. */
interface Page {
  readonly started?: boolean;
  readonly granted: readonly (readonly [string, string])[];
  show(id?: string): void;
  draw(frames: readonly unknown[]): void;
}

async function visit(lab: Lab, options: SiteOptions): Promise<Tab> {
  const { tab } = await lab.visit(options);
  await tab.until(() => (window as unknown as Page).started === true);
  return tab;
}

/** Waits for the placeholder in the page's first frame. */
const drawn = (tab: Tab): Promise<void> =>
  tab.until(() => Boolean(document.querySelector("iframe")?.contentDocument?.querySelector("h1")));

inEachBrowser("the placeholder", (lab) => {
  it("says who is not shown and why, in the frame's own document, and moves nothing", async () => {
    const tab = await visit(lab, page(frame(400, 300)));
    await drawn(tab);
    const seen = await tab.evaluate(() => {
      const element = document.querySelector("iframe");
      const inside = element?.contentDocument;
      const link = inside?.querySelector("a");
      const button = inside?.querySelector("button");
      return {
        box: [element?.clientWidth, element?.clientHeight],
        text: inside?.querySelector("main")?.textContent,
        lang: inside?.documentElement.lang,
        link: [link?.getAttribute("href"), link?.target, link?.rel],
        buttonHeight: button?.getBoundingClientRect().height,
        styled: button && inside?.defaultView?.getComputedStyle(button).borderRadius !== "0px",
      };
    });
    expect(seen).toMatchObject({
      box: [400, 300],
      lang: "en",
      link: ["https://video.example/embed/1", "_blank", "noopener noreferrer"],
      styled: true,
    });
    expect(seen.text).toMatch(
      /Video.*needs your consent.*Recipient: Video LLC, Kazakhstan.*Allow and show/s,
    );
    expect(seen.buttonHeight).toBeGreaterThanOrEqual(44);
    // The policy refuses what it would have to be asked for.
    expect(tab.console.filter(({ text }) => /polic/i.test(text))).toEqual([]);
  });

  it("grants exactly its service, by the keyboard too, and tells a person from a script", async () => {
    const tab = await visit(lab, page(frame(400, 300)));
    await drawn(tab);
    await tab.evaluate(() => {
      document.querySelector("iframe")?.contentDocument?.querySelector("button")?.click();
    });
    await tab.press("Tab");
    await tab.press("Enter");
    await tab.until(() => (window as unknown as Page).granted.length > 1);
    expect(await tab.evaluate(() => (window as unknown as Page).granted)).toEqual([
      ["video", "script"],
      ["video", "person"],
    ]);
  });

  it("offers the link alone where the site does not ask for the service", async () => {
    const tab = await visit(lab, page(frame(400, 300)));
    await drawn(tab);
    await tab.evaluate(() => (window as unknown as Page).show("stranger"));
    await tab.until(() => {
      const inside = document.querySelector("iframe")?.contentDocument;
      return inside?.querySelector("h1")?.textContent === "video.example";
    });
    expect(
      await tab.evaluate(() => {
        const inside = document.querySelector("iframe")?.contentDocument;
        return [inside?.querySelectorAll("button").length, inside?.querySelectorAll("a").length];
      }),
    ).toEqual([0, 1]);
  });

  it("stands in a sandboxed frame, and leaves it sandboxed and empty", async () => {
    const tab = await visit(lab, page(frame(400, 300, 'sandbox="allow-scripts" id="s"')));
    await drawn(tab);
    const before = await tab.evaluate(() => {
      const element = document.querySelector("iframe");
      (window as unknown as Page).draw([]);
      return {
        same: element === document.querySelector("iframe"),
        sandbox: element?.getAttribute("sandbox"),
        after: element?.nextElementSibling?.id,
        reachable: element?.contentDocument !== null,
      };
    });
    expect(before).toEqual({
      same: true,
      sandbox: "allow-scripts",
      after: "after",
      reachable: false,
    });
  });

  it("leaves the frame empty when it goes, and comes back after the frame was moved", async () => {
    const tab = await visit(lab, page(frame(400, 300)));
    await drawn(tab);
    await tab.evaluate(() => {
      const element = document.querySelector("iframe");
      if (element) document.body.prepend(element);
    });
    await drawn(tab);
    const left = await tab.evaluate(() => {
      (window as unknown as Page).draw([]);
      const inside = document.querySelector("iframe")?.contentDocument;
      return [
        inside?.body.childNodes.length,
        inside?.adoptedStyleSheets.length,
        inside?.title,
        inside?.documentElement.attributes.length,
      ];
    });
    expect(left).toEqual([0, 0, "", 0]);
  });

  it("stays out of a frame that is too small to be read", async () => {
    const tab = await visit(lab, page(frame(400, 300) + frame(1, 1) + frame(79, 300)));
    await drawn(tab);
    const shown = await tab.evaluate(() =>
      Array.from(document.querySelectorAll("iframe"), (element) => {
        const main = element.contentDocument?.querySelector("main");
        return Boolean(main?.getClientRects().length);
      }),
    );
    expect(shown).toEqual([true, false, false]);
  });

  for (const lang of ["en", "ru", "kk"]) {
    it(`fits into 200 by 120 pixels and into 1440: ${lang}`, async () => {
      const tab = await visit(lab, page(frame(200, 120) + frame(1440, 600), lang));
      await drawn(tab);
      const sizes = await tab.evaluate(() =>
        Array.from(document.querySelectorAll("iframe"), (element) => {
          const root = element.contentDocument?.documentElement;
          const text = root?.querySelector(".text");
          const actions = Array.from(root?.querySelectorAll("button, a") ?? []);
          return {
            wide: (root?.scrollWidth ?? 0) - (root?.clientWidth ?? 0),
            high: (root?.scrollHeight ?? 0) - (root?.clientHeight ?? 0),
            // Two lines of the text at least, and all of what can be pressed.
            text: text?.clientHeight ?? 0,
            cut: actions.filter((one) => one.scrollWidth > one.clientWidth && one.clientWidth > 0)
              .length,
            low: Math.min(...actions.map((one) => one.getBoundingClientRect().height)),
            end: Math.max(...actions.map((one) => one.getBoundingClientRect().bottom)),
            height: element.clientHeight,
            // Two lines of its label at most: no word is broken.
            button: actions[0]?.getBoundingClientRect().height,
          };
        }),
      );
      for (const { wide, high, cut, text, low, end, height, button } of sizes) {
        expect({ wide, high, cut }).toEqual({ wide: 0, high: 0, cut: 0 });
        expect(button).toBeGreaterThanOrEqual(44);
        expect(button).toBeLessThanOrEqual(48);
        expect(end).toBeLessThanOrEqual(height);
        expect(text).toBeGreaterThanOrEqual(32);
        expect(low).toBeGreaterThanOrEqual(24);
      }
    });
  }
});
