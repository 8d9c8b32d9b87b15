import { expect, it } from "vitest";
import { buildPage } from "../fixtures/pages/build-page.ts";
import { counter, currentSnippet, snippets } from "../fixtures/pages/snippets.ts";
import { passBarrier } from "../helpers/barrier.ts";
import { inEachBrowser } from "../helpers/browser-lab.ts";
import { accept, answer, comeBack } from "../helpers/notice-words.ts";
import { ourLines } from "../helpers/our-lines.ts";
import type { SiteOptions } from "../helpers/site.ts";
import { tagLoads } from "../helpers/vendor-calls.ts";

const counters: Readonly<Record<string, SiteOptions>> = {
  "a snippet of 2025": { pages: { "/": buildPage({ head: currentSnippet }) } },
  "a snippet of 2022": {
    pages: { "/": buildPage({ head: snippets["of 2022, tag.js with the guard"] }) },
  },
  "a managed counter": { pages: { "/": buildPage({ widget: { "data-metrica": counter } }) } },
  "the vendor's open-source tag": {
    pages: { "/": buildPage({ head: snippets["of 2022, tag.js with the guard"] }) },
    tag: "open-source",
  },
};

inEachBrowser("a withdrawal that is taken back", (lab) => {
  for (const [what, options] of Object.entries(counters)) {
    it(`lets the counter count again, without a second tag: ${what}`, async () => {
      const { site, tab } = await lab.visit(options);
      await answer(tab, accept);
      await site.log.arrival(({ path }) => path === `/watch/${counter}`, "a hit");
      await tab.evaluate(() => window.kelisim.withdraw());
      await tab.appears(comeBack);
      await passBarrier(site, tab);
      const tags = tagLoads(site).length;
      site.log.clear();
      await tab.evaluate(() => window.kelisim.acceptAll());
      await site.log.arrival(
        ({ path }) => path === `/watch/${counter}`,
        "a hit of the counter that is made again",
      );
      await tab.evaluate((id) => window.ym?.(Number(id), "reachGoal", "again"), counter);
      await site.log.arrival(({ query }) => query.includes("again"), "a goal");
      await passBarrier(site, tab);
      expect([tags, tagLoads(site).length]).toEqual([1, 0]);
      // What the tag remembers from before is out of reach: the owner is told.
      await expect
        .poll(() => ourLines(tab))
        .toEqual([expect.stringMatching(/^\[kelisim\] RELOAD: /)]);
      expect(tab.errors).toEqual([]);
    });
  }

  it("twice, ends in what was decided last", async () => {
    const { site, tab } = await lab.visit(counters["a snippet of 2022"] ?? { pages: {} });
    await answer(tab, accept);
    await site.log.arrival(({ path }) => path === `/watch/${counter}`, "a hit");
    await tab.evaluate(() => {
      window.kelisim.withdraw();
      window.kelisim.acceptAll();
      window.kelisim.withdraw();
    });
    await passBarrier(site, tab);
    site.log.clear();
    await tab.evaluate((id) => window.ym?.(Number(id), "hit", "/after"), counter);
    await tab.until(() => !document.cookie.includes("_ym"));
    await passBarrier(site, tab);
    expect(site.strangers()).toEqual([]);
  });
});
