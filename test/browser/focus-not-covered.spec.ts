import { expect, it } from "vitest";
import { buildPage } from "../fixtures/pages/build-page.ts";
import { looks, siteOfLooks } from "../fixtures/pages/each-look.ts";
import { atRest } from "../helpers/at-rest.ts";
import { inEachBrowser } from "../helpers/browser-lab.ts";

const notice = "[data-kelisim-layer=notice]";

inEachBrowser("while the notice is open", (lab) => {
  it("what has the focus in the page is not covered by the notice, in any layout, wide or narrow", async () => {
    const links = Array.from(
      { length: 11 },
      (_, row) => `<p style="margin: 0 0 90px"><a href="#${row}">Row ${row}</a></p>`,
    );
    const { site, tab } = await lab.visit(
      siteOfLooks({ body: `${links.join("")}<p><a id="last" href="#last">Last</a></p>` }),
    );
    for (const viewport of [
      { width: 320, height: 640 },
      { width: 1280, height: 720 },
    ]) {
      await tab.setViewport(viewport);
      for (const { path } of looks.filter(({ language }) => language === "kk")) {
        await tab.goto(site.url(path));
        await tab.appears(notice);
        await atRest(tab);
        const covered: string[] = [];
        for (let row = 0; row <= 11; row++) {
          await tab.press("Tab");
          const what = await tab.evaluate(
            () =>
              new Promise<string>((resolve) => {
                // What scrolls after the focus does so before the next frame is drawn.
                requestAnimationFrame(() =>
                  requestAnimationFrame(() => {
                    const link = document.activeElement;
                    const box = link?.getBoundingClientRect();
                    if (!link || !box) return resolve("nothing");
                    const hit = document.elementFromPoint(
                      box.left + box.width / 2,
                      box.top + box.height / 2,
                    );
                    resolve(hit === link ? "" : (link.textContent ?? "?"));
                  }),
                );
              }),
          );
          if (what) covered.push(what);
        }
        expect({ path, width: viewport.width, covered }).toEqual({
          path,
          width: viewport.width,
          covered: [],
        });
      }
    }
  });

  it("what makes room for that is none of the page's, moves nothing, and goes with the notice", async () => {
    const filling = `<p style="height: 90vh">Felt</p><a id="last" href="#last">Last</a>`;
    const { tab } = await lab.visit({ pages: { "/": buildPage({ body: filling }) } });
    const state = (): Promise<unknown> =>
      tab.evaluate(() => {
        const { documentElement: root, body, adoptedStyleSheets } = document;
        const box = document.querySelector("#last")?.getBoundingClientRect() ?? new DOMRect();
        return {
          attributes: [root, body].flatMap((one) => one.getAttributeNames()),
          sheets: adoptedStyleSheets.length,
          padding: getComputedStyle(root).scrollPaddingBottom,
          layout: [root.offsetHeight, body.offsetHeight, box.left, box.top + scrollY].map(
            Math.round,
          ),
        };
      });
    await tab.appears(notice);
    await atRest(tab);
    await tab.until(
      () => getComputedStyle(document.documentElement).scrollPaddingBottom !== "auto",
    );
    const before = await tab.evaluate(() => document.documentElement.scrollHeight);
    const open = await state();
    await tab.press("Tab");
    await tab.until((height) => document.documentElement.scrollHeight > height, before);
    expect(await state()).toEqual(open); // longer to scroll, and laid out as it was
    await tab.click("[data-kelisim-do=reject]");
    await tab.disappears(notice);
    expect(await state()).toEqual({ ...(open as object), sheets: 0, padding: "auto" });
    expect(await tab.evaluate(() => document.documentElement.scrollHeight)).toBe(before);
  });
});
