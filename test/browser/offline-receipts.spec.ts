import { expect, it } from "vitest";
import { buildPage } from "../fixtures/pages/build-page.ts";
import { passBarrier } from "../helpers/barrier.ts";
import { inEachBrowser } from "../helpers/browser-lab.ts";
import { accept, answer, comeBack, notice, reject } from "../helpers/notice-words.ts";
import { ourLines, preloadsArrived } from "../helpers/our-lines.ts";
import { keptReceipts } from "../helpers/receipts.ts";
import type { SiteOptions } from "../helpers/site.ts";

/** A page of the same site some time later: its clock is an hour ahead, so what waits is due. */
const later = buildPage({
  before: `<script>{ const now = Date.now; Date.now = () => now() + 3_600_000; }</script>`,
});

const shop: SiteOptions = { pages: { "/": buildPage(), "/later": later } };
const receiptsPath = "/kelisim/receipts";

inEachBrowser("a receipt", (lab) => {
  for (const [what, reply] of [
    ["answers 503", () => new Response("", { status: 503, headers: { "Retry-After": "60" } })],
    ["answers 429", () => new Response("", { status: 429, headers: { "Retry-After": "60" } })],
    ["does not answer", () => "hang-up" as const],
  ] as const) {
    it(`made while the endpoint ${what} is delivered by a later page, once`, async () => {
      const { site, tab } = await lab.visit(shop);
      const restore = site.intercept((path) => (path === receiptsPath ? reply() : undefined));
      await answer(tab, accept);
      await site.log.arrival(({ path }) => path === receiptsPath, "the first try");
      restore();
      expect(site.endpoint.receipts()).toEqual([]);

      await tab.goto(site.url("/later"));
      const [receipt] = await keptReceipts(site, 1);
      expect(receipt).toMatchObject({ act: "accept_all", by: "person", asked: true });
      // Delivered is forgotten: the outbox is empty and the page after that sends nothing.
      await tab.until(() => localStorage.length === 0);
      site.log.clear();
      await tab.goto(site.url("/later"));
      await tab.appears(comeBack);
      await passBarrier(site, tab);
      expect(site.log.all.filter(({ path }) => path === receiptsPath)).toEqual([]);
      expect(site.endpoint.receipts()).toHaveLength(1);
      expect(tab.errors).toEqual([]);
    });
  }

  it("of a tab that is closed right after the click is delivered, once", async () => {
    const { site, visitor, tab } = await lab.visit(shop);
    await tab.appears(notice);
    await preloadsArrived(tab); // a person is slower than the file that keeps receipts; a driver need not be
    await tab.click(reject);
    await tab.close();
    const next = await visitor.createTab();
    await next.goto(site.url("/later"));
    await next.appears(comeBack);
    const [receipt] = await keptReceipts(site, 1);
    expect(receipt).toMatchObject({ act: "reject_all", by: "person" });
    await next.until(() => localStorage.length === 0);
    await passBarrier(site, next);
    expect(site.endpoint.receipts()).toHaveLength(1);
  });

  it("of a tab that is closed while the endpoint is down is delivered later, once", async () => {
    const { site, visitor, tab } = await lab.visit(shop);
    const restore = site.intercept((path) => (path === receiptsPath ? "hang-up" : undefined));
    await tab.click(accept);
    await site.log.arrival(({ path }) => path === receiptsPath, "the only try of that tab");
    await tab.close();
    restore();
    const next = await visitor.createTab();
    await next.goto(site.url("/later"));
    await next.appears(comeBack);
    await keptReceipts(site, 1);
    await next.until(() => localStorage.length === 0);
    expect(site.endpoint.receipts()).toHaveLength(1);
  });

  it("whose answer is lost on the way is sent again and is still one receipt", async () => {
    const { site, tab } = await lab.visit(shop);
    const restore = site.intercept((path, _request, forward) =>
      path === receiptsPath ? forward().then(() => "hang-up" as const) : undefined,
    );
    await answer(tab, accept);
    await keptReceipts(site, 1);
    // Chromium itself repeats a request whose connection broke; only then has the page got no answer.
    await tab.until(() => Object.values(localStorage).some((text) => JSON.parse(text).tries > 0));
    restore();

    site.log.clear();
    await tab.goto(site.url("/later"));
    await site.log.arrival(({ path }) => path === receiptsPath, "the second try");
    await tab.until(() => localStorage.length === 0);
    expect(site.endpoint.receipts()).toHaveLength(1);
  });

  it("that is refused for good is not sent again, and one console line says so", async () => {
    const { site, tab } = await lab.visit(shop);
    site.intercept((path) =>
      path === receiptsPath
        ? Response.json({ error: { code: "bad-receipt", message: "No." } }, { status: 400 })
        : undefined,
    );
    await answer(tab, accept);
    await tab.until(() => localStorage.length === 0);
    await expect
      .poll(() => ourLines(tab))
      .toEqual([expect.stringMatching(/^\[kelisim\] RECEIPT_REFUSED: .*400/)]);
    // Nobody keeps its number, so it is nothing to show to a visitor.
    expect(await tab.evaluate(() => window.kelisim.receipts())).toEqual([]);
    site.log.clear();
    await tab.goto(site.url("/later"));
    await tab.appears(comeBack);
    await passBarrier(site, tab);
    expect(site.log.all.filter(({ path }) => path === receiptsPath)).toEqual([]);
  });

  it("waits in storage with nothing in it but the receipt and its tries", async () => {
    const { site, tab } = await lab.visit(shop);
    site.intercept((path) => (path === receiptsPath ? "hang-up" : undefined));
    await answer(tab, accept);
    await tab.until(() => Object.values(localStorage).some((text) => JSON.parse(text).tries > 0));
    const entry = await tab.evaluate(() => {
      const [key = ""] = Object.keys(localStorage);
      return { key, value: JSON.parse(localStorage.getItem(key) ?? "null") as object };
    });
    const { receipt } = entry.value as { receipt: { rid: string } };
    expect(entry.key.endsWith(receipt.rid)).toBe(true);
    expect(Object.keys(entry.value).sort()).toEqual(["made", "next", "receipt", "tries"]);
  });
});
