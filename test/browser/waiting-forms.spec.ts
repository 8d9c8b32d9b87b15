import { expect, it } from "vitest";
import { buildPage } from "../fixtures/pages/build-page.ts";
import { counter, currentSnippet } from "../fixtures/pages/snippets.ts";
import { askAll, waitingCalls, waitingForm } from "../fixtures/pages/waiting-forms.ts";
import { passBarrier } from "../helpers/barrier.ts";
import { inEachBrowser, type Visit } from "../helpers/browser-lab.ts";
import { accept, answer, notice, reject } from "../helpers/notice-words.ts";
import type { SiteOptions } from "../helpers/site.ts";

/** How a visitor comes to be one whose counter does not answer. */
const ways: Readonly<Record<string, (visit: Visit) => Promise<void>>> = {
  "before the choice": ({ tab }) => tab.appears(notice),
  "after a refusal": ({ tab }) => answer(tab, reject),
  "after a withdrawal": async ({ site, tab }) => {
    await answer(tab, accept);
    await site.log.arrival(({ path }) => path === `/watch/${counter}`, "a hit");
    await tab.evaluate(() => window.kelisim.withdraw());
    await passBarrier(site, tab);
  },
};

const shop: SiteOptions = {
  pages: {
    "/": buildPage({ head: currentSnippet + askAll, body: waitingForm }),
    "/thanks": buildPage({ widget: null }),
  },
};

inEachBrowser("what waits for the counter's answer goes on", (lab) => {
  for (const [when, come] of Object.entries(ways)) {
    it(`${when}: a form is sent, every callback is called once`, async () => {
      const visit = await lab.visit(shop);
      const { site, tab } = visit;
      await come(visit);
      site.log.clear();
      await tab.evaluate(() => window.askAll());
      await tab.until(() => window.heard.length > 7);
      await passBarrier(site, tab);
      // Asynchronously, as the counter answers; the visitor has no number, so it is "".
      expect([...(await tab.evaluate(() => window.heard))].sort()).toEqual(
        [...Object.keys(waitingCalls).map((name) => `${name}, later`), 'number "", later'].sort(),
      );
      await tab.click("#order button");
      await site.log.arrival(({ path }) => path === "/thanks", "the form");
      expect(site.strangers()).toEqual([]);
      expect(tab.errors).toEqual([]);
    });
  }

  it("after Accept: the counter answers itself", async () => {
    const { site, tab } = await lab.visit(shop);
    await answer(tab, accept);
    await site.log.arrival(({ path }) => path === `/watch/${counter}`, "a hit");
    await tab.click("#order button");
    await site.log.arrival(({ path }) => path === "/thanks", "the form");
    await site.log.arrival(({ query }) => query.includes("goal%3A"), "the goal");
  });
});
