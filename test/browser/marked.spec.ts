import { expect, it } from "vitest";
import { buildPage } from "../fixtures/pages/build-page.ts";
import { statsHost } from "../fixtures/pages/own-service.ts";
import { passBarrier } from "../helpers/barrier.ts";
import { inEachBrowser, type Visit } from "../helpers/browser-lab.ts";
import type { Tab } from "../helpers/browser.ts";
import { accept, answer, notice, reject } from "../helpers/notice-words.ts";
import type { SiteOptions } from "../helpers/site.ts";

/** Marked scripts, inline and from another host, each of which leaves its word in `ran`. */
const head = `<script>ran = [];</script>
<script type="text/plain" data-kelisim="analytics">ran.push("inline 1");</script>
<script type="text/plain" data-kelisim="analytics" data-src="https://${statsHost}/two.js"></script>
<script type="text/plain" data-kelisim="analytics">ran.push("inline 3");</script>
<script type="text/plain" data-kelisim="analytics" data-src="https://${statsHost}/four.js"></script>`;
const body = `<h1>Felt slippers</h1>
<script type="text/plain" data-kelisim="yandex-metrica">ran.push("inline 5");</script>`;

const site: SiteOptions = {
  pages: { "/": buildPage({ head, body }) },
  hosts: {
    [statsHost]: (request) => {
      const word = new URL(request.url).pathname.slice(1, -3);
      return new Response(`ran.push("${word}");`, {
        headers: { "Content-Type": "text/javascript" },
      });
    },
  },
};

const all = ["inline 1", "two", "inline 3", "four", "inline 5"];

const ran = (tab: Tab): Promise<readonly string[]> =>
  tab.evaluate(() => (window as unknown as { ran: string[] }).ran);

async function allHaveRun({ tab }: Visit): Promise<void> {
  await tab.until((count) => (window as unknown as { ran: string[] }).ran.length >= count, 5);
}

inEachBrowser("a script marked text/plain", (lab) => {
  it("does not run and is not even fetched before the choice", async () => {
    const visit = await lab.visit(site, { everyday: true });
    await visit.tab.appears(notice);
    await passBarrier(visit.site, visit.tab);
    expect(await ran(visit.tab)).toEqual([]);
    expect(visit.site.strangers()).toEqual([]);
  });

  it("runs after Accept, once, inline and external in the order of the page", async () => {
    const visit = await lab.visit(site);
    await answer(visit.tab, accept);
    await allHaveRun(visit);
    expect(await ran(visit.tab)).toEqual(all);
    await passBarrier(visit.site, visit.tab);
    expect(await ran(visit.tab)).toEqual(all);
    expect(visit.site.log.to(statsHost).map(({ path }) => path)).toEqual(["/two.js", "/four.js"]);
  });

  it("runs by itself on the next page, in the same order", async () => {
    const visit = await lab.visit(site);
    await answer(visit.tab, accept);
    await allHaveRun(visit);
    await visit.tab.reload();
    await allHaveRun(visit);
    expect(await ran(visit.tab)).toEqual(all);
  });

  it("never runs after Reject", async () => {
    const visit = await lab.visit(site);
    await answer(visit.tab, reject);
    await visit.tab.reload();
    await passBarrier(visit.site, visit.tab);
    expect(await ran(visit.tab)).toEqual([]);
    expect(visit.site.strangers()).toEqual([]);
  });

  it("that a page adds later is held, and runs when its time has come", async () => {
    const visit = await lab.visit({ pages: { "/": buildPage() } });
    const { tab } = visit;
    const add = (word: string): Promise<void> =>
      tab.evaluate((text) => {
        const page = window as unknown as { ran?: string[] };
        page.ran ??= [];
        const script = document.createElement("script");
        script.type = "text/plain";
        script.setAttribute("data-kelisim", "analytics");
        script.textContent = `ran.push("${text}");`;
        document.body.append(script);
      }, word);
    await add("early");
    await passBarrier(visit.site, tab);
    expect(await ran(tab)).toEqual([]);
    await answer(tab, accept);
    await tab.until(() => (window as unknown as { ran: string[] }).ran.length === 1);
    await add("late");
    await tab.until(() => (window as unknown as { ran: string[] }).ran.length === 2);
    expect(await ran(tab)).toEqual(["early", "late"]);
  });

  it("of a category that the site does not ask about stays held, and one console line says so", async () => {
    const advert = `<script type="text/plain" data-kelisim="marketing">advert = true;</script>`;
    const { site: shop, tab } = await lab.visit({ pages: { "/": buildPage({ head: advert }) } });
    await answer(tab, accept);
    await passBarrier(shop, tab);
    expect(await tab.evaluate(() => "advert" in window)).toBe(false);
    const lines = tab.console.map(({ text }) => text).filter((text) => text.includes("[kelisim]"));
    expect(lines).toEqual([expect.stringMatching(/^\[kelisim\] UNDECLARED: .*marketing/)]);
  });
});
