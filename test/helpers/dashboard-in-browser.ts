import { createDayInZone } from "../../src/server/rates/day-in-zone.ts";
import type { Lab } from "./browser-lab.ts";
import type { Tab, VisitorOptions } from "./browser.ts";
import { fillDashboard, type FilledVisit } from "./fill-dashboard.ts";
import { siteHost, type Site } from "./site.ts";
import { openLimits, testPassword } from "./start-endpoint.ts";

export const today = createDayInZone("Asia/Almaty")(Date.now());
export const mount = "/kelisim/";
/** The headline as the script draws it, in the place of what stood in the page. */
export const drawn = "[aria-busy=false] .headline";
/** Sites with too few visits, with fewer visits than decisions, with nothing. */
export const few = "few.example.kz";
export const incomplete = "incomplete.example.kz";
export const empty = "empty.example.kz";

/** A marketer's way to the dashboard, in a browser of the lab. */
export function dashboardIn(lab: Lab) {
  /** Four sites, of which one has a month of visits; what is in the folder is known. */
  const startFilled = async (): Promise<{ site: Site; visits: readonly FilledVisit[] }> => {
    const sites = [siteHost, few, incomplete, empty].map((name) => ({
      name,
      origins: [`https://${name}`],
    }));
    const site = await lab.startSite({ pages: {}, config: { sites, limits: openLimits } });
    const { dataFolder } = site.endpoint;
    const common = { today, days: 30, visits: 40, seed: 3 };
    const visits = await fillDashboard(dataFolder, { ...common, site: siteHost });
    await fillDashboard(dataFolder, { ...common, site: few, days: 3, visits: 4 });
    await fillDashboard(dataFolder, { ...common, site: incomplete, days: 9, counted: 0.3 });
    return { site, visits };
  };
  const signIn = async (site: Site, options?: VisitorOptions): Promise<Tab> => {
    const tab = await (await lab.createVisitor(options)).createTab();
    await tab.goto(site.url(`${mount}?lang=en`));
    await tab.appears("#password"); // whoever has not signed in is led there, and the field has the focus
    await tab.type(testPassword);
    await tab.press("Enter");
    await tab.appears(drawn);
    return tab;
  };
  const textOf = (tab: Tab, selector: string): Promise<string> =>
    tab.evaluate((one) => document.querySelector(one)?.textContent?.trim() ?? "", selector);
  const headlineIs = (tab: Tab, text: string): Promise<void> =>
    tab.until((one) => document.querySelector(".headline")?.textContent?.trim() === one, text);
  const view = async (tab: Tab, site: Site, search: string): Promise<void> => {
    await tab.goto(site.url(`${mount}?lang=en&${search}`));
    await tab.until(() => document.querySelector(".waiting") === null);
  };
  return { startFilled, signIn, textOf, headlineIs, view };
}
