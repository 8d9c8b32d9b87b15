import { expect, it } from "vitest";
import { buildPage } from "../fixtures/pages/build-page.ts";
import { counter, currentSnippet, snippets } from "../fixtures/pages/snippets.ts";
import { passBarrier } from "../helpers/barrier.ts";
import { inEachBrowser } from "../helpers/browser-lab.ts";
import { accept, answer, comeBack, notice, reject } from "../helpers/notice-words.ts";
import { tagLoads, vendorCalls } from "../helpers/vendor-calls.ts";

const widget = { "data-metrica": counter };

inEachBrowser("a counter that Kelisim loads itself", (lab) => {
  it("is not loaded before the choice", async () => {
    const { site, tab } = await lab.visit({ pages: { "/": buildPage({ widget }) } });
    await tab.appears(notice);
    await passBarrier(site, tab);
    expect(site.strangers()).toEqual([]);
  });

  it("is loaded once after Accept, and takes what the page has queued with ym()", async () => {
    const body = `<script>ym(${counter}, "params", { size: 42 });</script>`;
    const { site, tab } = await lab.visit({ pages: { "/": buildPage({ widget, body }) } });
    await answer(tab, accept);
    await site.log.arrival(({ path }) => path === `/watch/${counter}`, "a hit");
    await passBarrier(site, tab);
    expect(tagLoads(site)).toHaveLength(1);
    const calls = await vendorCalls(tab);
    expect(calls).toEqual([`${counter} init`, `${counter} params`]);
    expect(tab.errors).toEqual([]);
  });

  it("is loaded on the next page without a question", async () => {
    const page = buildPage({ widget });
    const { site, tab } = await lab.visit({ pages: { "/": page, "/next": page } });
    await answer(tab, accept);
    await site.log.arrival(({ path }) => path === `/watch/${counter}`, "a hit");
    await passBarrier(site, tab);
    site.log.clear();
    await tab.goto(site.url("/next"));
    await tab.appears(comeBack);
    await site.log.arrival(({ path }) => path === `/watch/${counter}`, "a hit of the next page");
    expect(tagLoads(site)).toHaveLength(1);
    expect(await vendorCalls(tab)).toEqual([`${counter} init`]);
  });

  it("is never loaded after Reject", async () => {
    const page = buildPage({ widget });
    const { site, tab } = await lab.visit({ pages: { "/": page, "/next": page } });
    await answer(tab, reject);
    await tab.goto(site.url("/next"));
    await tab.appears(comeBack);
    await passBarrier(site, tab);
    expect(site.strangers()).toEqual([]);
  });

  it("may be several: one tag, each counter once", async () => {
    const several = { "data-metrica": "111 222" };
    const { site, tab } = await lab.visit({ pages: { "/": buildPage({ widget: several }) } });
    await answer(tab, accept);
    for (const id of ["111", "222"]) {
      await site.log.arrival(({ path }) => path === `/watch/${id}`, `a hit of ${id}`);
    }
    await passBarrier(site, tab);
    expect(tagLoads(site)).toHaveLength(1);
    expect(await vendorCalls(tab)).toEqual(["111 init", "222 init"]);
  });

  for (const [vintage, head] of [
    ["tag.js", snippets["of 2022, tag.js with the guard"]],
    ["tag.js?id=", currentSnippet],
  ] as const) {
    it(`is not loaded twice beside a snippet of the same counter: ${vintage}`, async () => {
      const page = buildPage({ widget, head });
      const { site, tab } = await lab.visit({ pages: { "/": page, "/next": page } });
      await answer(tab, accept);
      await site.log.arrival(({ path }) => path === `/watch/${counter}`, "a hit");
      await passBarrier(site, tab);
      expect(tagLoads(site)).toHaveLength(1);
      expect(await vendorCalls(tab)).toEqual([`${counter} init`]);

      site.log.clear();
      await tab.goto(site.url("/next"));
      await site.log.arrival(({ path }) => path === `/watch/${counter}`, "a hit of the next page");
      await passBarrier(site, tab);
      expect(tagLoads(site)).toHaveLength(1);
      expect(await vendorCalls(tab)).toEqual([`${counter} init`]);
    });
  }
});
