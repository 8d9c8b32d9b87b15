import { expect, it } from "vitest";
import { buildPage } from "../fixtures/pages/build-page.ts";
import { shopStats, statsHost } from "../fixtures/pages/own-service.ts";
import { counter, currentSnippet, snippets } from "../fixtures/pages/snippets.ts";
import { passBarrier } from "../helpers/barrier.ts";
import { inEachBrowser } from "../helpers/browser-lab.ts";
import { makeSignal } from "../helpers/make-signal.ts";
import { accept, answer, comeBack, notice, preferences } from "../helpers/notice-words.ts";
import { vendorHost } from "../helpers/site.ts";

const script = (text: string): Response =>
  new Response(text, { headers: { "Content-Type": "text/javascript" } });
const marked = (name: string): string =>
  `<script type="text/plain" data-kelisim="analytics" data-src="https://${statsHost}/${name}.js"></script>`;
const markedInline = `<script type="text/plain" data-kelisim="analytics">window.ran = true;</script>`;

inEachBrowser("a change of mind", (lab) => {
  for (const [what, head, widget] of [
    ["a snippet of 2025", currentSnippet, {}],
    ["a snippet of 2022", snippets["of 2022, tag.js with the guard"], {}],
    ["a managed counter", "", { "data-metrica": counter }],
  ] as const) {
    it(`while the tag is on its way keeps the counter silent: ${what}`, async () => {
      const { site, tab, visitor } = await lab.visit({
        pages: { "/": buildPage({ head, widget }) },
      });
      await tab.appears(notice);
      const { vendor } = site;
      const letGo = makeSignal();
      site.mount(vendorHost, async (request) => {
        if (request.url.includes("/metrika/tag.js")) await letGo.given;
        return vendor.app.fetch(request);
      });
      await answer(tab, accept);
      await site.log.arrival(({ path }) => path === "/metrika/tag.js", "the tag");
      await tab.evaluate(() => window.kelisim.withdraw());
      site.log.clear();
      letGo.give();
      for (let turn = 0; turn < 3; turn++) await passBarrier(site, tab);
      expect(await tab.evaluate(() => "Ya" in window)).toBe(false); // the tag has come, and not run
      expect(site.log.all.filter(({ path }) => path.startsWith("/watch/"))).toEqual([]);
      const names = (await visitor.cookies()).map(({ name }) => name);
      expect(names.filter((name) => name.startsWith("_ym"))).toEqual([]);
    });
  }

  it("stops marked scripts that still wait for their turn", async () => {
    const letGo = makeSignal();
    const { site, tab } = await lab.visit({
      pages: { "/": buildPage({ head: marked("slow") + marked("second") + markedInline }) },
      hosts: {
        [statsHost]: async (request) => {
          if (request.url.includes("slow")) await letGo.given;
          return script("window.slowRan = true;");
        },
      },
    });
    await answer(tab, accept);
    await site.log.arrival(({ path }) => path === "/slow.js", "the first one");
    await tab.evaluate(() => window.kelisim.withdraw());
    letGo.give();
    await tab.until(() => "slowRan" in window);
    await passBarrier(site, tab);
    expect(site.log.all.map(({ path }) => path)).not.toContain("/second.js");
    expect(await tab.evaluate(() => "ran" in window)).toBe(false);
    // And a second change of mind runs them after all.
    await tab.evaluate(() => window.kelisim.acceptAll());
    await tab.until(() => "ran" in window);
  });

  it("of the page about a script that waits does not keep the next ones waiting", async () => {
    const letGo = makeSignal();
    const gone = marked("gone").replace("<script", '<script id="gone"');
    const { site, tab } = await lab.visit({
      pages: { "/": buildPage({ head: marked("slow") + gone + markedInline }) },
      hosts: {
        [statsHost]: async () => {
          await letGo.given;
          return script("");
        },
      },
    });
    await answer(tab, accept);
    await site.log.arrival(({ path }) => path === "/slow.js", "the first one");
    await tab.evaluate(() => document.querySelector("#gone")?.remove());
    letGo.give();
    await tab.until(() => "ran" in window);
  });

  it("a marked tag of a service that is not declared is held, and keeps nobody waiting", async () => {
    const tag = marked("x").replace(statsHost, vendorHost).replace("x.js", "metrika/tag.js");
    const { site, tab } = await lab.visit({
      pages: { "/": buildPage({ head: tag + markedInline }) },
      config: { services: [shopStats] },
    });
    await answer(tab, accept);
    await tab.until(() => "ran" in window);
    await passBarrier(site, tab);
    expect(site.strangers()).toEqual([]);
  });

  it("gives the keyboard back to the control that opened the preferences", async () => {
    const { tab } = await lab.visit({ pages: { "/": buildPage() } });
    await answer(tab, accept);
    await tab.appears(comeBack);
    // A moment later than it is seen: it does not answer a second tap on what stood there.
    await tab.until(() => {
      const control = document.querySelector("#kelisim")?.shadowRoot?.querySelector("button");
      control?.focus();
      return control?.disabled === false;
    });
    await tab.press("Enter");
    await tab.appears(preferences);
    await tab.press("Escape");
    await tab.disappears(preferences);
    await tab.appears(comeBack);
    await tab.until(() => document.activeElement?.shadowRoot?.activeElement?.tagName === "BUTTON");
  });
});
