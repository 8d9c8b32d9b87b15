import { expect, it } from "vitest";
import { buildPage } from "../fixtures/pages/build-page.ts";
import { shopStats, shopStatsSnippet, statsHost } from "../fixtures/pages/own-service.ts";
import { counter, snippets } from "../fixtures/pages/snippets.ts";
import { passBarrier } from "../helpers/barrier.ts";
import { inEachBrowser } from "../helpers/browser-lab.ts";
import { accept, answer } from "../helpers/notice-words.ts";
import { vendorHost } from "../helpers/site.ts";

const snippet = snippets["of 2022, tag.js with the guard"];

inEachBrowser("a withdrawal of one service", (lab) => {
  it("ends the recording of what is done on the page, while the counter counts on", async () => {
    const { site, tab } = await lab.visit({
      pages: { "/": buildPage({ head: snippet }) },
      config: { services: ["yandex-metrica", "yandex-webvisor"] },
    });
    await answer(tab, accept);
    const isRecording = ({ path }: { readonly path: string }): boolean =>
      path === `/webvisor/${counter}`;
    await site.log.arrival(isRecording, "a recording");
    await tab.until(() => document.cookie.includes("_ym_visorc"));
    await tab.evaluate(() => window.kelisim.withdraw("yandex-webvisor"));
    await tab.until(() => !document.cookie.includes("_ym_visorc"));
    await passBarrier(site, tab);
    site.log.clear();
    // Past the next time at which the recorder would send what it has.
    for (const end = Date.now() + 6000; Date.now() < end;) await tab.click("h1");
    await tab.evaluate((id) => window.ym?.(Number(id), "hit", "/virtual"), counter);
    await site.log.arrival(({ query }) => query.includes("virtual"), "a hit");
    await passBarrier(site, tab);
    expect(site.log.all.filter(isRecording)).toEqual([]);
    expect(await tab.evaluate(() => document.cookie)).toContain("_ym_uid");
    expect(tab.errors).toEqual([]);
  });

  it("ends that one, and leaves the others and what they stored alone", async () => {
    const { site, tab } = await lab.visit({
      pages: { "/": buildPage({ head: snippet + shopStatsSnippet }) },
      config: { services: ["yandex-metrica", shopStats] },
      hosts: {
        [statsHost]: () =>
          new Response(
            `document.cookie = "shop_stats=1;Path=/";
            setInterval(() => fetch("https://${statsHost}/beat", { mode: "no-cors" }).catch(() => {}), 100);`,
            { headers: { "Content-Type": "text/javascript" } },
          ),
      },
    });
    await answer(tab, accept);
    await site.log.arrival(({ path }) => path === "/beat", "the shop's own statistics");
    await site.log.arrival(({ path }) => path === `/watch/${counter}`, "a hit");
    await tab.until(() => document.cookie.includes("_ym_uid"));
    await tab.evaluate(() => window.kelisim.withdraw("yandex-metrica"));
    await tab.until(() => !document.cookie.includes("_ym"));
    await passBarrier(site, tab);
    site.log.clear();
    await tab.click("h1");
    await site.log.arrival(({ path }) => path === "/beat", "the shop's own statistics");
    await passBarrier(site, tab);
    expect(site.log.to(vendorHost)).toEqual([]);
    expect(await tab.evaluate(() => document.cookie)).toContain("shop_stats");
  });
});
