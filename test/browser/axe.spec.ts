import { expect, it } from "vitest";
import { looks, oneLookEach, siteOfLooks, type Look } from "../fixtures/pages/each-look.ts";
import { atRest } from "../helpers/at-rest.ts";
import { axeViolations } from "../helpers/axe.ts";
import { inEachBrowser } from "../helpers/browser-lab.ts";
import type { Tab, VisitorOptions } from "../helpers/browser.ts";
import { openAllOfPreferences } from "../helpers/open-preferences.ts";
import { forgetChoice } from "../helpers/receipts.ts";
import type { Site } from "../helpers/site.ts";

/** A frame that stays empty: nobody has agreed to what belongs in it. */
const frame = `<iframe title="A film" data-kelisim="marketing" data-src="https://film.example/1"
  width="400" height="300"></iframe>`;
const shop = siteOfLooks({ body: `<main><h1>Felt slippers</h1>${frame}</main>` });

const devices: readonly (readonly [string, VisitorOptions])[] = [
  ["(prefers-color-scheme: light)", {}],
  ["(prefers-color-scheme: dark)", { scheme: "dark" }],
  ["(forced-colors: active)", { forcedColors: true }],
];

/** Waits for the placeholder in the page's frame. */
const placeholder = (tab: Tab): Promise<void> =>
  tab.until(() => Boolean(document.querySelector("iframe")?.contentDocument?.querySelector("h1")));

inEachBrowser("axe finds nothing wrong", (lab) => {
  const found: string[] = [];
  const look = async (tab: Tab, what: string, where?: string): Promise<void> => {
    for (const one of await axeViolations(tab, where)) found.push(`${what}: ${one}`);
  };
  const open = async (site: Site, tab: Tab, { path }: Look): Promise<void> => {
    await tab.goto(site.url(path));
    await tab.appears("[data-kelisim-layer=notice]");
    await atRest(tab);
  };

  for (const [device, options] of devices) {
    // The colours are those of the style sheets, in any browser: every combination in one of them will do.
    const combinations = lab.browser === "Chromium" ? looks : oneLookEach;
    it(`in notice, preferences and placeholder: ${device}`, async () => {
      found.length = 0;
      const { site, tab } = await lab.visit(shop, options);
      expect(await tab.evaluate((query) => matchMedia(query).matches, device)).toBe(true);
      for (const each of combinations) {
        await open(site, tab, each);
        await look(tab, `notice ${each.path}`);
        if (!oneLookEach.includes(each)) continue;
        await placeholder(tab);
        await look(tab, `placeholder ${each.path}`, "iframe");
        await openAllOfPreferences(tab, "[data-kelisim-do=preferences]");
        await atRest(tab);
        await look(tab, `preferences ${each.path}`);
        // Once more with something granted, and with the receipt of it.
        await tab.click("[data-kelisim-do=accept]");
        await openAllOfPreferences(tab, "button[data-kelisim-open]");
        await tab.appears(".receipts code");
        await atRest(tab);
        await look(tab, `preferences with a receipt ${each.path}`);
        await forgetChoice(tab);
      }
      expect(found).toEqual([]);
    });
  }

  it("unless there is something wrong", async () => {
    const { site, tab } = await lab.visit(shop);
    await open(site, tab, looks[0] as Look); // there are some
    await placeholder(tab);
    await tab.evaluate(() => {
      const root = document.querySelector("#kelisim")?.shadowRoot;
      root?.querySelector("button")?.replaceChildren();
      root?.querySelector<HTMLElement>(".text p")?.style.setProperty("color", "#ddd");
      document.querySelector("iframe")?.contentDocument?.querySelector("button")?.replaceChildren();
    });
    const rules = async (where?: string): Promise<readonly (string | undefined)[]> => [
      ...new Set((await axeViolations(tab, where)).map((one) => one.split(" ")[0])),
    ];
    expect(await rules()).toEqual(["button-name", "color-contrast"]);
    expect(await rules("iframe")).toEqual(["button-name"]);
  });
});
