import { expect, it } from "vitest";
import { buildPage } from "../fixtures/pages/build-page.ts";
import { counter, currentSnippet } from "../fixtures/pages/snippets.ts";
import { passBarrier } from "../helpers/barrier.ts";
import { inEachBrowser } from "../helpers/browser-lab.ts";
import { accept, answer, comeBack, preferences, withdraw } from "../helpers/notice-words.ts";
import { keptReceipts } from "../helpers/receipts.ts";
import { vendorHost } from "../helpers/site.ts";

const receipts = "/kelisim/receipts";

inEachBrowser("the number of a receipt", (lab) => {
  it("is found again on a later page, by a cookie that goes nowhere else", async () => {
    const { site, tab } = await lab.visit({
      pages: { "/": buildPage({}), "/next": buildPage({}) },
    });
    await answer(tab, accept);
    const [kept] = await keptReceipts(site, 1);
    await tab.goto(site.url("/next"));
    await tab.appears(comeBack);
    const found = await tab.evaluate(async () => (await window.kelisim.receipts())?.at(-1)?.rid);
    expect(found).toBe(kept?.rid);
    expect(await tab.evaluate(() => document.cookie)).not.toContain(kept?.rid);
    await passBarrier(site, tab);
    const carriers = site.log.all.filter(({ cookies }) =>
      cookies.some(
        (cookie) => cookie.includes("kelisim-receipt") || cookie.includes(`${kept?.rid}`),
      ),
    );
    const paths = carriers.map(({ path }) => path);
    expect(paths).toContain(`${receipts}/mine`);
    expect(paths.filter((path) => path !== receipts && path !== `${receipts}/mine`)).toEqual([]);
  });

  it("travels to the routes of receipts and nowhere else, in a whole visit with a counter", async () => {
    const pages = { "/": buildPage({ head: currentSnippet }) };
    const site = await lab.startSite({ pages });
    const requests: { readonly path: string; readonly all: string }[] = [];
    const write = async (request: Request): Promise<void> => {
      const { pathname, host } = new URL(request.url);
      const headers = [...request.headers].join("\n");
      const body = await request.clone().text();
      requests.push({
        path: `${host === vendorHost ? host : ""}${pathname}`,
        all: [request.url, headers, body].join("\n"),
      });
    };
    site.intercept((_path, request) => void write(request));
    site.mount(vendorHost, async (request) => {
      await write(request);
      return site.vendor.app.fetch(request);
    });

    const tab = await (await lab.createVisitor()).createTab();
    await tab.goto(site.url());
    await answer(tab, accept);
    await site.log.arrival(({ path }) => path === `/watch/${counter}`, "a hit");
    await keptReceipts(site, 1);
    await tab.reload();
    await tab.click(comeBack);
    await tab.appears(preferences);
    await tab.click(withdraw);
    const kept = await keptReceipts(site, 2);
    await tab.reload();
    await tab.appears(comeBack);
    await passBarrier(site, tab);

    for (const { rid } of kept) {
      const carriers = requests.filter(({ all }) => all.includes(rid)).map(({ path }) => path);
      expect(carriers.length).toBeGreaterThan(0);
      expect(
        carriers.filter((path) => path !== receipts && !path.startsWith(`${receipts}/`)),
      ).toEqual([]);
    }
    expect(requests.filter(({ path }) => path.startsWith(vendorHost)).length).toBeGreaterThan(1);
  });
});
