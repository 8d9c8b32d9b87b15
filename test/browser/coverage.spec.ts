import { expect, it } from "vitest";
import type { PageView } from "../../src/contract/counts.ts";
import { buildPage } from "../fixtures/pages/build-page.ts";
import { passBarrier } from "../helpers/barrier.ts";
import { inEachBrowser } from "../helpers/browser-lab.ts";
import { accept, answer, comeBack, notice } from "../helpers/notice-words.ts";
import { preloadsArrived } from "../helpers/our-lines.ts";
import { keptReceipts, nothingWaits } from "../helpers/receipts.ts";

/** Tells the site whether it came from the browser's memory. */
const telling = `<script>addEventListener("pageshow", ({ persisted }) => {
  const [{ type, notRestoredReasons }] = performance.getEntriesByType("navigation");
  if (persisted) fetch("/told?kept");
  else if (type === "back_forward") fetch("/told?not-kept=" + JSON.stringify(notRestoredReasons));
});</script>`;
const page = buildPage({
  head: telling,
  body: `<button onclick="history.back()">Back</button><iframe src="/frame"></iframe><script src="/kelisim/kelisim.js"></script>`,
});
const pages = { "/": page, "/next": page, "/last": page, "/frame": buildPage({}) };

inEachBrowser("a page view", (lab) => {
  const begin = async (config: Readonly<Record<string, unknown>>) => {
    const site = await lab.startSite({
      pages,
      config,
      headers: { "Cache-Control": "no-cache" }, // what must not be stored is not kept for the way back
    });
    const bodies: Promise<PageView>[] = [];
    site.intercept((path, request, forward) => {
      if (path === "/told") return new Response(null, { status: 204 });
      if (path !== "/kelisim/counts") return undefined;
      bodies.push(request.clone().json());
      return forward();
    });
    const visitor = await lab.createVisitor({ everyday: true });
    const tab = await visitor.createTab();
    await tab.goto(site.url());
    await tab.appears(notice);
    await preloadsArrived(tab);
    /** What was told of page views, once so many have come. */
    const views = async (many: number): Promise<readonly PageView[]> => {
      const all = async () => (await Promise.all(bodies)).filter(({ what }) => what === "view");
      await expect.poll(async () => (await all()).length, { timeout: 10_000 }).toBe(many);
      return all();
    };
    return { site, visitor, tab, views };
  };

  it("is told once, and once more where analytics is granted later, with nothing about who it was", async () => {
    const { site, visitor, tab, views } = await begin({ coverage: true });
    const view = { v: 1, what: "view", automation: true, device: "desktop" } as const;
    // The frame is no view of its own, nor is a second tag.
    expect(await views(1)).toEqual([{ ...view, allowed: "no" }]);
    await answer(tab, accept);
    expect((await views(2))[1]).toEqual({ ...view, allowed: "later" });
    await nothingWaits(tab);
    await tab.goto(site.url("/next"));
    expect((await views(3))[2]).toEqual({ ...view, allowed: "yes" });
    // Taken back on a page that analytics has seen.
    await tab.appears(comeBack);
    await tab.evaluate(() => window.kelisim.withdraw());
    await keptReceipts(site, 2);
    await nothingWaits(tab);
    await tab.goto(site.url("/last"));
    expect((await views(4))[3]).toEqual({ ...view, allowed: "no" });
    // From the browser's memory it is the same view.
    await tab.appears(comeBack);
    await passBarrier(site, tab);
    await tab.goto(site.url());
    expect((await views(5))[4]).toEqual({ ...view, allowed: "no" });
    await tab.click({ role: "button", name: "Back" });
    const told = await site.log.arrival(({ path }) => path === "/told", "the page come back to");
    expect(told.query).toBe("?kept");
    await tab.until(() => location.pathname === "/last");
    await passBarrier(site, tab);
    expect(await views(5)).toHaveLength(5);
    // Given again and again: analytics has seen the view, once.
    await tab.evaluate(() => window.kelisim.acceptAll());
    expect((await views(6))[5]).toEqual({ ...view, allowed: "later" });
    await tab.evaluate(() => window.kelisim.withdraw());
    await tab.evaluate(() => window.kelisim.acceptAll());
    await keptReceipts(site, 5);
    await nothingWaits(tab);
    await passBarrier(site, tab);
    expect(await views(6)).toHaveLength(6);

    const sent = site.log.all.filter(({ path }) => path === "/kelisim/counts");
    expect(sent.length).toBeGreaterThan(5);
    for (const { method, query, cookies, headers } of sent) {
      expect([method, query, cookies]).toEqual(["POST", "", []]);
      expect(headers.get("cookie")).toBeNull();
      expect(headers.get("authorization")).toBeNull();
    }
    expect((await visitor.cookies()).map(({ name }) => name).sort()).toEqual([
      "kelisim",
      "kelisim-receipt",
    ]);
    expect(await tab.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    expect(tab.errors).toEqual([]);
  });

  it("is not told where the site has not asked for it", async () => {
    const { site, tab, views } = await begin({});
    await tab.goto(site.url("/next"));
    await tab.appears(notice);
    await passBarrier(site, tab);
    expect(await views(0)).toEqual([]);
  });
});
