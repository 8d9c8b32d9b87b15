import { expect, it } from "vitest";
import { buildPage } from "../fixtures/pages/build-page.ts";
import { counter, currentSnippet, snippets, vintages } from "../fixtures/pages/snippets.ts";
import { passBarrier } from "../helpers/barrier.ts";
import { inEachBrowser } from "../helpers/browser-lab.ts";
import { accept, answer, comeBack, notice } from "../helpers/notice-words.ts";
import {
  consentCookie,
  keptReceipts,
  nothingWaits,
  readReceipt,
  today,
} from "../helpers/receipts.ts";
import { siteHost } from "../helpers/site.ts";
import { tagLoads, vendorCalls } from "../helpers/vendor-calls.ts";

inEachBrowser("after Accept", (lab) => {
  for (const vintage of vintages) {
    const head = snippets[vintage];
    // Calls that a page makes before the visitor has answered, and after.
    const body = `<script>
      ym(${counter}, "params", { size: 42 });
      ym(${counter}, "reachGoal", "first");
      ym(${counter}, "hit", "/felt");
      ym(${counter}, "reachGoal", "second");
    </script>`;

    it(`the tag loads without a reload, init runs once, the queue in order: snippet ${vintage}`, async () => {
      const { site, tab } = await lab.visit({ pages: { "/": buildPage({ head, body }) } });
      await tab.evaluate(() => void ((window as { stayed?: boolean }).stayed = true));
      await answer(tab, accept);
      await site.log.arrival(({ path }) => path.startsWith("/watch/"), "a hit");
      await tab.until(() => document.cookie.includes("_ym_uid"));
      await passBarrier(site, tab);

      expect(await tab.evaluate(() => (window as { stayed?: boolean }).stayed)).toBe(true);
      expect(tagLoads(site)).toHaveLength(1);
      expect(await vendorCalls(tab)).toEqual([
        `${counter} init`,
        `${counter} params`,
        `${counter} hit`,
      ]);
      await tab.evaluate(() => {
        (window as unknown as { ym: (...call: unknown[]) => void }).ym(12345678, "extLink", "/x");
      });
      expect((await vendorCalls(tab)).at(-1)).toBe(`${counter} extLink`);
      expect(tab.errors).toEqual([]);
      expect(tab.console.filter(({ type }) => type === "warn" || type === "warning")).toEqual([]);
    });
  }

  it("goals that were reached before the choice are sent where the owner has it so, each at its place", async () => {
    const widget = { "data-replay-goals": "" };
    const body = `<script>
      ym(${counter}, "reachGoal", "first");
      ym(${counter}, "params", { size: 42 });
      ym(${counter}, "reachGoal", "second");
    </script>`;
    const page = buildPage({ widget, head: currentSnippet, body });
    const { site, tab } = await lab.visit({ pages: { "/": page } });
    await answer(tab, accept);
    await site.log.arrival(({ path }) => path.startsWith("/watch/"), "a hit");
    await passBarrier(site, tab);
    expect(await vendorCalls(tab)).toEqual(
      ["init", "reachGoal", "params", "reachGoal"].map((method) => `${counter} ${method}`),
    );
  });

  it("the receipt is on disk, can be read by its number, and says what was clicked", async () => {
    const { site, visitor, tab } = await lab.visit({ pages: { "/": buildPage() } });
    await answer(tab, accept);
    const [receipt] = await keptReceipts(site, 1);
    if (!receipt) throw new Error("no receipt");
    expect(receipt).toMatchObject({
      v: 1,
      prev: null,
      act: "accept_all",
      by: "person",
      layer: "notice",
      asked: true,
      categories: { analytics: true },
      services: { "yandex-metrica": true },
      revision: 1,
      lang: "en",
      layout: "bar",
      variant: "default",
      device: "desktop",
    });
    expect(receipt.rid).toMatch(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/);

    const kept = await readReceipt(tab, receipt.rid);
    expect(kept).toMatchObject({ receipt, site: siteHost, seq: 1, noticeKnown: true });
    // The notice that the receipt names is the archived one, and it carries the sentences that were shown.
    const archived = site.endpoint.notice(receipt.notice ?? "") ?? "";
    expect(JSON.parse(archived)).toMatchObject({ language: "en", preselected: false });
    expect(await consentCookie(visitor)).toBe(`1.1.${today()}.analytics:1`);
  });

  it("a click that a script makes, an extension's for one, counts and is told from a person's", async () => {
    const { site, tab } = await lab.visit({ pages: { "/": buildPage() } });
    await tab.appears(notice);
    await tab.evaluate(() =>
      document
        .querySelector("#kelisim")
        ?.shadowRoot?.querySelector<HTMLElement>("[data-kelisim-do=accept]")
        ?.click(),
    );
    const [receipt] = await keptReceipts(site, 1);
    expect(receipt).toMatchObject({ act: "accept_all", by: "script", layer: "notice" });
  });

  it("the notice does not return on the next page, and the tag loads there by itself", async () => {
    const page = buildPage({ head: snippets["of 2025, tag.js?id= with ssr"] });
    const { site, tab } = await lab.visit({ pages: { "/": page, "/next": page } });
    await answer(tab, accept);
    await keptReceipts(site, 1);
    await nothingWaits(tab);
    await passBarrier(site, tab);
    site.log.clear();
    await tab.goto(site.url("/next"));
    await tab.appears(comeBack);
    await site.log.arrival(({ path }) => path.startsWith("/watch/"), "a hit of the next page");
    await passBarrier(site, tab);
    expect(tagLoads(site)).toHaveLength(1);
    expect(await tab.isVisible(notice)).toBe(false);
    expect(site.endpoint.receipts()).toHaveLength(1);
    // A returning visitor downloads the gate and nothing else of ours.
    const own = site.log.to(siteHost).map(({ path }) => path);
    expect(own).toEqual(["/next", "/kelisim/kelisim.js"]);
  });
});
