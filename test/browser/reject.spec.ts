import { expect, it } from "vitest";
import { buildPage } from "../fixtures/pages/build-page.ts";
import { snippets, vintages } from "../fixtures/pages/snippets.ts";
import { passBarrier } from "../helpers/barrier.ts";
import { inEachBrowser } from "../helpers/browser-lab.ts";
import { inspectDevice } from "../helpers/device.ts";
import { answer, comeBack, notice, reject } from "../helpers/notice-words.ts";
import { consentCookie, keptReceipts, readReceipt, today } from "../helpers/receipts.ts";

inEachBrowser("after Reject", (lab) => {
  for (const vintage of vintages) {
    it(`nothing loads, now and on the next page: snippet ${vintage}`, async () => {
      const page = buildPage({ head: snippets[vintage] });
      const { site, visitor, tab } = await lab.visit(
        { pages: { "/": page, "/next": page } },
        { everyday: true },
      );
      await answer(tab, reject);
      await keptReceipts(site, 1);
      await passBarrier(site, tab);
      expect(site.strangers()).toEqual([]);

      await tab.goto(site.url("/next"));
      await tab.appears(comeBack);
      await passBarrier(site, tab);
      expect(site.strangers()).toEqual([]);
      expect(await tab.isVisible(notice)).toBe(false);
      expect(tab.errors).toEqual([]);
      // The refusal itself, and where its receipt is found: the receipt has left the outbox.
      await tab.until(() => localStorage.length === 0);
      expect(await inspectDevice(visitor, tab)).toEqual({
        cookies: ["kelisim", "kelisim-receipt"],
        local: [],
        session: [],
        databases: [],
      });
    });
  }

  it("the receipt of a refusal is on disk as that of a consent is", async () => {
    const { site, visitor, tab } = await lab.visit({ pages: { "/": buildPage() } });
    await answer(tab, reject);
    const [receipt] = await keptReceipts(site, 1);
    if (!receipt) throw new Error("no receipt");
    expect(receipt).toMatchObject({
      act: "reject_all",
      by: "person",
      layer: "notice",
      asked: true,
      categories: { analytics: false },
      services: { "yandex-metrica": false },
    });
    expect(await readReceipt(tab, receipt.rid)).toMatchObject({ receipt, noticeKnown: true });
    expect(await consentCookie(visitor)).toBe(`1.1.${today()}.analytics:0`);
  });

  it("the refusal lasts as long as a consent: 180 days", async () => {
    const { visitor, tab } = await lab.visit({ pages: { "/": buildPage() } });
    await answer(tab, reject);
    const cookie = (await visitor.cookies()).find(({ name }) => name === "kelisim");
    expect(cookie).toMatchObject({ name: "kelisim", domain: "shop.example.kz", path: "/" });
    expect(Math.round(((cookie?.expires ?? 0) * 1000 - Date.now()) / 86_400_000)).toBe(180);
  });
});
