import { expect, it } from "vitest";
import { receiptCookieName } from "../../src/contract/receipt.ts";
import { buildPage } from "../fixtures/pages/build-page.ts";
import { shopStats } from "../fixtures/pages/own-service.ts";
import { currentSnippet } from "../fixtures/pages/snippets.ts";
import { passBarrier } from "../helpers/barrier.ts";
import { inEachBrowser } from "../helpers/browser-lab.ts";
import { accept, answer, comeBack, notice, preferences, reject } from "../helpers/notice-words.ts";
import { ourLines } from "../helpers/our-lines.ts";
import { consentCookie, keptReceipts, today } from "../helpers/receipts.ts";
import type { SiteOptions } from "../helpers/site.ts";
import { tagLoads } from "../helpers/vendor-calls.ts";

const shop: SiteOptions = { pages: { "/": buildPage({ head: currentSnippet }) } };

inEachBrowser("the page API", (lab) => {
  it("takes calls that were queued before the file arrived, in their order", async () => {
    const before = `<script>
      heard = [];
      (window.kelisim ||= []).push(["on", "ready", () => heard.push("ready")]);
      (window.kelisim ||= []).push(["on", "decision", (now) => heard.push(now.analytics)]);
      (window.kelisim ||= []).push(["acceptAll"]);
    </script>`;
    const { site, tab } = await lab.visit({
      pages: { "/": buildPage({ before, head: currentSnippet }) },
    });
    await tab.appears(comeBack);
    await site.log.arrival(({ path }) => path.startsWith("/watch/"), "a hit");
    const heard = await tab.evaluate(() => window.heard);
    expect([...heard].sort()).toEqual(["ready", true].sort());
    expect(tab.errors).toEqual([]);
    // Nobody has touched this page: a choice that its own code made by itself can be told from a button's.
    const [receipt] = await keptReceipts(site, 1);
    expect(receipt).toMatchObject({ by: "api", active: false });
  });

  it("acceptAll() releases what is held, and the receipt says that the page did it", async () => {
    const { site, visitor, tab } = await lab.visit(shop);
    await tab.evaluate(() => window.kelisim.acceptAll());
    await tab.disappears(notice);
    await site.log.arrival(({ path }) => path.startsWith("/watch/"), "a hit");
    expect(await tab.evaluate(() => window.kelisim.granted("analytics"))).toBe(true);
    expect(await tab.evaluate(() => window.kelisim.granted("yandex-metrica"))).toBe(true);
    const [receipt] = await keptReceipts(site, 1);
    expect(receipt).toMatchObject({
      act: "accept_all",
      by: "api",
      layer: "page",
      asked: false,
      notice: null,
    });
    expect(await consentCookie(visitor)).toBe(`1.1.${today()}.analytics:1`);
  });

  it("rejectAll() keeps everything held and puts the notice away", async () => {
    const { site, visitor, tab } = await lab.visit(shop);
    await tab.appears(notice);
    await tab.evaluate(() => window.kelisim.rejectAll());
    await tab.disappears(notice);
    await keptReceipts(site, 1);
    await passBarrier(site, tab);
    expect(site.strangers()).toEqual([]);
    expect(await consentCookie(visitor)).toBe(`1.1.${today()}.analytics:0`);
  });

  it("decide() takes categories and services by id, and says what it does not know", async () => {
    const { site, visitor, tab } = await lab.visit({
      ...shop,
      config: { services: ["yandex-metrica", shopStats] },
    });
    await tab.evaluate(() => window.kelisim.decide({ analytics: true, "yandex-metrica": false }));
    const [receipt] = await keptReceipts(site, 1);
    expect(receipt).toMatchObject({
      act: "custom",
      services: { "yandex-metrica": false, "shop-stats": true },
    });
    expect(await consentCookie(visitor)).toBe(`1.1.${today()}.analytics:1.yandex-metrica:0`);
    await passBarrier(site, tab);
    expect(tagLoads(site)).toEqual([]);

    await tab.evaluate(() => window.kelisim.decide({ marketing: true }));
    await passBarrier(site, tab);
    expect(site.endpoint.receipts()).toHaveLength(1);
    await expect
      .poll(() => ourLines(tab))
      .toEqual([expect.stringMatching(/^\[kelisim\] DECIDE: .*marketing/)]);
    expect(tab.errors).toEqual([]);
  });

  it("granted() is false for what is undecided, denied or unknown", async () => {
    const { tab } = await lab.visit(shop);
    const ask = (): Promise<boolean[]> =>
      tab.evaluate(() =>
        ["analytics", "yandex-metrica", "marketing", "constructor", "", "necessary"].map((id) =>
          window.kelisim.granted(id),
        ),
      );
    expect(await ask()).toEqual([false, false, false, false, false, true]);
    await tab.evaluate(() => window.kelisim.rejectAll());
    expect(await ask()).toEqual([false, false, false, false, false, true]);
  });

  it("whenGranted() resolves when the visitor grants, and not when they deny", async () => {
    const { tab } = await lab.visit(shop);
    await tab.evaluate(() => {
      window.heard = [];
      void window.kelisim.whenGranted("yandex-metrica").then(() => window.heard.push("granted"));
      window.kelisim.rejectAll();
    });
    expect(await tab.evaluate(() => window.heard)).toEqual([]);
    await tab.evaluate(() => window.kelisim.acceptAll());
    await tab.until(() => window.heard.length === 1);
    const later = await tab.evaluate(() =>
      window.kelisim.whenGranted("analytics").then(() => "at once"),
    );
    expect(later).toBe("at once");
  });

  it("on() tells of decisions until it is taken back; the document hears them too", async () => {
    const { tab } = await lab.visit(shop);
    await tab.evaluate(() => {
      window.heard = [];
      const off = window.kelisim.on("decision", () => {
        window.heard.push("listener");
        off();
      });
      document.addEventListener("kelisim:decision", (event) =>
        window.heard.push((event as CustomEvent<Record<string, boolean>>).detail["analytics"]),
      );
    });
    await answer(tab, accept);
    await tab.evaluate(() => window.kelisim.withdraw());
    expect(await tab.evaluate(() => window.heard)).toEqual(["listener", true, false]);
  });

  it("on('receipt') tells when the endpoint has the receipt, and receipts() lists it", async () => {
    const { site, tab } = await lab.visit(shop);
    await tab.evaluate(() => {
      window.heard = [];
      window.kelisim.on("receipt", (receipt) => window.heard.push(receipt));
    });
    await answer(tab, accept);
    await tab.until(() => window.heard.length === 1);
    const [kept] = site.endpoint.receipts();
    expect(await tab.evaluate(() => window.heard[0])).toEqual(kept);
    expect(await tab.evaluate(() => window.kelisim.receipts())).toEqual([kept]);
  });

  it("withdraw() stops the counter and clears what it left; report() says what was removed", async () => {
    const { site, visitor, tab } = await lab.visit(shop);
    await answer(tab, accept);
    await site.log.arrival(({ path }) => path.startsWith("/watch/"), "a hit");
    await tab.until(() => document.cookie.includes("_ym_uid"));
    await tab.evaluate(() => window.kelisim.withdraw("yandex-metrica"));
    await tab.until(() => window.kelisim.report() !== null);
    const report = await tab.evaluate(() => window.kelisim.report());
    expect(report?.removed).toContainEqual({ kind: "cookie", name: "_ym_uid" });
    expect(report?.survived).toEqual([]);
    const cookies = (await visitor.cookies()).filter(({ domain }) => domain.endsWith("example.kz"));
    const [, receipt] = await keptReceipts(site, 2);
    const names = cookies.map(({ name }) => name).filter((name) => name !== receiptCookieName);
    expect(names).toEqual(["kelisim"]);
    expect(receipt).toMatchObject({ act: "withdraw", by: "api" });
  });

  it("show() and hide() bring a layer up and put it away", async () => {
    const { tab } = await lab.visit(shop);
    await tab.appears(notice);
    await tab.evaluate(() => window.kelisim.show("preferences"));
    await tab.appears(preferences);
    await tab.evaluate(() => window.kelisim.hide());
    await tab.disappears(preferences);
    expect(await tab.isVisible(notice)).toBe(false);
    await tab.evaluate(() => window.kelisim.show("notice"));
    await tab.appears(notice);
  });

  it("show('notice') asks someone who has answered everything again", async () => {
    const { tab } = await lab.visit(shop);
    await answer(tab, accept);
    await tab.appears(comeBack);
    await tab.evaluate(() => window.kelisim.show("notice"));
    await answer(tab, reject);
    await tab.appears(comeBack);
    expect(await tab.evaluate(() => window.kelisim.granted("analytics"))).toBe(false);
  });

  it("a listener of the page that throws, throws for the page alone: the choice stands", async () => {
    const { site, tab } = await lab.visit(shop);
    await tab.evaluate(() => {
      window.kelisim.on("decision", () => {
        throw new Error("of the page");
      });
    });
    await answer(tab, accept);
    await site.log.arrival(({ path }) => path.startsWith("/watch/"), "a hit");
    await passBarrier(site, tab);
    expect(tab.errors).toEqual([expect.stringContaining("of the page")]);
    await keptReceipts(site, 1);
  });

  it("nothing that a page passes makes it throw", async () => {
    const { site, tab } = await lab.visit(shop);
    const thrown = await tab.evaluate(() => {
      const api = window.kelisim as unknown as Record<string, (given?: unknown) => unknown>;
      const odd: unknown[] = [undefined, null, 0, "", "x", {}, [], () => {}, Symbol("s"), NaN];
      const problems: string[] = [];
      for (const name of Object.keys(api)) {
        for (const given of odd) {
          try {
            void api[name]?.(given);
          } catch (error) {
            problems.push(`${name}: ${String(error)}`);
          }
        }
      }
      return problems;
    });
    await passBarrier(site, tab);
    expect(thrown).toEqual([]);
    expect(tab.errors).toEqual([]);
  });
});
