import { expect } from "vitest";
import { buildPage } from "../fixtures/pages/build-page.ts";
import { createOrdinaryHost, ordinaryHost } from "../fixtures/pages/ordinary-host.ts";
import type { Lab } from "./browser-lab.ts";
import type { Tab } from "./browser.ts";
import { today } from "./receipts.ts";
import { siteHost } from "./site.ts";

/**
 * What the pages of an experiment write down with: `note(word)` says which script spoke, `attempt(what, run)`
 * says what came of a call, with an exception by its type and message.
 */
const notebook = `<script id="notebook">
  heard = [];
  note = (word) => {
    const script = document.currentScript;
    heard.push(script ? word + " in #" + script.id : word);
  };
  attempt = (what, run) => {
    try {
      const given = run();
      heard.push(what + ": " + (Object(given) === given ? Object.prototype.toString.call(given) : String(given)));
    } catch (error) {
      heard.push(what + " throws " + error.constructor.name + " " + error.name + ": " + error.message);
    }
  };
  addEventListener("error", (event) => {
    if (event.message) note("window hears " + event.message);
  });
</script>`;

export interface Experiment {
  readonly head?: string;
  readonly body?: string;
}

/** What could be observed of a page: what the experiment gave, what was noted, what was thrown. */
export interface Observed<Result> {
  readonly result: Result;
  readonly heard: readonly string[];
  readonly errors: readonly string[];
}

/**
 * Observes the same page without the widget, with it before the choice, and with it after a grant, and
 * expects the same each time. The page's parts refer to {@link ordinaryHost} as they like.
 *
 * @param observe runs in the page after its `load` event
 * @returns what was observed without the widget, for a look at what the test compares
 */
export async function sameWithWidget<Result>(
  lab: Lab,
  { head = "", body = "" }: Experiment,
  observe: () => Result | Promise<Result>,
): Promise<Observed<Result>> {
  const parts = { head: notebook + head, body };
  const pages: Record<string, string> = {};
  const site = await lab.startSite({ pages, hosts: { [ordinaryHost]: createOrdinaryHost() } });
  const visitor = await lab.createVisitor();
  const look = async (page: string): Promise<Observed<Result>> => {
    pages["/"] = page; // under one address, which is part of what can be observed
    const tab = await visitor.createTab();
    await tab.goto(site.url());
    const result = await tab.evaluate(observe);
    const observed = { result, heard: await readNotes(tab), errors: [...tab.errors] };
    await tab.close();
    return observed;
  };

  const without = await look(buildPage({ ...parts, widget: null }));
  expect(await look(buildPage(parts)), "before the choice").toEqual(without);
  const value = `1.1.${today()}.analytics:1`;
  await visitor.setCookie({ name: "kelisim", value, domain: siteHost, path: "/" });
  expect(await look(buildPage(parts)), "after a grant").toEqual(without);
  return without;
}

function readNotes(tab: Tab): Promise<readonly string[]> {
  return tab.evaluate(() => window.heard.map(String));
}
