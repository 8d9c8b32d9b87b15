import { expect, it } from "vitest";
import { buildPage } from "../fixtures/pages/build-page.ts";
import { passBarrier } from "../helpers/barrier.ts";
import { inEachBrowser } from "../helpers/browser-lab.ts";
import { accept, answer, comeBack } from "../helpers/notice-words.ts";
import { keptReceipts } from "../helpers/receipts.ts";

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
    expect(carriers.map(({ path }) => path)).toEqual(["/kelisim/receipts/mine"]);
  });
});
