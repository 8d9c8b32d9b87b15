import { expect, it } from "vitest";
import { inEachBrowser } from "../helpers/browser-lab.ts";
import { accept, answer, comeBack, notice, reject } from "../helpers/notice-words.ts";
import { ourLines, preloadsArrived } from "../helpers/our-lines.ts";
import { keptReceipts } from "../helpers/receipts.ts";
import { buildShopPage, unharmed, useShopPage } from "../helpers/shop-page.ts";

/** Markup that takes names which a script expects to be the browser's. */
const clobbering: Readonly<Record<string, string>> = {
  "an image called currentScript": `<img name="currentScript">`,
  "two images called currentScript": `<img name="currentScript"><img name="currentScript">`,
  "a form with the id kelisim": `<form id="kelisim"><input name="push"></form>`,
  "a form with a field called whenGranted": `<form id="kelisim"><input name="whenGranted"></form>`,
  "images called head and scripts": `<img name="head"><img name="scripts">`,
  "an image called documentElement": `<img name="documentElement"><img name="readyState">`,
};

inEachBrowser("a page with markup that takes our names", (lab) => {
  for (const [what, before] of Object.entries(clobbering)) {
    it(`${what}: closed before the choice, open after it, nothing thrown`, async () => {
      const page = buildShopPage({ before });
      const { site, tab } = await lab.visit({ pages: { "/": page, "/next": page } });
      expect(await useShopPage(site, tab)).toEqual(unharmed);
      await preloadsArrived(tab);
      await answer(tab, accept);
      await site.log.arrival(({ path }) => path.startsWith("/watch/"), "a hit");
      await keptReceipts(site, 1);
      expect(await tab.evaluate(() => window.kelisim.granted("analytics"))).toBe(true);
      await tab.goto(site.url("/next"));
      await tab.appears(comeBack);
      expect(tab.errors).toEqual([]);
      expect(ourLines(tab)).toEqual([]);
    });
  }

  // There is no body to draw into: nobody can be asked, and so nothing is released.
  it("an image called body: closed, nothing thrown", async () => {
    const before = `<img name="body">`;
    const { site, tab } = await lab.visit({ pages: { "/": buildShopPage({ before }) } });
    expect(await useShopPage(site, tab)).toEqual(unharmed);
  });

  // The page's own cookies are out of everybody's reach there, the vendor's included.
  it("an image called cookie: closed, nothing thrown, and the choice holds in the page", async () => {
    const before = `<img name="cookie">`;
    const { site, tab } = await lab.visit({ pages: { "/": buildShopPage({ before }) } });
    await tab.appears(notice);
    expect(await useShopPage(site, tab)).toEqual(unharmed);
    await answer(tab, reject);
    await keptReceipts(site, 1);
    expect(await useShopPage(site, tab)).toEqual({ ...unharmed, basket: "Basket: 2" });
  });
});

/** What a library, or a prototype pollution, can leave on every object of a page. */
const pollution: Readonly<Record<string, string>> = {
  "answers to our questions": `{ analytics: true, granted: true, "yandex-metrica": true,
    choices: new Map([["analytics", true]]), open: true, act: "accept_all", by: "person" }`,
  "options of ours": `{ endpoint: "https://evil.example/", url: "https://evil.example/",
    configUrl: "https://evil.example/", revision: 7, services: [], metrica: ["1"], lang: "kk",
    layout: "dialog", variant: "evil", operator: { name: "Evil" }, policy: { url: "https://evil.example/" } }`,
  "options of the browser's": `{ method: "DELETE", body: "evil", headers: { evil: "1" }, mode: "no-cors",
    credentials: "include", redirect: "error", once: true, passive: true, childList: false,
    path: "/evil", domain: "evil.example", expires: 1, secure: "no", bubbles: true, detail: "evil" }`,
  "parts of a property descriptor": `{ value: 1, writable: false, enumerable: true, configurable: false }`,
  "a getter": `{ get: () => "evil" }`,
  "a setter": `{ set: () => {} }`,
};

inEachBrowser("a page whose Object.prototype carries", (lab) => {
  for (const [what, properties] of Object.entries(pollution)) {
    // By assignment: defineProperty itself would read the pollution.
    const before = `<script>for (const [name, value] of Object.entries(${properties})) {
      Object.prototype.__defineGetter__(name, () => value);
      Object.prototype.__defineSetter__(name, function (own) {
        Reflect.defineProperty(this, name, { __proto__: null, value: own, writable: true, enumerable: true, configurable: true });
      });
    }</script>`;

    it(`${what}: closed before the choice, and after a refusal`, async () => {
      const page = buildShopPage({ before });
      const { site, tab } = await lab.visit({ pages: { "/": page, "/next": page } });
      expect(await useShopPage(site, tab)).toEqual(unharmed);
      expect(await tab.evaluate(() => window.kelisim.granted("analytics"))).toBe(false);

      await tab.evaluate(() => window.kelisim.rejectAll());
      await tab.goto(site.url("/next"));
      expect(await useShopPage(site, tab)).toEqual(unharmed);
      expect(await tab.evaluate(() => window.kelisim.granted("analytics"))).toBe(false);
    });

    it(`${what}: the notice is there, and an answer leaves a true receipt`, async () => {
      const { site, tab } = await lab.visit({ pages: { "/": buildShopPage({ before }) } });
      await answer(tab, reject);
      const [receipt] = await keptReceipts(site, 1);
      expect(receipt).toMatchObject({
        act: "reject_all",
        by: "person",
        categories: { analytics: false },
        services: { "yandex-metrica": false },
        revision: 1,
        lang: "en",
        layout: "bar",
        variant: "default",
      });
      expect(await useShopPage(site, tab)).toEqual(unharmed);
      // A file of ours may be unable to start there; it says so, and it is all that happens.
      const lines = ourLines(tab);
      expect(lines.length).toBeLessThanOrEqual(1);
      for (const line of lines) expect(line).toMatch(/^\[kelisim\] FILE: /);
    });
  }
});
