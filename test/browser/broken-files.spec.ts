import { expect, it } from "vitest";
import { passBarrier } from "../helpers/barrier.ts";
import { inEachBrowser } from "../helpers/browser-lab.ts";
import { accept, answer, comeBack, notice } from "../helpers/notice-words.ts";
import { ourLines, preloadsArrived } from "../helpers/our-lines.ts";
import { consentCookie, keptReceipts } from "../helpers/receipts.ts";
import { buildShopPage, unharmed, useShopPage } from "../helpers/shop-page.ts";
import type { Site, SiteOptions } from "../helpers/site.ts";
import type { HostHandler } from "../helpers/tls-server.ts";

const shop: SiteOptions = { pages: { "/": buildShopPage() } };
const cdnHost = "cdn.example.kz";

inEachBrowser("when something of ours does not arrive", (lab) => {
  it("kelisim-preferences.en.js is a 404: the notice works, its receipt names no notice", async () => {
    const site = await lab.startSite(shop);
    const file = "/kelisim/kelisim-preferences.en.js";
    site.intercept((path) => (path === file ? new Response("gone", { status: 404 }) : undefined));
    const tab = await (await lab.createVisitor()).createTab();
    await tab.goto(site.url());
    await answer(tab, accept);
    const [receipt] = await keptReceipts(site, 1);
    expect(receipt).toMatchObject({ act: "accept_all", layer: "notice", notice: null });
    expect(await tab.evaluate(() => window.kelisim.granted("analytics"))).toBe(true);
  });

  for (const file of ["kelisim-notice.js", "kelisim.en.js"]) {
    it(`${file} is a 404: the page works, the gate stays closed, one console line`, async () => {
      const site = await lab.startSite(shop);
      site.intercept((path) =>
        path === `/kelisim/${file}` ? new Response("gone", { status: 404 }) : undefined,
      );
      const tab = await (await lab.createVisitor()).createTab();
      await tab.goto(site.url());
      await site.log.arrival(({ path }) => path === `/kelisim/${file}`, "the file is asked for");
      expect(await useShopPage(site, tab)).toEqual(unharmed);
      expect(await tab.isVisible(notice)).toBe(false);
      await expect
        .poll(() => ourLines(tab))
        .toEqual([expect.stringMatching(`^\\[kelisim\\] FILE: .*${file}`)]);
    });
  }

  it("kelisim-receipts.js is a 404: the choice is taken all the same", async () => {
    const site = await lab.startSite(shop);
    site.intercept((path) =>
      path === "/kelisim/kelisim-receipts.js" ? new Response("", { status: 404 }) : undefined,
    );
    const visitor = await lab.createVisitor();
    const tab = await visitor.createTab();
    await tab.goto(site.url());
    await answer(tab, accept);
    await site.log.arrival(({ path }) => path.startsWith("/watch/"), "a hit");
    expect(await consentCookie(visitor)).toMatch(/analytics:1$/);
    expect(tab.errors).toEqual([]);
    await expect
      .poll(() => ourLines(tab))
      .toEqual([expect.stringMatching(/^\[kelisim\] FILE: .*receipts/)]);
  });

  it("a file that is still on its way when the page is left is nothing to complain about", async () => {
    const page = buildShopPage();
    const site = await lab.startSite({ pages: { "/": page, "/next": page } });
    const path = "/kelisim/kelisim-preferences.js";
    let arrive = (): void => {};
    const arrival = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    const restore = site.intercept((asked, _request, forward) =>
      asked === path ? arrival.then(forward) : undefined,
    );
    const tab = await (await lab.createVisitor()).createTab();
    // A page that asks for the file before it has loaded has not loaded without it.
    const opened = tab.goto(site.url()).catch(() => {});
    await site.log.arrival((request) => request.path === path, "the file is asked for");
    restore();
    site.log.clear();
    const left = tab.goto(site.url("/next"));
    await site.log.arrival((request) => request.path === "/next", "the next page is asked for");
    // Firefox lets the next page wait for this one's request of the same file.
    arrive();
    await Promise.all([opened, left]);
    await tab.appears(notice);
    await passBarrier(site, tab);
    expect(ourLines(tab)).toEqual([]);
    expect(tab.errors).toEqual([]);
  });

  // The widget on a host of its own, which serves the site's files with or without the header.
  const cdn =
    (allowed: boolean, endpoint: Site["endpoint"]): HostHandler =>
    async (request, bindings) => {
      const answered = await endpoint.fetch(request, bindings);
      const headers = new Headers(answered.headers);
      if (!allowed) headers.delete("access-control-allow-origin");
      return new Response(answered.body, { status: answered.status, headers });
    };

  for (const allowed of [false, true]) {
    const title = allowed
      ? "from another origin with CORS the notice appears and the receipt reaches the endpoint there"
      : "from another origin without CORS the gate stays closed and one console line names the header";
    it(title, async () => {
      const widget = { src: `https://${cdnHost}/kelisim/kelisim.js` };
      const site = await lab.startSite({ pages: { "/": buildShopPage({ widget }) } });
      site.mount(cdnHost, cdn(allowed, site.endpoint));
      const tab = await (await lab.createVisitor()).createTab();
      await tab.goto(site.url());
      if (allowed) {
        await answer(tab, accept);
        await keptReceipts(site, 1);
        await site.log.arrival(({ path }) => path.startsWith("/watch/"), "a hit");
        expect(site.log.to(cdnHost).flatMap(({ cookies }) => cookies)).toEqual([]);
        expect(ourLines(tab)).toEqual([]);
        expect(tab.errors).toEqual([]);
        return;
      }
      await site.log.arrival(({ path }) => path.endsWith("kelisim-notice.js"), "the notice file");
      const { strangers, ...page } = await useShopPage(site, tab);
      expect(page).toEqual({ basket: unharmed.basket, errors: [] });
      expect(strangers.filter((line) => !line.includes(cdnHost))).toEqual([]);
      expect(await tab.isVisible(notice)).toBe(false);
      await expect
        .poll(() => ourLines(tab))
        .toEqual([expect.stringContaining("Access-Control-Allow-Origin")]);
    });
  }

  for (const [how, reply] of [
    ["hangs up", () => "hang-up" as const],
    ["answers 503", () => new Response("", { status: 503, headers: { "Retry-After": "60" } })],
    ["answers 200 with a page of the hoster", () => new Response("<h1>Parked</h1>")],
  ] as const) {
    it(`an endpoint that ${how} does not keep the choice from taking effect`, async () => {
      const site = await lab.startSite(shop);
      site.intercept((path) => (path === "/kelisim/receipts" ? reply() : undefined));
      const visitor = await lab.createVisitor();
      const tab = await visitor.createTab();
      await tab.goto(site.url());
      await preloadsArrived(tab);
      await answer(tab, accept);
      await site.log.arrival(({ path }) => path.startsWith("/watch/"), "a hit");
      await site.log.arrival(({ path }) => path === "/kelisim/receipts", "the receipt");
      await tab.reload();
      await tab.appears(comeBack);
      const { basket, errors } = await useShopPage(site, tab);
      expect({ basket, errors }).toEqual({ basket: "Basket: 1", errors: [] });
      expect(ourLines(tab)).toEqual([]);
    });
  }
});
