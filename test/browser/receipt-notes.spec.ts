import { expect, it } from "vitest";
import { buildPage } from "../fixtures/pages/build-page.ts";
import { passBarrier } from "../helpers/barrier.ts";
import { cameBack, goBack } from "../helpers/go-back.ts";
import { inEachBrowser } from "../helpers/browser-lab.ts";
import { accept, answer, comeBack, notice, reject } from "../helpers/notice-words.ts";
import { ourLines } from "../helpers/our-lines.ts";
import { allDelivered, keptReceipts, nothingWaits } from "../helpers/receipts.ts";
import type { SiteOptions } from "../helpers/site.ts";

/** A page of the same site an hour later: what waits is due. */
const later = buildPage({
  before: `<script>{ const now = Date.now; Date.now = () => now() + 3_600_000; }</script>`,
});
const shop: SiteOptions = { pages: { "/": buildPage(), "/later": later } };
const receiptsPath = "/kelisim/receipts";

inEachBrowser("the receipt of a choice", (lab) => {
  it("whose file never came is made by the next page, from the note, once in two tabs", async () => {
    const site = await lab.startSite(shop);
    const restore = site.intercept((path) =>
      path === "/kelisim/kelisim-receipts.js" ? new Response("", { status: 404 }) : undefined,
    );
    const visitor = await lab.createVisitor();
    const tab = await visitor.createTab();
    await tab.goto(site.url());
    await tab.appears(notice);
    await tab.click(reject);
    await tab.close();
    expect(site.endpoint.receipts()).toEqual([]);
    restore();

    const tabs = [await visitor.createTab(), await visitor.createTab()];
    await Promise.all(tabs.map((next) => next.goto(site.url("/later"))));
    const [receipt] = await keptReceipts(site, 1);
    expect(receipt).toMatchObject({
      act: "reject_all",
      by: "person",
      layer: "notice",
      asked: true,
    });
    // Made at the click, on the page that was shown: not by the clock, nor in the name, of the one that sends it.
    expect(Math.abs(Date.parse(receipt?.decided ?? "") - Date.now())).toBeLessThan(180_000);
    expect(site.endpoint.notice(receipt?.notice ?? "")).not.toBeNull();
    for (const next of tabs) {
      await next.appears(comeBack);
      await nothingWaits(next);
      await passBarrier(site, next);
      expect(ourLines(next)).toEqual([]);
      expect(next.errors).toEqual([]);
    }
    expect(site.endpoint.receipts()).toHaveLength(1);
  });

  it("is not confirmed by a 200 of somebody else's, and is delivered later, once", async () => {
    const { site, tab } = await lab.visit(shop);
    const restore = site.intercept((path) =>
      path === receiptsPath
        ? new Response("<p>Welcome to our network", { headers: { "Content-Type": "text/html" } })
        : undefined,
    );
    await answer(tab, accept);
    await site.log.arrival(({ path }) => path === receiptsPath, "the first try");
    await tab.until(() => Object.values(localStorage).some((text) => JSON.parse(text).tries > 0));
    restore();
    await tab.goto(site.url("/later"));
    await keptReceipts(site, 1);
    await nothingWaits(tab);
    expect(ourLines(tab)).toEqual([]);
  });

  it("is delivered when the connection is back, and by a page whose storage is full", async () => {
    const { site, tab } = await lab.visit(shop);
    await tab.appears(notice);
    const stored = await tab.evaluate(() => {
      let size = 1 << 20;
      let text = "";
      while (size > 0) {
        try {
          localStorage["basket"] = text + "x".repeat(size);
          text += "x".repeat(size);
        } catch {
          size >>= 1;
        }
      }
      return text.length;
    });
    expect(stored).toBeGreaterThan(1 << 20);
    const restore = site.intercept((path) => (path === receiptsPath ? "hang-up" : undefined));
    await answer(tab, accept);
    await site.log.arrival(({ path }) => path === receiptsPath, "the first try");
    restore();
    await expect
      .poll(async () => {
        await tab.evaluate(() => void dispatchEvent(new Event("online")));
        return site.endpoint.receipts().length;
      })
      .toBe(1);
    await tab.until(() => Object.keys(localStorage).join() === "basket");
    expect(await tab.evaluate(() => localStorage["basket"].length)).toBe(stored);
    expect([...ourLines(tab), ...tab.errors]).toEqual([]);
    await passBarrier(site, tab);
    expect(site.endpoint.receipts()).toHaveLength(1);
  });

  it("of a page that is left at the click and come back to is kept once", async () => {
    const front = buildPage({
      head: `<script>addEventListener("pageshow", ({ persisted }) => {
        const [{ type }] = performance.getEntriesByType("navigation");
        if (persisted || type === "back_forward") setTimeout(() => fetch("/back"));
      });</script>`,
    });
    const { site, tab } = await lab.visit(
      { pages: { ...shop.pages, "/": front }, headers: { "Cache-Control": "no-cache" } },
      { everyday: true },
    );
    await tab.appears(notice);
    await tab.click(accept);
    await tab.goto(site.url("/later"));
    await tab.appears(comeBack);
    await keptReceipts(site, 1);
    await goBack(tab);
    await site.log.arrival(({ path }) => path === "/back", "the page that was left");
    // The driver hears of the page after the server does.
    await cameBack(tab, "/");
    await passBarrier(site, tab);
    await allDelivered(tab);
    expect(site.endpoint.receipts()).toHaveLength(1);
    expect([...ourLines(tab), ...tab.errors]).toEqual([]);
  });
});
