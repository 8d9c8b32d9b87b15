import { beforeAll, expect, it } from "vitest";
import { buildFakeTag } from "../../demo/fake-vendor/create-fake-vendor.ts";
import { buildPage } from "../fixtures/pages/build-page.ts";
import { installForms, siteFiles, type InstallForm } from "../fixtures/pages/install-forms.ts";
import { currentSnippet } from "../fixtures/pages/snippets.ts";
import { passBarrier } from "../helpers/barrier.ts";
import { inEachBrowser, type Visit } from "../helpers/browser-lab.ts";
import type { Visitor } from "../helpers/browser.ts";
import { bundlePageScript } from "../helpers/bundle-page-script.ts";
import { emptyDevice, inspectDevice } from "../helpers/device.ts";
import { fakeTagManager, tagManagerHost } from "../helpers/fake-tag-manager.ts";
import { accept, answer, notice } from "../helpers/notice-words.ts";
import { siteHost, vendorHost, type Site, type SiteOptions } from "../helpers/site.ts";
import { tagLoads, vendorCalls, vendorRuns } from "../helpers/vendor-calls.ts";

let react = "";

beforeAll(async () => {
  react = await bundlePageScript(
    new URL("../fixtures/pages/forms/react-forms.js", import.meta.url),
  );
});

/** A site that has the form on its front page, and Google's tag manager among its services. */
function siteWith({ html }: InstallForm, widget: Record<string, string> | null = {}): SiteOptions {
  const page = buildPage({ widget, body: `<h1>Felt slippers</h1>${html}` });
  return {
    pages: { "/": page, ...siteFiles(react, buildFakeTag(`https://${vendorHost}`)) },
    hosts: { [tagManagerHost]: fakeTagManager(currentSnippet) },
    config: { services: ["yandex-metrica", "google-analytics"] },
  };
}

/** Requests that left for a stranger, and those for a tag that the site itself serves. */
const leaks = (site: Site): readonly string[] => [
  ...site.strangers(),
  ...tagLoads(site).map(({ host, path, query }) => `tag ${host}${path}${query}`),
];

/** What the preload scanner may have done: addresses in the HTML, and greetings of their hosts. */
function isScanned(leak: string, { scanned = [] }: InstallForm): boolean {
  return scanned.some((address) => {
    const { host, pathname, search } = new URL(address);
    const named = `${host}${pathname}${search}`;
    return [`GET ${named}`, `tag ${named}`, `TLS ${host}`].includes(leak);
  });
}

const siteCookies = async (visitor: Visitor): Promise<readonly string[]> =>
  (await visitor.cookies())
    .filter(({ domain }) => siteHost.endsWith(domain.replace(/^\./, "")))
    .map(({ name }) => name);

inEachBrowser("the counter as owners install it", (lab) => {
  /** The page with the form on it, at the point where the form has done what it does before a choice. */
  async function meet(form: InstallForm): Promise<Visit> {
    const visit = await lab.visit(siteWith(form));
    const { site, tab } = visit;
    await tab.evaluate(() => void ((window as { stayed?: boolean }).stayed = true));
    await tab.appears(notice);
    if (form.click) await tab.click(form.click);
    if (form.how === "inserted") await tab.until(() => window.kelisim.held().length > 0);
    await passBarrier(site, tab);
    return visit;
  }

  for (const form of installForms) {
    it(`${form.title}: nothing before the choice, all of it after Accept`, async () => {
      const { site, visitor, tab } = await meet(form);
      const left = leaks(site).filter((leak) => !isScanned(leak, form));
      expect.soft(left, "requests before the choice").toEqual([]);
      expect.soft(await vendorRuns(tab), "executions before the choice").toBe(0);
      const { cookies, ...storage } = await inspectDevice(visitor, tab);
      // What the scanner fetches, the vendor answers with cookies of its own, which no page can prevent.
      const own = form.how === "static" ? await siteCookies(visitor) : cookies;
      expect.soft({ cookies: own, ...storage }, "stored before the choice").toEqual(emptyDevice);

      let before = tagLoads(site).length;
      await answer(tab, accept);
      if (form.nextPage) {
        await passBarrier(site, tab);
        before = tagLoads(site).length;
        await tab.reload();
      }
      if (form.reaches) {
        await site.log.arrival(({ path }) => path === form.reaches, `a request to ${form.reaches}`);
      }
      await tab.until((count) => {
        const page = window as unknown as { Ya?: { fakeVendor?: { calls: string[] } } };
        return (page.Ya?.fakeVendor?.calls.length ?? 0) >= count;
      }, form.calls.length);
      await passBarrier(site, tab);
      expect.soft(await vendorCalls(tab)).toEqual(form.calls);
      expect.soft(await vendorRuns(tab), "executions after Accept").toBe(form.loads);
      // What the scanner has fetched is used, or fetched once more: the vendor forbids to keep it.
      expect
        .soft(tagLoads(site).length - before, "loads after Accept")
        .toBeLessThanOrEqual(form.loads);
      const stayed = await tab.evaluate(() => "stayed" in window);
      expect.soft(stayed, "without a reload").toBe(!form.nextPage);
      expect.soft(tab.errors).toEqual([]);
    });
  }

  it("Google Tag Manager granted, the counter denied: the container runs, its counter is held", async () => {
    const form = installForms.find(({ title }) => title.startsWith("Google Tag Manager"));
    if (!form) throw new Error("no such form");
    const { site, tab } = await meet(form);
    await tab.evaluate(() =>
      window.kelisim.decide({ "google-analytics": true, "yandex-metrica": false }),
    );
    await tab.until(() =>
      window.kelisim.held().some(({ outerHTML }) => outerHTML.includes("metrika")),
    );
    await passBarrier(site, tab);
    const others = leaks(site).filter((leak) => !leak.includes(tagManagerHost));
    expect(site.log.to(tagManagerHost)).toHaveLength(1);
    expect(others).toEqual([]);
    expect(await vendorRuns(tab)).toBe(0);
  });

  it("without the widget every form does reach the vendor", { timeout: 90_000 }, async () => {
    const silent: string[] = [];
    const visitor = await lab.createVisitor();
    for (const form of installForms) {
      // A marked form waits for the widget, and nobody without JavaScript is here.
      if (form.how === "marked" || form.how === "inert") continue;
      const site = await lab.startSite(siteWith(form, null));
      const tab = await visitor.createTab();
      await tab.goto(site.url());
      if (form.click) await tab.click(form.click);
      await site.log
        .arrival(({ path }) => path === form.reaches, form.title, 5000)
        .catch((failure: unknown) => silent.push(String(failure)));
      await tab.close();
      await site.stop();
    }
    expect(silent).toEqual([]);
  });
});
