import { expect, it } from "vitest";
import { looks, oneLookEach, siteOfLooks } from "../fixtures/pages/each-look.ts";
import { atRest } from "../helpers/at-rest.ts";
import { inEachBrowser } from "../helpers/browser-lab.ts";
import type { Tab, VisitorOptions } from "../helpers/browser.ts";
import { openAllOfPreferences } from "../helpers/open-preferences.ts";
import { misfits, smallTargets, spaceTextOut } from "../helpers/misfits.ts";

const shop = siteOfLooks({ body: `<main><h1>Felt slippers</h1><p>Warm.</p></main>` });

interface Room {
  readonly visitor: VisitorOptions;
  /** What is done to the layer before it is looked at. */
  prepare?(tab: Tab): Promise<void>;
  /** Which looks; all unless told. */
  readonly only?: typeof looks;
}

const rooms: Readonly<Record<string, Room>> = {
  "320 px wide with text of 200 %": {
    visitor: { viewport: { width: 320, height: 640 }, textSize: 32 },
  },
  "320 by 256 px, which is 400 % zoom": { visitor: { viewport: { width: 320, height: 256 } } },
  "320 px wide with text spaced out": {
    visitor: { viewport: { width: 320, height: 640 } },
    prepare: spaceTextOut,
  },
  // No language is written so yet: the words stay, the layer turns round.
  "320 px wide, written from the right": {
    visitor: { viewport: { width: 320, height: 640 } },
    prepare: (tab) =>
      tab.evaluate(() => {
        const root = document.querySelector("#kelisim")?.shadowRoot;
        root?.querySelector("[data-kelisim-layer]")?.setAttribute("dir", "rtl");
      }),
    only: oneLookEach,
  },
};

inEachBrowser("everything can be read and reached", (lab) => {
  for (const [room, { visitor, prepare, only = looks }] of Object.entries(rooms)) {
    it(`in ${room}`, async () => {
      const { site, tab } = await lab.visit(shop, visitor);
      const { textSize = 16 } = visitor;
      const found: string[] = [];
      const look = async (what: string): Promise<void> => {
        await atRest(tab);
        const small = await smallTargets(tab);
        await prepare?.(tab);
        const wrong = [...small, ...(await misfits(tab))];
        found.push(...wrong.map((one) => `${what}: ${one}`));
      };
      for (const each of only) {
        await tab.goto(site.url(each.path));
        await tab.appears("[data-kelisim-layer=notice]");
        await look(`notice ${each.path}`);
        if (!oneLookEach.includes(each)) continue;
        expect(
          await tab.evaluate(() => {
            const layer = document.querySelector("#kelisim")?.shadowRoot?.querySelector("section");
            return layer && getComputedStyle(layer).fontSize;
          }),
        ).toBe(`${textSize}px`);
        await openAllOfPreferences(tab, "[data-kelisim-do=preferences]");
        await look(`preferences ${each.path}`);
      }
      // The way back, and the preferences with a receipt in them.
      await tab.goto(site.url(looks[0]?.path));
      await tab.click("[data-kelisim-do=reject]");
      await tab.appears("button[data-kelisim-open]");
      found.push(...(await smallTargets(tab)).map((one) => `the way back: ${one}`));
      await openAllOfPreferences(tab, "button[data-kelisim-open]");
      await tab.appears(".receipts code");
      await look("preferences with a receipt");
      expect(found).toEqual([]);
    });
  }

  it("unless something cannot", async () => {
    const { site, tab } = await lab.visit(shop, { viewport: { width: 320, height: 640 } });
    await tab.goto(site.url(looks[0]?.path));
    await tab.appears("[data-kelisim-layer=notice]");
    await atRest(tab);
    expect([...(await misfits(tab)), ...(await smallTargets(tab))]).toEqual([]);
    await tab.evaluate(() => {
      const root = document.querySelector("#kelisim")?.shadowRoot;
      const style = (selector: string, text: string): void =>
        root?.querySelector<HTMLElement>(selector)?.setAttribute("style", text);
      style("h2", "white-space: nowrap; font-size: 3em");
      style("[data-kelisim-do=reject]", "min-height: 30px; height: 30px; margin-left: -9em");
      style("[data-kelisim-do=preferences]", "white-space: nowrap; width: 1em; overflow: hidden");
    });
    const wrong = await misfits(tab);
    expect(wrong.join()).toMatch(/text beyond the side/);
    expect(wrong.join()).toMatch(/covered|out of reach/);
    expect(wrong.join()).toMatch(/wider than its box/);
    expect((await smallTargets(tab)).join()).toMatch(/× 30: button/);
  });
});
