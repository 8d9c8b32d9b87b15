import { expect, it } from "vitest";
import { buildPage } from "../fixtures/pages/build-page.ts";
import { counter, snippets } from "../fixtures/pages/snippets.ts";
import { passBarrier } from "../helpers/barrier.ts";
import { inEachBrowser } from "../helpers/browser-lab.ts";
import type { Tab } from "../helpers/browser.ts";
import { emptyDevice, inspectDevice } from "../helpers/device.ts";
import { accept, answer, notice } from "../helpers/notice-words.ts";
import type { LoggedRequest } from "../helpers/request-log.ts";
import { siteOrigin, type Site } from "../helpers/site.ts";
import { tagLoads } from "../helpers/vendor-calls.ts";

const head = snippets["of 2022, tag.js with the guard"];
const calls = `<script>
  ym(${counter}, "params", { size: 42 });
  ym(${counter}, "hit", "/virtual");
</script>`;

/** The page that a hit is about, as `/path` or as `goal://…`. */
const pageOf = ({ path, query }: LoggedRequest): string | null => {
  if (!path.startsWith(`/watch/${counter}`)) return null;
  return new URLSearchParams(query).get("page-url")?.replace(siteOrigin, "") ?? null;
};

const isHit = (page: string) => (request: LoggedRequest) => pageOf(request) === page;

const hitPages = (site: Site): readonly (string | null)[] =>
  site.log.all.map(pageOf).filter((page) => page !== null);

/** What makes a live counter send: calls, an input, another address. */
function useCounter(tab: Tab): Promise<void> {
  return tab.evaluate(() => {
    const { ym } = window as unknown as { ym: (...call: unknown[]) => void };
    ym(12345678, "hit", "/after");
    ym(12345678, "reachGoal", "after");
    ym(12345678, "params", { after: 1 });
    document.body.dispatchEvent(new MouseEvent("click", { bubbles: true }));
    location.hash = "after";
    scrollBy(0, 100);
  });
}

inEachBrowser("the vendor's open-source tag", (lab) => {
  it("reaches the vendor without the widget, and leaves its cookies and keys", async () => {
    const { site, visitor, tab } = await lab.visit({
      tag: "open-source",
      pages: { "/": buildPage({ widget: null, head, body: calls }) },
    });
    await site.log.arrival(isHit("/virtual"), "the page's own hit");
    expect(tagLoads(site)).toHaveLength(1);
    await tab.until(() => document.cookie.includes("_ym_uid"));
    const { local } = await inspectDevice(visitor, tab);
    expect(local).toContain("_ym_uid");
  });

  it("sends nothing, runs nothing and stores nothing before the choice", async () => {
    const { site, visitor, tab } = await lab.visit({
      tag: "open-source",
      pages: { "/": buildPage({ head, body: calls }) },
    });
    await tab.appears(notice);
    await passBarrier(site, tab);
    expect(site.strangers()).toEqual([]);
    expect(await tab.evaluate(() => "Metrika2" in ((window as { Ya?: object }).Ya ?? {}))).toBe(
      false,
    );
    expect(await inspectDevice(visitor, tab)).toEqual(emptyDevice);
  });

  it("works after Accept without a reload, its calls in their order", async () => {
    const { site, tab } = await lab.visit({
      tag: "open-source",
      pages: { "/": buildPage({ head, body: calls }) },
    });
    await answer(tab, accept);
    await site.log.arrival(isHit("/virtual"), "the page's own hit");
    await tab.until(() => document.cookie.includes("_ym_uid"));
    await tab.evaluate(() => {
      (window as unknown as { ym: (...call: unknown[]) => void }).ym(
        12345678,
        "reachGoal",
        "basket",
      );
    });
    await site.log.arrival(isHit("goal://shop.example.kz/basket"), "the goal");
    expect(tagLoads(site)).toHaveLength(1);
    const pages = hitPages(site);
    expect(pages[0]).toBe("/");
    expect(pages.indexOf("/virtual")).toBeGreaterThan(0);
    expect(tab.errors).toEqual([]);
  });

  it("is silent after a withdrawal", async () => {
    const { site, tab } = await lab.visit({
      tag: "open-source",
      pages: { "/": buildPage({ head, body: calls }) },
    });
    await answer(tab, accept);
    await site.log.arrival(isHit("/virtual"), "the page's own hit");
    await useCounter(tab);
    await site.log.arrival(isHit("/after"), "a hit of the live counter");
    await tab.evaluate(() => window.kelisim.withdraw());
    await passBarrier(site, tab);
    site.log.clear();
    await useCounter(tab);
    await passBarrier(site, tab);
    expect(site.strangers()).toEqual([]);
    expect(tab.errors).toEqual([]);
  });
});
