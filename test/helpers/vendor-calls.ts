import type { Tab } from "./browser.ts";
import type { LoggedRequest } from "./request-log.ts";
import type { Site } from "./site.ts";

/** What the vendor's tag ran on this page, in order: `"ID method"`. Empty when the tag did not run. */
export function vendorCalls(tab: Tab): Promise<readonly string[]> {
  return tab.evaluate(() => {
    const page = window as unknown as { Ya?: { fakeVendor?: { calls: string[] } } };
    return page.Ya?.fakeVendor?.calls ?? [];
  });
}

/** How many copies of the vendor's file ran on this page: whatever it does, it leaves this mark first. */
export function vendorRuns(tab: Tab): Promise<number> {
  return tab.evaluate(() => {
    const page = window as unknown as { Ya?: { fakeVendor?: { runs: number } } };
    return page.Ya?.fakeVendor?.runs ?? 0;
  });
}

/** Requests for the tag itself, from whichever host: the vendor's, a copy's, a mirror on the site itself. */
export function tagLoads(site: Site): readonly LoggedRequest[] {
  return site.log.all.filter(({ path }) => /\/(tag|watch)(_ww|_ua)?\.js$/.test(path));
}
