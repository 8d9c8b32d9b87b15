import { expect, it } from "vitest";
import { buildPage } from "../fixtures/pages/build-page.ts";
import { counter, currentSnippet, snippets } from "../fixtures/pages/snippets.ts";
import { passBarrier } from "../helpers/barrier.ts";
import { cameBack, goBack } from "../helpers/go-back.ts";
import { inEachBrowser, type Visit } from "../helpers/browser-lab.ts";
import type { Tab } from "../helpers/browser.ts";
import { accept, answer, comeBack, notice } from "../helpers/notice-words.ts";
import { preloadsArrived } from "../helpers/our-lines.ts";
import { nothingWaits } from "../helpers/receipts.ts";
import { vendorHost, type Site } from "../helpers/site.ts";

const head = snippets["of 2022, tag.js with the guard"];

/** Uses the page so that a live counter would have something to say. */
async function useCounter(tab: Tab): Promise<void> {
  await tab.evaluate((id) => {
    const page = window as unknown as { ym?: (...call: unknown[]) => void };
    page.ym?.(id, "hit", "/elsewhere");
    page.ym?.(id, "reachGoal", "basket");
    page.ym?.(id, "params", { size: 42 });
    document.body.click();
  }, Number(counter));
}

/** Nothing is on its way any more, not even an answer: a browser does not keep a page that still waits for something. */
async function isQuiet(tab: Tab): Promise<void> {
  await preloadsArrived(tab);
  await tab.evaluate(async () => {
    const image = new Image();
    image.src = "https://quiet.barrier.example.kz/";
    await image.decode().catch(() => {});
  });
}

/** Behind the barrier: the vendor hears nothing of a page that is used. */
async function isSilent(site: Site, tab: Tab): Promise<void> {
  await passBarrier(site, tab);
  site.log.clear();
  await useCounter(tab);
  await passBarrier(site, tab);
  expect(site.strangers()).toEqual([]);
}

inEachBrowser("a page that is left and come back to", (lab) => {
  /** A page that tells the site what is granted when it is shown again from the browser's memory, or why it is not. */
  const telling = `<script>addEventListener("pageshow", ({ persisted }) => {
    const [{ type, notRestoredReasons }] = performance.getEntriesByType("navigation");
    if (persisted) setTimeout(() => fetch("/told?granted=" + kelisim.granted("yandex-metrica")));
    else if (type === "back_forward") fetch("/told?not-kept=" + JSON.stringify(notRestoredReasons));
  });</script>`;
  const goAway = async (): Promise<Visit> => {
    const visit = await lab.visit(
      {
        pages: { "/": buildPage({ head: telling + head }), "/next": buildPage({ head }) },
        headers: { "Cache-Control": "no-cache" }, // what must not be stored is not kept for the way back
      },
      { everyday: true },
    );
    return visit;
  };

  it("knows of a grant that was given on the next page", async () => {
    const { site, tab } = await goAway();
    await tab.appears(notice);
    await isQuiet(tab);
    await tab.goto(site.url("/next"));
    await answer(tab, accept);
    await site.log.arrival(({ path }) => path === `/watch/${counter}`, "a hit of the next page");
    site.log.clear();
    await goBack(tab);
    const told = await site.log.arrival(({ path }) => path === "/told", "the page from memory");
    expect(told.query).toBe("?granted=true");
    await site.log.arrival(({ path }) => path === `/watch/${counter}`, "a hit of the first page");
  });

  const endings = {
    "a withdrawal that was made": () => window.kelisim.withdraw(),
    // As a withdrawal leaves it until its own record can be written, and as a visitor does who clears the site's data.
    "a record that was removed": () => {
      document.cookie = "kelisim=; Path=/; Max-Age=0";
    },
  };
  for (const [what, end] of Object.entries(endings)) {
    it(`knows of ${what} on the next page, and is silent`, async () => {
      const { site, tab } = await goAway();
      await answer(tab, accept);
      await site.log.arrival(
        ({ path }) => path === "/metrika/advert.gif",
        "the last of the counter",
      );
      await isQuiet(tab);
      await tab.goto(site.url("/next"));
      await tab.appears(comeBack);
      await nothingWaits(tab);
      await tab.evaluate(end);
      await goBack(tab);
      const told = await site.log.arrival(({ path }) => path === "/told", "the page from memory");
      expect(told.query).toBe("?granted=false");
      await cameBack(tab, "/");
      await isSilent(site, tab);
    });
  }
});

inEachBrowser("a withdrawal in one tab", (lab) => {
  for (const front of ["the other one is in the background", "the other one was looked at last"]) {
    it(`ends the traffic of the other one: ${front}`, async () => {
      const {
        site,
        visitor,
        tab: other,
      } = await lab.visit({ pages: { "/": buildPage({ head }) } });
      await answer(other, accept);
      await site.log.arrival(({ path }) => path === `/watch/${counter}`, "a hit");
      const tab = await visitor.createTab();
      await tab.goto(site.url());
      await tab.appears(comeBack);
      if (front.includes("last")) await other.toFront();
      await passBarrier(site, other);
      site.log.clear();
      await useCounter(other);
      await site.log.arrival(({ host }) => host === vendorHost, "that the other one is alive");

      await tab.evaluate(() => window.kelisim.withdraw());
      await other.until(() => !window.kelisim.granted("yandex-metrica"));
      await isSilent(site, other);
      const names = (await visitor.cookies()).map(({ name }) => name);
      expect(names.filter((name) => name.startsWith("_ym"))).toEqual([]);
    });
  }

  it("is stored when the call returns, whatever becomes of the page then", async () => {
    const { tab } = await lab.visit({ pages: { "/": buildPage({ head }) } });
    await answer(tab, accept);
    const cookies = await tab.evaluate(() => {
      const before = document.cookie;
      window.kelisim.withdraw();
      return [before, document.cookie];
    });
    expect(cookies[0]).toMatch(/kelisim=[^;]*analytics:1/);
    expect(cookies[1]).toMatch(/kelisim=[^;]*analytics:0/);
  });

  it("is not undone by the other one, when that is looked at again", async () => {
    const {
      site,
      visitor,
      tab: other,
    } = await lab.visit({ pages: { "/": buildPage({ head: currentSnippet }) } });
    await answer(other, accept);
    await site.log.arrival(({ path }) => path === `/watch/${counter}`, "a hit");
    const tab = await visitor.createTab();
    await tab.goto(site.url());
    await tab.evaluate(() => window.kelisim.withdraw());
    await other.toFront();
    await other.reload();
    await other.appears(comeBack);
    await isSilent(site, other);
    expect(await tab.evaluate(() => window.kelisim.granted("yandex-metrica"))).toBe(false);
  });
});
