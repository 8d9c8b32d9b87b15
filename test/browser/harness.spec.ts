import { expect, it } from "vitest";
import { buildPage } from "../fixtures/pages/build-page.ts";
import { snippets, vintages } from "../fixtures/pages/snippets.ts";
import { passBarrier } from "../helpers/barrier.ts";
import { inEachBrowser } from "../helpers/browser-lab.ts";
import { inspectDevice } from "../helpers/device.ts";
import { vendorHost } from "../helpers/site.ts";

// What the other specs rest on: an instrument that cannot see a request cannot say that there was none.
inEachBrowser("the test bench", (lab) => {
  for (const vintage of vintages) {
    it(`sees a page without the widget reach the vendor: snippet ${vintage}`, async () => {
      const site = await lab.startSite({
        pages: { "/": buildPage({ widget: null, head: snippets[vintage] }) },
      });
      const visitor = await lab.createVisitor({ everyday: true });
      const tab = await visitor.createTab();
      await tab.goto(site.url());
      await site.log.arrival(({ path }) => path.startsWith("/watch/"), "a hit");
      await tab.until(() => document.cookie.includes("_ym_uid"));

      expect(site.log.to(vendorHost)[0]?.path).toBe("/metrika/tag.js");
      const device = await inspectDevice(visitor, tab);
      expect(device.cookies).toEqual(expect.arrayContaining(["_ym_uid", "yandexuid"]));
      expect(device.local).toContain("_ym_uid");
    });
  }

  it("sees that a page without any tag reaches nobody and leaves nothing", async () => {
    const site = await lab.startSite({ pages: { "/": buildPage({ widget: null }) } });
    const visitor = await lab.createVisitor();
    const tab = await visitor.createTab();
    await tab.goto(site.url());
    await passBarrier(site, tab);
    expect(site.strangers()).toEqual([]);
    expect((await inspectDevice(visitor, tab)).cookies).toEqual([]);
  });

  // Firefox connects ahead as well, but never through a proxy, and a proxy is how it gets here.
  if (lab.browser === "Chromium") {
    it("sees a connection that carries no request", async () => {
      const head = `<link rel="preconnect" href="https://mc.yandex.ru">`;
      const site = await lab.startSite({ pages: { "/": buildPage({ widget: null, head }) } });
      const tab = await (await lab.createVisitor({ everyday: true })).createTab();
      await tab.goto(site.url());
      await passBarrier(site, tab);
      expect(site.strangers()).toContain("TLS mc.yandex.ru");
    });
  }

  it("clicks inside a shadow root with a trusted event, by role and name and by selector", async () => {
    const body = `<div id="host"></div><script>
      clicks = [];
      const root = document.getElementById("host").attachShadow({ mode: "open" });
      root.innerHTML = '<section aria-label="Cookies"><button>Accept all</button><button data-do="x">No</button><label><input type="checkbox">Analytics</label></section>';
      root.addEventListener("click", (event) => clicks.push(event.target.localName + event.isTrusted));
    </script>`;
    const site = await lab.startSite({ pages: { "/": buildPage({ widget: null, body }) } });
    const tab = await (await lab.createVisitor()).createTab();
    await tab.goto(site.url());
    await tab.appears({ role: "region", name: "Cookies" });
    await tab.click({ role: "button", name: "Accept all" });
    await tab.click("[data-do=x]");
    await tab.click({ role: "checkbox", name: "Analytics" });
    expect(await tab.evaluate(() => (window as { clicks?: string[] }).clicks)).toEqual([
      "buttontrue",
      "buttontrue",
      "inputtrue",
    ]);
    expect(await tab.isVisible({ role: "button", name: "Accept" })).toBe(false);
  });

  it("hears console lines, uncaught errors and unhandled rejections", async () => {
    const body = `<script>
      console.error("[kelisim] TEST: a line", 7);
      setTimeout(() => { throw new Error("thrown") });
      Promise.reject(new Error("rejected"));
    </script>`;
    const site = await lab.startSite({ pages: { "/": buildPage({ widget: null, body }) } });
    const tab = await (await lab.createVisitor()).createTab();
    await tab.goto(site.url());
    await passBarrier(site, tab);
    expect(tab.console).toEqual([{ type: "error", text: "[kelisim] TEST: a line 7" }]);
    expect(tab.errors).toHaveLength(2);
  });

  it("plants cookies, and a new visitor has none of them", async () => {
    const site = await lab.startSite({ pages: { "/": buildPage({ widget: null }) } });
    const visitor = await lab.createVisitor();
    for (const [domain, path] of [
      ["shop.example.kz", "/"],
      [".example.kz", "/"],
    ] as const) {
      await visitor.setCookie({ name: "kelisim", value: domain, domain, path });
    }
    const tab = await visitor.createTab();
    await tab.goto(site.url());
    const text = await tab.evaluate(() => document.cookie);
    expect(text.split("; ").sort()).toEqual(["kelisim=.example.kz", "kelisim=shop.example.kz"]);

    const other = await (await lab.createVisitor()).createTab();
    await other.goto(site.url());
    expect(await other.evaluate(() => document.cookie)).toBe("");
  });
});
