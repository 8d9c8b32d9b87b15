import { expect, it } from "vitest";
import { buildPage } from "../fixtures/pages/build-page.ts";
import { fullConfig, looks, siteOfLooks } from "../fixtures/pages/each-look.ts";
import { atRest } from "../helpers/at-rest.ts";
import { inEachBrowser } from "../helpers/browser-lab.ts";
import type { Tab } from "../helpers/browser.ts";
import { layoutShift } from "../helpers/layout-shift.ts";
import { comeBack } from "../helpers/notice-words.ts";
import { forgetChoice } from "../helpers/receipts.ts";

const notice = "[data-kelisim-layer=notice]";
const preferences = "[data-kelisim-layer=preferences]";

/** The elements that the browser took for the largest so far; what stands in a shadow root has no name. */
function largestPaints(tab: Tab): Promise<readonly string[]> {
  return tab.evaluate(
    () =>
      new Promise((resolve) => {
        const names: string[] = [];
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            // The DOM's types do not know this entry yet.
            const { element } = entry as unknown as { readonly element: Element | null };
            names.push(element?.localName ?? "in a shadow root");
          }
        }).observe({ type: "largest-contentful-paint", buffered: true });
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(names))));
      }),
  );
}

inEachBrowser("the notice is not in the way", (lab) => {
  it("nothing moves while it comes, while the page scrolls, and while it is answered", async () => {
    const body = `<h1>Slippers</h1>${"<p>Warm slippers from the wool of our own sheep.</p>".repeat(120)}`;
    const { site, tab } = await lab.visit(siteOfLooks({ body }), {
      viewport: { width: 768, height: 700 },
    });
    for (const { path } of looks.filter(({ buttons }) => buttons === "two")) {
      await tab.goto(site.url(path));
      await tab.appears(notice);
      await atRest(tab);
      for (const to of [1e6, 300, 0]) {
        await tab.evaluate((top) => {
          scrollTo(0, top);
          return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
        }, to);
      }
      await tab.click("[data-kelisim-do=preferences]");
      await tab.appears(preferences);
      await tab.press("Escape");
      await tab.appears(notice);
      await tab.click("[data-kelisim-do=reject]");
      await tab.appears(comeBack);
      expect(await layoutShift(tab)).toBe(lab.browser === "Chromium" ? 0 : null);
      await forgetChoice(tab);
    }
  });

  for (const reducedMotion of [false, true]) {
    it(`it is not the largest paint, on a page of one word: reduced motion ${String(reducedMotion)}`, async () => {
      const { site, tab } = await lab.visit(siteOfLooks({ body: "<p>Hi</p>" }), { reducedMotion });
      for (const viewport of [
        { width: 320, height: 640 },
        { width: 1280, height: 800 },
      ]) {
        await tab.setViewport(viewport);
        for (const { path } of looks.filter(({ language }) => language === "kk")) {
          await tab.goto(site.url(path));
          await tab.appears(notice);
          await atRest(tab);
          expect([path, ...(await largestPaints(tab))]).toEqual([path, "p"]);
        }
      }
      // The same measure sees what does come at once.
      await tab.evaluate(() => {
        const host = document.body.appendChild(document.createElement("div"));
        host.attachShadow({ mode: "open" }).innerHTML = `<p>${"Large. ".repeat(200)}</p>`;
      });
      await tab.evaluate(
        () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
      );
      expect(await largestPaints(tab)).toContain("in a shadow root");
    });
  }

  it("the way back keeps its place on every page, and nothing of ours is on paper", async () => {
    const page = (height: number): string =>
      buildPage({ body: `<h1>Slippers</h1><p style="height: ${height}px">Warm.</p>` });
    const { site, tab } = await lab.visit({
      pages: { "/": page(100), "/long": page(5000) },
      config: fullConfig,
    });
    const place = (): Promise<readonly number[]> =>
      tab.evaluate(() => {
        const root = document.querySelector("#kelisim")?.shadowRoot;
        const box = root?.querySelector("[data-kelisim-open]")?.getBoundingClientRect();
        return box ? [box.left, innerHeight - box.bottom, box.width, box.height] : [];
      });
    await tab.appears(notice);
    const chromium = lab.browser === "Chromium";
    expect(await tab.isVisibleOnPaper("h1")).toBe(chromium ? true : null);
    expect(await tab.isVisibleOnPaper(notice)).toBe(chromium ? false : null);
    await tab.click("[data-kelisim-do=reject]");
    await tab.appears(comeBack);
    const first = await place();
    expect(first).toHaveLength(4);
    await tab.goto(site.url("/long"));
    await tab.appears(comeBack);
    expect(await place()).toEqual(first);
    expect(await tab.isVisibleOnPaper(comeBack)).toBe(chromium ? false : null);
  });

  it("an owner's own link takes the place of the way back, on the pages that have one", async () => {
    const head = "<style>:root:has(a[data-kelisim-open]) { --kelisim-open: none; }</style>";
    const link = `<a href="/privacy" data-kelisim-open>Cookie choices</a>`;
    const { site, tab } = await lab.visit({
      pages: { "/": buildPage({ head, body: link }), "/bare": buildPage({ head }) },
      config: fullConfig,
    });
    await tab.appears(notice);
    await tab.click("[data-kelisim-do=reject]");
    await tab.disappears(notice);
    expect(await tab.isVisible(comeBack)).toBe(false);
    await tab.click({ role: "link", name: "Cookie choices" });
    await tab.appears(preferences);
    await tab.goto(site.url("/bare"));
    await tab.appears(comeBack);
  });
});
