import { expect, it } from "vitest";
import { languages } from "../../src/contract/language.ts";
import { layouts } from "../../src/contract/receipt.ts";
import { buttonForms } from "../../src/contract/site-config.ts";
import { buildPage } from "../fixtures/pages/build-page.ts";
import { shopStats } from "../fixtures/pages/own-service.ts";
import { counter, currentSnippet } from "../fixtures/pages/snippets.ts";
import {
  heardFromAutoconsent,
  ownRules,
  readTheirRules,
  startAutoconsent,
} from "../helpers/autoconsent.ts";
import { passBarrier } from "../helpers/barrier.ts";
import { inEachBrowser } from "../helpers/browser-lab.ts";
import type { Tab } from "../helpers/browser.ts";
import { notice } from "../helpers/notice-words.ts";
import { forgetChoice, keptReceipts } from "../helpers/receipts.ts";
import type { SiteOptions } from "../helpers/site.ts";

/** The variant is the look's name, and stands on the receipt. */
const looks = layouts.flatMap((layout) =>
  buttonForms.map((buttons) => ({ layout, buttons, variant: `${layout}-${buttons}` })),
);

/** A page for every language and look; the looks are in the files that the pages name. */
const pageOf = (language: string, { variant }: { readonly variant: string }): string =>
  `/${language}/${variant}`;
const plainNotice = `<div style="position: fixed; bottom: 0">We use cookies to improve your experience.
  <button>Accept all</button><button>Reject all</button></div>`;
const site: SiteOptions = {
  pages: {
    "/plain": buildPage({ widget: null, body: plainNotice }),
    ...Object.fromEntries(
      looks.flatMap((look) => [
        [`${pageOf("look", look)}.json`, JSON.stringify(look)],
        ...languages.map((lang) => [
          pageOf(lang, look),
          buildPage({
            lang,
            widget: { "data-config": `${pageOf("look", look)}.json` },
            head: currentSnippet,
          }),
        ]),
      ]),
    ),
  },
  config: { services: ["yandex-metrica", shopStats] },
};

inEachBrowser("DuckDuckGo's autoconsent with our rule", (lab) => {
  for (const language of languages) {
    for (const [autoAction, act] of [
      ["optOut", "reject_all"],
      ["optIn", "accept_all"],
    ] as const) {
      it(`${autoAction} answers the notice in every layout and form, in ${language}`, async () => {
        const shop = await lab.startSite(site);
        const tab = await (await lab.createVisitor()).createTab();
        for (const look of looks) {
          await tab.goto(shop.url(pageOf(language, look)));
          await tab.appears("[data-kelisim-layer=notice]"); // or its next look is half a second away
          await startAutoconsent(tab, ownRules, { autoAction });
          expect(await heardFromAutoconsent(tab, "autoconsentDone")).toMatchObject([
            { cmp: "kelisim", isCosmetic: false },
          ]);
          if (autoAction === "optOut") {
            expect(await heardFromAutoconsent(tab, "selfTestResult")).toMatchObject([
              { cmp: "kelisim", result: true },
            ]);
          }
          await forgetChoice(tab);
        }
        expect(tab.errors).toEqual([]);
        const receipts = await keptReceipts(shop, looks.length);
        const pressed = { act, by: "script", layer: "notice", asked: true, lang: language };
        for (const { layout, variant } of looks) {
          expect(receipts).toContainEqual(expect.objectContaining({ ...pressed, layout, variant }));
        }
        if (autoAction === "optIn") {
          await shop.log.arrival(({ path }) => path === `/watch/${counter}`, "a hit");
        } else {
          expect(shop.strangers()).toEqual([]);
        }
      });
    }
  }

  it("without our rule it finds nothing to press, by its own rules or by its guesses", async () => {
    const shop = await lab.startSite(site);
    const rules = await readTheirRules();
    const guess = async (path: string): Promise<Tab> => {
      const tab = await (await lab.createVisitor()).createTab();
      await tab.goto(shop.url(path));
      if (path !== "/plain") await tab.appears(notice);
      await startAutoconsent(tab, rules, {
        autoAction: "optOut",
        heuristicMode: "tier2",
        enableHeuristicDetection: true,
        detectRetries: 1, // it guesses at every second look
      });
      return tab;
    };
    const tab = await guess(pageOf("en", { variant: "dialog-two" }));
    await tab.until(() =>
      window.autoconsentMessages.some(
        (message) => message.type === "report" && message.state.lifecycle === "nothingDetected",
      ),
    );
    const said = await tab.evaluate(() => window.autoconsentMessages.map(({ type }) => type));
    expect(new Set(said)).toEqual(new Set(["init", "report"]));
    expect(await tab.isVisible(notice)).toBe(true);
    await passBarrier(shop, tab);
    expect(shop.endpoint.receipts()).toEqual([]);
    expect(shop.strangers()).toEqual([]);

    // The same look sees a notice that stands in the page itself.
    const plain = await guess("/plain");
    expect(await heardFromAutoconsent(plain, "popupFound")).toMatchObject([
      { cmp: "HEURISTIC-REJECT" },
    ]);
  });
});
