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

/** Requests for the tag itself, from whichever of the vendor's hosts. */
export function tagLoads(site: Site): readonly LoggedRequest[] {
  return site.log.all.filter(({ path }) => /\/(tag|watch|tag_ww)\.js$/.test(path));
}
