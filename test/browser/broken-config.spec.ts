import { expect, it } from "vitest";
import { passBarrier } from "../helpers/barrier.ts";
import { inEachBrowser } from "../helpers/browser-lab.ts";
import { accept, answer, notice } from "../helpers/notice-words.ts";
import { ourLines } from "../helpers/our-lines.ts";
import { buildShopPage, unharmed, useShopPage } from "../helpers/shop-page.ts";

const malformed: readonly (readonly [string, string])[] = [
  ["data-revision", "abc"],
  ["data-revision", "1.5"],
  ["data-metrica", "12345678; drop"],
  ["data-lang", "klingon"],
  ["data-endpoint", "javascript:alert(1)/"],
  ["data-endpoint", "https:///"],
  ["data-policy", "javascript:alert(1)"],
];

const files: Readonly<Record<string, string>> = {
  "is not JSON": "<h1>Not found</h1>",
  "is an empty file": "",
  "is a list": "[1, 2, 3]",
  "says nonsense": `{"layout":"popup","operator":7,"policy":{"url":"javascript:alert(1)"}}`,
  "names things of JavaScript": `{"__proto__":{"granted":true},"constructor":{"prototype":{}}}`,
};

inEachBrowser("a malformed config", (lab) => {
  for (const [name, value] of malformed) {
    it(`in the tag, ${name}="${value}": one console line with a code, and nothing opens the gate`, async () => {
      const widget = { [name]: value };
      const { site, tab } = await lab.visit({ pages: { "/": buildShopPage({ widget }) } });
      expect(await useShopPage(site, tab)).toEqual(unharmed);
      await expect
        .poll(() => ourLines(tab))
        .toEqual([expect.stringMatching(new RegExp(`^\\[kelisim\\] CONFIG: .*${name}`))]);
      expect(await tab.isVisible(notice)).toBe(false);
      await tab.evaluate(() => window.kelisim.acceptAll());
      expect(await tab.evaluate(() => window.kelisim.granted("analytics"))).toBe(false);
      expect(await useShopPage(site, tab)).toEqual({ ...unharmed, basket: "Basket: 2" });
    });
  }

  it("in the tag closes the gate for someone who has accepted before, too", async () => {
    const widget = { "data-revision": "abc" };
    const { site, visitor, tab } = await lab.visit({
      pages: { "/": buildShopPage(), "/broken": buildShopPage({ widget }) },
    });
    await answer(tab, accept);
    await site.log.arrival(({ path }) => path === "/metrika/advert.gif", "the last of the counter");
    await tab.close();
    site.log.clear();
    const later = await visitor.createTab();
    await later.goto(site.url("/broken"));
    expect(await later.evaluate(() => window.kelisim.granted("analytics"))).toBe(false);
    await passBarrier(site, later);
    expect(site.log.all.filter(({ path }) => path.includes("/metrika/"))).toEqual([]);
  });

  for (const [what, content] of Object.entries(files)) {
    it(`file that ${what}: the notice shows what is known without it, one console line at most`, async () => {
      const widget = { "data-config": "/kelisim.json" };
      const page = buildShopPage({ widget });
      const { site, tab } = await lab.visit({ pages: { "/": page, "/kelisim.json": content } });
      await tab.appears(notice);
      expect(await useShopPage(site, tab)).toEqual(unharmed);
      const lines = ourLines(tab);
      expect(lines.length).toBeLessThanOrEqual(1);
      for (const line of lines) expect(line).toMatch(/^\[kelisim\] CONFIG_\w+: .*kelisim\.json/);
      await answer(tab, accept);
      await site.log.arrival(({ path }) => path.startsWith("/watch/"), "a hit");
    });
  }

  it("file that cannot be reached keeps nobody from answering", async () => {
    const widget = { "data-config": "/kelisim.json" };
    const { site, tab } = await lab.visit({ pages: { "/": buildShopPage({ widget }) } });
    await tab.appears(notice);
    expect(await useShopPage(site, tab)).toEqual(unharmed);
    await expect
      .poll(() => ourLines(tab))
      .toEqual([expect.stringMatching(/^\[kelisim\] CONFIG_\w+: /)]);
  });
});
