import { expect, it } from "vitest";
import { buildPage } from "../fixtures/pages/build-page.ts";
import { shopStats } from "../fixtures/pages/own-service.ts";
import { atRest } from "../helpers/at-rest.ts";
import { inEachBrowser } from "../helpers/browser-lab.ts";
import type { Tab } from "../helpers/browser.ts";
import { layoutShift } from "../helpers/layout-shift.ts";
import { notice, openPreferences, preferences } from "../helpers/notice-words.ts";
import type { SiteOptions } from "../helpers/site.ts";

const shopFront = `<main><h1>Felt slippers</h1>
  <p>${"Warm slippers from the wool of our own sheep. ".repeat(120)}</p></main>`;

const page = (lang: string): SiteOptions => ({
  pages: { "/": buildPage({ lang, body: shopFront }) },
  config: {
    services: ["yandex-metrica", shopStats],
    operator: { name: "LLP Felt and Wool", bin: "000000000000" },
    policy: { url: "/privacy", updated: "2026-11-01" },
  },
});

/** What the three answers look like, as the browser computes it, without where they stand. */
function looksOfAnswers(tab: Tab): Promise<readonly Readonly<Record<string, string | number>>[]> {
  return tab.evaluate(() => {
    const root = document.querySelector("#kelisim")?.shadowRoot;
    const buttons = root?.querySelectorAll<HTMLElement>(
      "[data-kelisim-layer] [data-kelisim-do]:not([data-kelisim-do=close])",
    );
    return Array.from(buttons ?? [], (button) => {
      const style = getComputedStyle(button);
      const { width, height, top } = button.getBoundingClientRect();
      return {
        width: Math.round(width),
        height: Math.round(height),
        top: Math.round(top),
        font: `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`,
        color: style.color,
        background: `${style.backgroundColor} ${style.backgroundImage}`,
        border: `${style.borderTopWidth} ${style.borderTopStyle} ${style.borderTopColor} ${style.borderRadius}`,
        opacity: style.opacity,
        decoration: style.textDecorationLine,
        shadow: style.boxShadow,
      };
    });
  });
}

inEachBrowser("the notice", (lab) => {
  it("moves nothing on the page", async () => {
    const boxes = (tab: Tab): Promise<readonly number[]> =>
      tab.evaluate(() =>
        ["html", "body", "h1", "p"].flatMap((name) => {
          const box = document.querySelector(name)?.getBoundingClientRect();
          return box ? [box.x, box.y, box.width, box.height] : [];
        }),
      );
    const bare = await lab.visit({ pages: { "/": buildPage({ widget: null, body: shopFront }) } });
    const before = await boxes(bare.tab);
    const { tab } = await lab.visit(page("en"));
    await tab.appears(notice);
    await atRest(tab);
    expect(await boxes(tab)).toEqual(before);

    expect(await layoutShift(tab)).toBe(lab.browser === "Chromium" ? 0 : null);

    // The same measure sees a page that does move.
    await tab.evaluate(() => document.body.prepend(document.createElement("hr")));
    await tab.evaluate(() => document.body.style.setProperty("padding-top", "300px"));
    if (lab.browser === "Chromium") expect(await layoutShift(tab)).toBeGreaterThan(0);
  });

  for (const lang of ["en", "ru", "kk"]) {
    for (const width of [320, 768, 1440]) {
      it(`gives its three answers equal weight: ${lang}, ${width} px wide`, async () => {
        const { tab } = await lab.visit(page(lang), { viewport: { width, height: 800 } });
        await tab.appears("[data-kelisim-do=reject]");
        await atRest(tab);
        const looks = await looksOfAnswers(tab);
        expect(looks).toHaveLength(3);
        for (const look of looks) expect(look).toEqual(looks[0]);
        expect(Number(looks[0]?.["height"])).toBeGreaterThanOrEqual(44);

        // Nothing is cut off, and nothing makes the page scroll sideways.
        const cut = await tab.evaluate(() => {
          const root = document.querySelector("#kelisim")?.shadowRoot;
          const inner = Array.from(root?.querySelectorAll<HTMLElement>("button, h2, a") ?? []);
          return [
            ...inner.filter((one) => one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0),
            ...inner.filter((one) => {
              const { left, right, bottom } = one.getBoundingClientRect();
              return left < 0 || right > innerWidth || bottom > innerHeight;
            }),
          ].map((one) => one.textContent);
        });
        expect(cut).toEqual([]);
        expect(await tab.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(
          true,
        );
      });
    }
  }

  for (const lang of ["en", "ru", "kk"]) {
    it(`and so do the preferences: ${lang}`, async () => {
      const { tab } = await lab.visit(page(lang));
      await tab.click("[data-kelisim-do=preferences]");
      await tab.appears("[data-kelisim-layer=preferences]");
      await atRest(tab);
      const looks = await looksOfAnswers(tab);
      expect(looks).toHaveLength(3);
      for (const look of looks) expect({ ...look, top: 0 }).toEqual({ ...looks[0], top: 0 });
    });
  }

  it("takes no focus; the preferences take it, keep it and give it back", async () => {
    const { tab } = await lab.visit(page("en"));
    await tab.appears(notice);
    expect(await tab.evaluate(() => document.activeElement?.localName)).toBe("body");
    await tab.click(openPreferences);
    await tab.appears(preferences);
    const focused = (): Promise<string> =>
      tab.evaluate(() => {
        const root = document.querySelector("#kelisim")?.shadowRoot;
        const layer = root?.activeElement?.closest("[data-kelisim-layer]");
        return layer?.getAttribute("data-kelisim-layer") ?? "";
      });
    // Once around all that can be focused and some: the focus never reaches the page behind.
    for (let step = 0; step < 16; step++) {
      await tab.press("Tab");
      const inPage = await tab.evaluate(() => {
        const { activeElement } = document;
        return activeElement?.id !== "kelisim" && activeElement !== document.body;
      });
      expect(inPage).toBe(false);
    }
    await tab.press("Escape");
    await tab.appears(notice);
    expect(await focused()).toBe("notice");
  });
});
