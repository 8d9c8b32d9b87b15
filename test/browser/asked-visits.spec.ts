import { expect, it } from "vitest";
import type { AskedVisit } from "../../src/contract/counts.ts";
import { buildPage } from "../fixtures/pages/build-page.ts";
import { passBarrier } from "../helpers/barrier.ts";
import { inEachBrowser, type Visit } from "../helpers/browser-lab.ts";
import type { Tab } from "../helpers/browser.ts";
import { accept, answer, comeBack, notice } from "../helpers/notice-words.ts";
import { preloadsArrived } from "../helpers/our-lines.ts";
import { keptReceipts } from "../helpers/receipts.ts";
import type { Site } from "../helpers/site.ts";

const link = (to: string, name: string) => `<a href="${to}">${name}</a>`;
const silent = `<meta name="referrer" content="no-referrer">`;
const pages = {
  "/": buildPage({ body: link("/next", "Next") }),
  "/next": buildPage({ head: silent, body: link("/", "Unsaid") }),
};
const countsPath = "/kelisim/counts";

inEachBrowser("a visit that sees the notice", (lab) => {
  const begin = async (config: Readonly<Record<string, unknown>>) => {
    const site = await lab.startSite({ pages, config });
    const bodies: Promise<AskedVisit>[] = [];
    site.intercept((path, request, forward) => {
      if (path !== countsPath) return undefined;
      bodies.push(request.clone().json());
      return forward();
    });
    const visitor = await lab.createVisitor();
    const tab = await visitor.createTab();
    await tab.goto(site.url());
    return { site, visitor, tab, bodies };
  };
  const settled = async ({ site, tab }: Pick<Visit, "site" | "tab">): Promise<void> => {
    await tab.appears(notice);
    await preloadsArrived(tab);
    await passBarrier(site, tab);
  };
  const counted = ({ log }: Site) => log.all.filter(({ path }) => path === countsPath);
  const stored = (tab: Tab) =>
    tab.evaluate(() => `${document.cookie} ${localStorage.length} ${sessionStorage.length}`);

  it("is counted once, with nothing that tells who it is, and leaves nothing on the device", async () => {
    const { site, tab, bodies } = await begin({ revision: 4, variant: "short" });
    const sent = await site.log.arrival(({ path }) => path === countsPath, "the count");
    expect(sent.method).toBe("POST");
    expect(sent.cookies).toEqual([]);
    expect(await Promise.all(bodies)).toEqual([
      {
        v: 1,
        what: "asked",
        automation: true, // a driver moves this browser
        lang: "en",
        device: "desktop",
        layout: "bar",
        variant: "short",
        revision: 4,
      },
    ]);
    await settled({ site, tab });
    expect(await stored(tab)).toBe(" 0 0");
    await tab.reload();
    await settled({ site, tab });
    await tab.click({ role: "link", name: "Next" });
    await settled({ site, tab });
    expect(counted(site)).toHaveLength(1);
    // This page tells the next one nothing; a browser that has the list of the tab's pages knows all the same.
    await tab.click({ role: "link", name: "Unsaid" });
    await tab.until(() => location.pathname === "/");
    await settled({ site, tab });
    const knowsEntries = await tab.evaluate(() => "navigation" in window);
    expect(counted(site)).toHaveLength(knowsEntries ? 1 : 2);
    // Who has answered is not asked, and not counted.
    await answer(tab, accept);
    const [receipt] = await keptReceipts(site, 1);
    expect(receipt).toMatchObject({ automation: true, asked: true, variant: "short" });
    site.log.clear();
    await tab.goto(site.url());
    await tab.appears(comeBack);
    await passBarrier(site, tab);
    expect(counted(site)).toEqual([]);
    expect(tab.errors).toEqual([]);
  });

  it("is not counted where the site has switched it off", async () => {
    const { site, tab } = await begin({ counts: false });
    await settled({ site, tab });
    expect(counted(site)).toEqual([]);
  });
});
