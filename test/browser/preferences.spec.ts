import { expect, it } from "vitest";
import { buildPage } from "../fixtures/pages/build-page.ts";
import { shopStats, shopStatsSnippet, statsHost } from "../fixtures/pages/own-service.ts";
import { currentSnippet } from "../fixtures/pages/snippets.ts";
import { passBarrier } from "../helpers/barrier.ts";
import { inEachBrowser } from "../helpers/browser-lab.ts";
import {
  accept,
  answer,
  close,
  comeBack,
  notice,
  openPreferences,
  preferences,
  save,
  switchOf,
  withdraw,
} from "../helpers/notice-words.ts";
import { consentCookie, keptReceipts, today } from "../helpers/receipts.ts";
import { vendorHost, type SiteOptions } from "../helpers/site.ts";
import { tagLoads } from "../helpers/vendor-calls.ts";

const page = buildPage({ head: currentSnippet + shopStatsSnippet });

/** A site with two services in one category: the vendor's and its own. */
const shop: SiteOptions = {
  pages: { "/": page, "/next": page },
  config: { services: ["yandex-metrica", shopStats] },
  hosts: {
    [statsHost]: () =>
      new Response("statsRan = true;", { headers: { "Content-Type": "text/javascript" } }),
  },
};

const metricaSwitch = switchOf("Yandex.Metrica");
const statsSwitch = switchOf("Shop statistics");

inEachBrowser("the preferences", (lab) => {
  it("keep a choice for one service, and the other stays held, now and on the next page", async () => {
    const { site, visitor, tab } = await lab.visit(shop);
    await tab.click(openPreferences);
    await tab.appears(preferences);
    await tab.click(statsSwitch);
    await tab.click(save);
    await tab.appears(comeBack);

    const [receipt] = await keptReceipts(site, 1);
    expect(receipt).toMatchObject({
      act: "custom",
      by: "person",
      layer: "preferences",
      asked: true,
      categories: { analytics: false },
      services: { "yandex-metrica": false, "shop-stats": true },
    });
    expect(await consentCookie(visitor)).toBe(`1.1.${today()}.analytics:0.shop-stats:1`);

    await site.log.arrival(({ host }) => host === statsHost, "the granted script");
    await passBarrier(site, tab);
    expect(tagLoads(site)).toEqual([]);

    site.log.clear();
    await tab.goto(site.url("/next"));
    await tab.appears(comeBack);
    await site.log.arrival(({ host }) => host === statsHost, "the granted script");
    await passBarrier(site, tab);
    expect(tagLoads(site)).toEqual([]);
    expect(await tab.isVisible(notice)).toBe(false);
  });

  it("switch all services of a category with the category", async () => {
    const { site, visitor, tab } = await lab.visit(shop);
    await tab.click(openPreferences);
    // The site's own service and the vendor's stand in their own groups.
    await tab.click("[aria-labelledby=own] [data-kelisim-category=analytics]");
    await tab.click("[aria-labelledby=third-party] [data-kelisim-category=analytics]");
    await tab.click(save);
    await tab.appears(comeBack);
    expect(await consentCookie(visitor)).toBe(`1.1.${today()}.analytics:1`);
    const [receipt] = await keptReceipts(site, 1);
    expect(receipt?.services).toEqual({ "yandex-metrica": true, "shop-stats": true });
  });

  it("start with everything off, and saving that is a refusal", async () => {
    const { site, visitor, tab } = await lab.visit(shop);
    await tab.click(openPreferences);
    await tab.click(save);
    await tab.appears(comeBack);
    expect(await consentCookie(visitor)).toBe(`1.1.${today()}.analytics:0`);
    const [receipt] = await keptReceipts(site, 1);
    expect(receipt).toMatchObject({ act: "reject_all", layer: "preferences" });
    await passBarrier(site, tab);
    expect(site.strangers()).toEqual([]);
  });

  it("put away without an answer decide nothing, and the notice is there again", async () => {
    const { site, visitor, tab } = await lab.visit(shop);
    for (const putAway of [() => tab.click(close), () => tab.press("Escape")]) {
      await tab.click(openPreferences);
      await tab.appears(preferences);
      await tab.click(metricaSwitch);
      await putAway();
      await tab.disappears(preferences);
      await tab.appears(notice);
    }
    await passBarrier(site, tab);
    expect(await consentCookie(visitor)).toBeNull();
    expect(site.endpoint.receipts()).toEqual([]);
    expect(site.strangers()).toEqual([]);
  });

  it("show what was chosen, and take a consent back: the counter stops and its traces go", async () => {
    const { site, visitor, tab } = await lab.visit(shop);
    await answer(tab, accept);
    await site.log.arrival(({ path }) => path.startsWith("/watch/"), "a hit");
    await tab.until(() => document.cookie.includes("_ym_uid"));

    await tab.click(comeBack);
    await tab.appears(preferences);
    expect(
      await tab.evaluate(() =>
        Array.from(
          document
            .querySelector("#kelisim")
            ?.shadowRoot?.querySelectorAll<HTMLInputElement>("[data-kelisim-service]") ?? [],
          (input) => input.checked,
        ),
      ),
    ).toEqual([true, true]);
    await tab.click(metricaSwitch);
    await tab.click(save);
    await tab.disappears(preferences);

    const [, receipt] = await keptReceipts(site, 2);
    expect(receipt).toMatchObject({
      act: "withdraw",
      asked: false,
      services: { "yandex-metrica": false, "shop-stats": true },
    });
    expect(await consentCookie(visitor)).toBe(`1.1.${today()}.analytics:0.shop-stats:1`);
    await tab.until(() => !document.cookie.includes("_ym"));
    await tab.until(() => Object.keys(localStorage).every((key) => !key.startsWith("_ym")));

    // What a counter sends as it is told to stop does not get out.
    await passBarrier(site, tab);
    expect(site.log.all.filter(({ query }) => query.includes("flush=1"))).toEqual([]);
    site.log.clear();
    await tab.evaluate(() => {
      const { ym } = window as unknown as { ym: (...call: unknown[]) => void };
      ym(12345678, "hit", "/x");
      ym(12345678, "reachGoal", "late");
    });
    await passBarrier(site, tab);
    expect(site.log.to(vendorHost)).toEqual([]);

    await tab.goto(site.url("/next"));
    await tab.appears(comeBack);
    await passBarrier(site, tab);
    expect(site.log.to(vendorHost)).toEqual([]);
  });

  it("list what is on the device: by whose script, on whose domain, and what nobody knows", async () => {
    const { tab } = await lab.visit(shop);
    await answer(tab, accept);
    await tab.until(() => document.cookie.includes("_ym_uid="));
    await tab.evaluate(() => {
      document.cookie = "invented=1; max-age=60";
      localStorage.setItem("invented-key", "1");
    });
    await tab.click(comeBack);
    await tab.click(".device summary");
    await tab.appears("#by-unknown");
    const listed = (id: string): Promise<readonly string[]> =>
      tab.evaluate((heading) => {
        const list = document
          .querySelector("#kelisim")
          ?.shadowRoot?.querySelector(`[aria-labelledby="${heading}"]`);
        return Array.from(list?.children ?? [], ({ textContent }) => textContent ?? "");
      }, id);
    expect(await listed("by-third")).toContain(
      "_ym_uid · cookieService: Yandex.Metrica · Category: Analytics · Kept: 1\u00a0year",
    );
    expect((await listed("by-first")).join()).toContain("kelisim · cookie");
    expect(await listed("by-unknown")).toEqual([
      "invented · cookieService: unknown · Category: unknown · Kept: unknown",
      "invented-key · browser storageService: unknown · Category: unknown · Kept: until it is removed",
    ]);
  });

  it("say after a withdrawal what was removed, and what only the visitor can remove", async () => {
    const { tab } = await lab.visit(shop);
    await answer(tab, accept);
    await tab.until(() => document.cookie.includes("_ym_uid="));
    await tab.click(comeBack);
    await tab.click(withdraw);
    await tab.disappears(preferences);
    await tab.until(() => window.kelisim?.report() !== null);
    await tab.click(comeBack);
    await tab.appears(".withdrawal");
    const said = await tab.evaluate(
      () =>
        document.querySelector("#kelisim")?.shadowRoot?.querySelector(".withdrawal")?.textContent,
    );
    expect(said).toMatch(/Removed: .*_ym_uid/);
    expect(said).toMatch(/yandex\.ru[^:]*: yandexuid/);
  });

  it("take everything back with one button", async () => {
    const { site, visitor, tab } = await lab.visit(shop);
    await answer(tab, accept);
    await keptReceipts(site, 1);
    await tab.click(comeBack);
    await tab.click(withdraw);
    await tab.disappears(preferences);
    const [first, second] = await keptReceipts(site, 2);
    expect(second).toMatchObject({ act: "withdraw", by: "person", prev: first?.rid });
    expect(await consentCookie(visitor)).toBe(`1.1.${today()}.analytics:0`);
  });

  it("open from any element of the page that says so", async () => {
    const body = `<footer><a href="/privacy" data-kelisim-open>Cookie choices</a></footer>`;
    const { tab } = await lab.visit({ pages: { "/": buildPage({ body }) } });
    await tab.click({ role: "link", name: "Cookie choices" });
    await tab.appears(preferences);
    expect(await tab.evaluate(() => location.pathname)).toBe("/");
  });
});
