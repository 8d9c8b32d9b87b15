import { expect, it } from "vitest";
import { buildPage } from "../fixtures/pages/build-page.ts";
import { currentSnippet, snippets, vintages } from "../fixtures/pages/snippets.ts";
import { passBarrier } from "../helpers/barrier.ts";
import { inEachBrowser } from "../helpers/browser-lab.ts";
import { emptyDevice, inspectDevice } from "../helpers/device.ts";
import { notice } from "../helpers/notice-words.ts";
import { ourLines } from "../helpers/our-lines.ts";
import { siteHost, vendorHost } from "../helpers/site.ts";

inEachBrowser("before the choice", (lab) => {
  for (const vintage of vintages) {
    const head = snippets[vintage];

    it(`nothing is sent and nothing is stored: snippet ${vintage}`, async () => {
      const { site, visitor, tab } = await lab.visit(
        { pages: { "/": buildPage({ head }) } },
        { everyday: true },
      );
      await tab.appears(notice);
      await passBarrier(site, tab);
      expect(site.strangers()).toEqual([]);
      expect(await inspectDevice(visitor, tab)).toEqual(emptyDevice);

      // A vendor that was only delayed would have its chance by the second page.
      await tab.reload();
      await tab.appears(notice);
      await passBarrier(site, tab);
      expect(site.strangers()).toEqual([]);
      expect(await inspectDevice(visitor, tab)).toEqual(emptyDevice);
      expect(tab.errors).toEqual([]);
    });

    it(`the same page without the widget does reach the vendor: snippet ${vintage}`, async () => {
      const { site, visitor, tab } = await lab.visit(
        { pages: { "/": buildPage({ widget: null, head }) } },
        { everyday: true },
      );
      await site.log.arrival(({ path }) => path.startsWith("/watch/"), "a hit");
      expect(site.log.to(vendorHost).map(({ path }) => path)).toContain("/metrika/tag.js");
      await tab.until(() => document.cookie.includes("_ym_uid"));
      expect((await inspectDevice(visitor, tab)).cookies).toContain("yandexuid");
    });
  }

  it("the page keeps its queue: what sets the counter up waits, what the visitor did is not kept", async () => {
    const body = `<script>
      ym(12345678, "reachGoal", "basket", { size: 42 }, () => document.title += " answered");
      ym(12345678, "params", { size: 42 });
    </script>`;
    const { site, tab } = await lab.visit({
      pages: { "/": buildPage({ head: currentSnippet, body }) },
    });
    await passBarrier(site, tab);
    const queued = await tab.evaluate(() =>
      (window as unknown as { ym: { a: ArrayLike<unknown>[] } }).ym.a.map((call) => call[1]),
    );
    expect(queued).toEqual(["init", "params"]);
    await tab.until(() => document.title.endsWith("answered"));
    expect(site.strangers()).toEqual([]);
  });

  it("the endpoint is asked for its files, and told that somebody saw the notice: no receipt, no cookie sent, nothing twice", async () => {
    const { site, tab } = await lab.visit({ pages: { "/": buildPage() } });
    await tab.appears(notice);
    await passBarrier(site, tab);
    const own = site.log.to(siteHost);
    const posted = own.filter(({ method }) => method !== "GET");
    expect(posted.map(({ method, path }) => `${method} ${path}`)).toEqual(["POST /kelisim/counts"]);
    expect(own.flatMap(({ cookies }) => cookies)).toEqual([]);
    const paths = own.map(({ path }) => path);
    expect(paths).toEqual([...new Set(paths)]);
    const files = paths.filter((path) => path !== "/kelisim/counts");
    expect(files.filter((path) => path !== "/" && !path.startsWith("/kelisim/kelisim"))).toEqual(
      [],
    );
  });

  it("a tag of the vendor that stands above ours is out of reach, and one console line says so", async () => {
    const { tab } = await lab.visit({ pages: { "/": buildPage({ before: currentSnippet }) } });
    await tab.appears(notice);
    await expect
      .poll(() => ourLines(tab))
      .toEqual([expect.stringMatching(/^\[kelisim\] LATE: .*first in <head>/)]);
  });

  it("an ordinary page gets no console line of ours", async () => {
    const { site, tab } = await lab.visit({ pages: { "/": buildPage({ head: currentSnippet }) } });
    await tab.appears(notice);
    await passBarrier(site, tab);
    expect(tab.console).toEqual([]);
    expect(tab.errors).toEqual([]);
  });
});
