import { expect, it } from "vitest";
import { receiptCookieName } from "../../src/contract/receipt.ts";
import { buildPage } from "../fixtures/pages/build-page.ts";
import { shopStats } from "../fixtures/pages/own-service.ts";
import { currentSnippet } from "../fixtures/pages/snippets.ts";
import { inEachBrowser } from "../helpers/browser-lab.ts";
import type { Tab, Visitor } from "../helpers/browser.ts";
import { inspectDevice } from "../helpers/device.ts";
import { accept, answer, comeBack, notice, reject } from "../helpers/notice-words.ts";
import { siteHost, type SiteOptions } from "../helpers/site.ts";

/** Writes past every function that could be guarded, as `_ym_x` of the page's own or a framework's code may. */
const propertyWrite = `<script>
  localStorage._ym_property = "1";
  sessionStorage["__ym_tab_guid"] = "1";
  localStorage.basket = "1";
</script>`;

const shop: SiteOptions = {
  pages: {
    "/": buildPage({ head: currentSnippet + propertyWrite }),
    "/plain": buildPage({ widget: null }), // nothing of ours tidies up there
  },
};

async function leaveTraces(visitor: Visitor): Promise<void> {
  for (const domain of [siteHost, ".example.kz"]) {
    await visitor.setCookie({ name: "_ym_uid", value: "1", domain, path: "/" });
    await visitor.setCookie({ name: "_ym_d", value: "1", domain, path: "/" });
  }
  await visitor.setCookie({ name: "basket", value: "1", domain: siteHost, path: "/" });
}

const areGone = (tab: Tab): Promise<void> =>
  tab.until(
    () =>
      !document.cookie.includes("_ym") &&
      !("_ym_property" in localStorage) &&
      !("__ym_tab_guid" in sessionStorage),
  );

inEachBrowser("what an earlier visit or a property write left", (lab) => {
  it("goes after load for an undecided visitor, and nothing else does", async () => {
    const site = await lab.startSite(shop);
    const visitor = await lab.createVisitor();
    await leaveTraces(visitor);
    const tab = await visitor.createTab();
    await tab.goto(site.url());
    await areGone(tab);
    await tab.appears(notice);
    const { cookies, local } = await inspectDevice(visitor, tab);
    expect([cookies, local]).toEqual([["basket"], ["basket"]]);
    // Nobody has withdrawn anything.
    expect(await tab.evaluate(() => window.kelisim.report())).toBeNull();
    expect(tab.errors).toEqual([]);
  });

  it("goes after load for a visitor who has refused", async () => {
    const { site, visitor, tab } = await lab.visit({ ...shop });
    await answer(tab, reject);
    await leaveTraces(visitor);
    await tab.goto(site.url());
    await areGone(tab);
    await tab.appears(comeBack);
    const { cookies } = await inspectDevice(visitor, tab);
    // The receipt's own comes with the answer to it, whenever that is.
    expect(cookies.filter((name) => name !== receiptCookieName)).toEqual(["basket", "kelisim"]);
  });

  it("goes where the site does not declare the counter at all", async () => {
    const site = await lab.startSite({ ...shop, config: { services: [shopStats] } });
    const visitor = await lab.createVisitor();
    await leaveTraces(visitor);
    const tab = await visitor.createTab();
    await tab.goto(site.url());
    await areGone(tab);
  });

  it("written late, goes when the page is left", async () => {
    const site = await lab.startSite(shop);
    const visitor = await lab.createVisitor();
    await leaveTraces(visitor);
    const tab = await visitor.createTab();
    await tab.goto(site.url());
    await areGone(tab);
    await tab.evaluate(() => {
      localStorage["_ym_property"] = "late";
    });
    await tab.goto(site.url("/plain"));
    await areGone(tab);
  });

  it("stays for a visitor who has granted", async () => {
    const { site, visitor, tab } = await lab.visit(shop);
    await answer(tab, accept);
    await tab.until(() => document.cookie.includes("_ym_uid"));
    await tab.goto(site.url());
    await site.log.arrival(({ path }) => path.startsWith("/watch/"), "a hit");
    await tab.appears(comeBack);
    const { cookies, local } = await inspectDevice(visitor, tab);
    expect(cookies).toContain("_ym_uid");
    expect(local).toContain("_ym_property");
  });
});
