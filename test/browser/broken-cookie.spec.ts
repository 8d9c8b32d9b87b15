import { expect, it } from "vitest";
import { inEachBrowser, type Visit } from "../helpers/browser-lab.ts";
import type { NewCookie } from "../helpers/browser.ts";
import { answer, comeBack, notice, reject } from "../helpers/notice-words.ts";
import { ourLines, preloadsArrived } from "../helpers/our-lines.ts";
import { today } from "../helpers/receipts.ts";
import { buildShopPage, unharmed, useShopPage } from "../helpers/shop-page.ts";

const cookie = (value: string, domain = "shop.example.kz", path = "/"): NewCookie => ({
  name: "kelisim",
  value,
  domain,
  path,
});

const grant = `1.1.${today()}.analytics:1`;

/** One cookie that nobody can be sure of. */
const unsound: Readonly<Record<string, string>> = {
  empty: "",
  truncated: `1.1.${today()}.analyt`,
  "without its answer": `1.1.${today()}.analytics:`,
  "4 kB of the letter a": "a".repeat(4000),
  "4 kB of answers": `1.1.${today()}${".analytics:1".repeat(330)}`,
  "with bad escapes": "%E0%A4%A%%00%zz",
  "in quotes": `"${grant}"`,
  "of a future version": `2.1.${today()}.analytics:1`,
  "of an older revision": `1.0.${today()}.analytics:1`,
  "of a later revision": `1.2.${today()}.analytics:1`,
  "with names of JavaScript": `1.1.${today()}.constructor:1.__proto__:1`,
  "with two answers for one id": `1.1.${today()}.analytics:1.analytics:0`,
};

/** Two cookies of our name, one of which grants; a sibling subdomain can plant such a pair. */
const pairs: Readonly<Record<string, readonly NewCookie[]>> = {
  "two domains": [cookie(grant, ".example.kz"), cookie(`1.1.${today()}.analytics:0`)],
  "two paths": [
    cookie(grant, "shop.example.kz", "/shop"),
    cookie("broken", "shop.example.kz", "/"),
  ],
};

inEachBrowser("a page whose consent cookie", (lab) => {
  const open = async (jar: readonly NewCookie[]): Promise<Visit> => {
    const site = await lab.startSite({ pages: { "/shop": buildShopPage() } });
    const visitor = await lab.createVisitor();
    for (const one of jar) await visitor.setCookie(one);
    const tab = await visitor.createTab();
    await tab.goto(site.url("/shop"));
    return { site, visitor, tab };
  };

  it("is broken in any way works, asks, and stays closed", async () => {
    const { site, visitor, tab } = await open([]);
    for (const [what, value] of Object.entries(unsound)) {
      await preloadsArrived(tab);
      await visitor.setCookie(cookie(value));
      await tab.reload();
      await tab.appears(notice);
      expect(await useShopPage(site, tab), what).toEqual(unharmed);
      expect(ourLines(tab), what).toEqual([]);
    }
  });

  it("was broken keeps the answer that is given there, and does not ask again", async () => {
    const { site, tab } = await open([cookie(unsound["4 kB of answers"] ?? "")]);
    await answer(tab, reject);
    await tab.reload();
    await tab.appears(comeBack);
    expect(await useShopPage(site, tab)).toEqual(unharmed);
  });

  for (const [what, pair] of Object.entries(pairs)) {
    it(`stands there twice, of ${what}: works, asks, stays closed, and keeps the answer`, async () => {
      const { site, tab } = await open(pair);
      await tab.appears(notice);
      expect(await useShopPage(site, tab)).toEqual(unharmed);
      await preloadsArrived(tab);
      await answer(tab, reject);
      // A file of its own takes the other one away.
      await tab.until(() => document.cookie.split("kelisim=").length === 2);
      await tab.reload();
      await tab.appears(comeBack);
      expect(await tab.isVisible(notice)).toBe(false);
      expect(await useShopPage(site, tab)).toEqual(unharmed);
      expect(ourLines(tab)).toEqual([]);
    });
  }

  it("is sound is believed: the same planting, for comparison", async () => {
    const { site, tab } = await open([cookie(grant)]);
    await site.log.arrival(({ path }) => path.startsWith("/watch/"), "a hit");
    expect(await tab.isVisible(notice)).toBe(false);
  });
});
