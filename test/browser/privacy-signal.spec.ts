import { expect, it } from "vitest";
import { buildPage } from "../fixtures/pages/build-page.ts";
import { shopStats, shopStatsSnippet, statsHost } from "../fixtures/pages/own-service.ts";
import { counter, currentSnippet } from "../fixtures/pages/snippets.ts";
import { passBarrier } from "../helpers/barrier.ts";
import { inEachBrowser } from "../helpers/browser-lab.ts";
import {
  accept,
  answer,
  comeBack,
  notice,
  preferences,
  save,
  switchOf,
} from "../helpers/notice-words.ts";
import { keptReceipts } from "../helpers/receipts.ts";
import { siteHost } from "../helpers/site.ts";
import en from "../../src/texts/en.ts";

inEachBrowser("a visitor whose browser sends the privacy signal", (lab) => {
  it("is not asked about third parties, and they count as refused", async () => {
    const { site, visitor, tab } = await lab.visit(
      { pages: { "/": buildPage({ head: currentSnippet }) } },
      { signal: true },
    );
    await tab.appears(comeBack);
    expect(await tab.evaluate(() => Reflect.get(navigator, "globalPrivacyControl"))).toBe(true);
    expect(await tab.isVisible(notice)).toBe(false);
    await passBarrier(site, tab);
    expect(site.strangers()).toEqual([]);
    expect(await tab.evaluate(() => window.kelisim.granted("yandex-metrica"))).toBe(false);
    expect(await visitor.cookies()).toEqual([]); // a signal is no decision
  });

  it("can switch a third party on in the preferences, which say why it is off", async () => {
    const { site, tab } = await lab.visit(
      { pages: { "/": buildPage({ head: currentSnippet }) } },
      { signal: true },
    );
    await tab.click(comeBack);
    await tab.appears(preferences);
    const text = await tab.evaluate(
      () => document.querySelector("#kelisim")?.shadowRoot?.textContent ?? "",
    );
    expect(text).toContain(en.signal);
    await tab.click(switchOf(en.categories.analytics));
    await tab.click(save);
    await site.log.arrival(({ path }) => path === `/watch/${counter}`, "a hit");
    const [receipt] = await keptReceipts(site, 1);
    expect(receipt).toMatchObject({
      gpc: true,
      services: { "yandex-metrica": true },
      by: "person",
    });
    await tab.reload();
    await tab.appears(comeBack);
    expect(await tab.evaluate(() => window.kelisim.granted("yandex-metrica"))).toBe(true);
  });

  it("is asked about the site's own services alone", async () => {
    const { site, tab } = await lab.visit(
      {
        pages: { "/": buildPage({ head: currentSnippet + shopStatsSnippet }) },
        hosts: {
          [statsHost]: () => new Response("", { headers: { "Content-Type": "text/javascript" } }),
        },
        config: { services: ["yandex-metrica", shopStats] },
      },
      { signal: true },
    );
    await answer(tab, accept);
    await site.log.arrival(({ host }) => host === statsHost, "the site's own statistics");
    await passBarrier(site, tab);
    expect(site.log.all.filter(({ host }) => host.includes("yandex"))).toEqual([]);
    expect(await tab.evaluate(() => window.kelisim.granted("shop-stats"))).toBe(true);
    expect(await tab.evaluate(() => window.kelisim.granted("yandex-metrica"))).toBe(false);
  });

  it("keeps a grant that was given before", async () => {
    const site = await lab.startSite({ pages: { "/": buildPage({ head: currentSnippet }) } });
    const visitor = await lab.createVisitor({ signal: true });
    const day = new Date().toISOString().slice(0, 10).replaceAll("-", "");
    await visitor.setCookie({
      name: "kelisim",
      value: `1.1.${day}.analytics:1`,
      domain: siteHost,
      path: "/",
    });
    await (await visitor.createTab()).goto(site.url());
    await site.log.arrival(({ path }) => path === `/watch/${counter}`, "a hit");
  });
});
