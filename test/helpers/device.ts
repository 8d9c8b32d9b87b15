import type { Tab, Visitor } from "./browser.ts";

/** What is on a visitor's device, by name. */
export interface Device {
  readonly cookies: readonly string[];
  readonly local: readonly string[];
  readonly session: readonly string[];
  readonly databases: readonly string[];
}

export const emptyDevice: Device = { cookies: [], local: [], session: [], databases: [] };

/** Looks at the browser's own cookie store, and at the storage of the page's origin. */
export async function inspectDevice(visitor: Visitor, tab: Tab): Promise<Device> {
  const storage = await tab.evaluate(async () => ({
    local: Object.keys(localStorage).sort(),
    session: Object.keys(sessionStorage).sort(),
    databases: (await indexedDB.databases()).map(({ name }) => name ?? "").sort(),
  }));
  const cookies = await visitor.cookies();
  return { cookies: cookies.map(({ name }) => name).sort(), ...storage };
}
