import type { BrowserContext, Page } from "playwright-core";
import { patience } from "./browser.ts";
import type { Ending, PlannedVisit, Way } from "./plan-visits.ts";
import { pollInPage } from "./poll-in-page.ts";
import { buildPage } from "../fixtures/pages/build-page.ts";
import { siteOrigin } from "./site.ts";

export const searchHost = "search.example.kz";

const link = (id: string, to: string, more = ""): string =>
  `<p><a id="${id}" href="${to}" ${more}>${id}</a></p>`;

/** The pages that visits are played on, in one language: see {@link playVisit}. */
function pagesOf(lang: string): Record<string, string> {
  const silent = `<meta name="referrer" content="no-referrer">`;
  const body =
    link("next", `/${lang}/next`) +
    link("anew", `/${lang}/anew`) +
    link("silent", `/${lang}/silent`) +
    link("away", `https://${searchHost}/${lang}`);
  const home = link("home", `/${lang}`);
  return {
    [`/${lang}`]: buildPage({ lang, body }),
    [`/${lang}/next`]: buildPage({ lang, body }),
    // A page that listens to this is not kept in memory.
    [`/${lang}/anew`]: buildPage({
      lang,
      head: `<script>addEventListener("unload", () => {});</script>`,
      body,
    }),
    [`/${lang}/silent`]: buildPage({
      lang,
      head: silent,
      body: home + link("tab", `/${lang}`, `target="_blank" rel="noopener"`),
    }),
  };
}
export const visitedPages = { ...pagesOf("kk"), ...pagesOf("ru") };

/** The other site: a page with a link to the shop. */
export function searchPage(request: Request): Response {
  const { pathname } = new URL(request.url);
  const page = buildPage({ widget: null, body: link("found", `${siteOrigin}${pathname}`) });
  return new Response(page, { headers: { "Content-Type": "text/html; charset=utf-8" } });
}

/** The notice can be seen, and the last file that its page fetches ahead has come: whatever the page counts is on its way. */
async function settled(page: Page): Promise<void> {
  await page.locator("[data-kelisim-layer=notice]").waitFor({ state: "visible" });
  await page.evaluate(
    pollInPage(
      () =>
        performance
          .getEntriesByType("resource")
          .some(({ name }) => name.endsWith("kelisim-preferences.js")),
      undefined,
      patience,
    ),
  );
}

const follow = async (page: Page, id: string): Promise<void> => {
  const arrives = page.waitForEvent("load");
  await page.locator(`#${id}`).click();
  await arrives;
};

/** Goes back, to a page that the browser has kept in memory or to one that it fetches again. */
const goBack = async (page: Page, isKept: boolean): Promise<void> => {
  const returns = page.waitForEvent("framenavigated");
  await page.evaluate(() => void setTimeout(() => history.back())).catch(() => {});
  await returns;
  const type = await page.evaluate(
    // A navigation's entry is of this kind.
    () => (performance.getEntriesByType("navigation") as PerformanceNavigationTiming[])[0]?.type,
  );
  if ((type === "back_forward") === isKept) throw new Error(`on the way back the page is ${type}`);
};

/** Takes one way, and gives the page that the visitor is then on. */
async function go(page: Page, way: Way, lang: string): Promise<Page> {
  switch (way) {
    case "link":
      await follow(page, "next");
      break;
    case "reload":
      await page.reload();
      break;
    case "back":
      await follow(page, "next");
      await settled(page);
      await goBack(page, true);
      break;
    case "back-anew":
      await follow(page, "anew");
      await settled(page);
      await follow(page, "next");
      await settled(page);
      await goBack(page, false);
      break;
    case "silent":
      await follow(page, "silent");
      await settled(page);
      await follow(page, "home");
      break;
    case "silent-tab": {
      await follow(page, "silent");
      await settled(page);
      const opened = page.waitForEvent("popup");
      await page.locator("#tab").click();
      page = await opened;
      await page.waitForURL(`${siteOrigin}/${lang}`);
      break;
    }
    case "away":
      await follow(page, "away");
      await follow(page, "found");
      break;
  }
  await settled(page);
  return page;
}

/** Answers the notice, or does not; the first answer's receipt has arrived when what is to be sent after it is. */
async function end(page: Page, ending: Ending): Promise<void> {
  const press = (what: string) =>
    page.locator(`[data-kelisim-layer] [data-kelisim-do=${what}]`).first().click();
  const choose = async (category: string): Promise<void> => {
    await press("preferences");
    await page.locator(`[data-kelisim-category=${category}]`).first().click();
    await press("save");
  };
  switch (ending) {
    case "accept":
      return press("accept");
    case "refuse":
      return press("reject");
    case "analytics":
    case "marketing":
      return choose(ending);
    case "script-accept":
    case "script-refuse":
      return page.evaluate(
        (what) => {
          const root = document.querySelector("#kelisim")?.shadowRoot;
          root?.querySelector<HTMLElement>(`[data-kelisim-do=${what}]`)?.click();
        },
        ending === "script-accept" ? "accept" : "reject",
      );
    case "api":
      return page.evaluate(() => window.kelisim.acceptAll());
    case "withdraw":
      await press("accept");
      await page.getByRole("button", { name: "Cookie", exact: true }).click();
      return page.locator("[data-kelisim-layer=preferences] [data-kelisim-do=reject]").click();
    case "nothing":
      return;
  }
}

/** Plays a visit in a window of its own, up to its end; whoever calls closes the window. */
export async function playVisit(context: BrowserContext, visit: PlannedVisit): Promise<Page> {
  context.setDefaultTimeout(patience);
  if (!visit.knowsEntries) {
    await context.addInitScript(() => {
      Object.defineProperty(window, "navigation", { value: undefined });
    });
  }
  let page = await context.newPage();
  await page.goto(`${siteOrigin}/${visit.lang}`);
  await settled(page);
  for (const way of visit.ways) page = await go(page, way, visit.lang);
  await end(page, visit.ending);
  return page;
}
