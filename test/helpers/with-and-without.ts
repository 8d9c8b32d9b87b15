import { expect } from "vitest";
import { buildPage } from "../fixtures/pages/build-page.ts";
import { createOrdinaryHost, ordinaryHost } from "../fixtures/pages/ordinary-host.ts";
import type { Lab } from "./browser-lab.ts";
import type { Tab } from "./browser.ts";
import { ourLines } from "./our-lines.ts";
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

/** What could be observed of a page: what the experiment gave, what was noted, thrown, and said by us. */
export interface Observed<Result> {
  readonly result: Result;
  readonly heard: readonly string[];
  readonly errors: readonly string[];
  readonly lines: readonly string[];
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
    const result = await tab.evaluate(observe).catch((cause: unknown) => {
      // Without the page's stack, whose addresses the reporter takes for files.
      throw new Error(`the page throws ${String(cause).split("\n")[0]}`);
    });
    const heard = await readNotes(tab);
    const observed = { result, heard, errors: [...tab.errors], lines: ourLines(tab) };
    await tab.close();
    return observed;
  };

  const without = await look(buildPage({ ...parts, widget: null }));
  expect(differences(without, await look(buildPage(parts))), "before the choice").toEqual([]);
  const value = `1.1.${today()}.analytics:1`;
  await visitor.setCookie({ name: "kelisim", value, domain: siteHost, path: "/" });
  expect(differences(without, await look(buildPage(parts))), "after a grant").toEqual([]);
  return without;
}

function readNotes(tab: Tab): Promise<readonly string[]> {
  return tab.evaluate(() => window.heard.map(String));
}

/** The places in which two observations differ, each with what was expected there and what was found. */
function differences(expected: unknown, found: unknown, place = ""): readonly string[] {
  if (Object(expected) !== expected || Object(found) !== found) {
    return expected === found
      ? []
      : [`${place}: expected ${JSON.stringify(expected)}, found ${JSON.stringify(found)}`];
  }
  const left = new Map(Object.entries(expected as object));
  const right = new Map(Object.entries(found as object));
  return [...new Set([...left.keys(), ...right.keys()])].flatMap((key) =>
    differences(left.get(key), right.get(key), `${place}.${key}`),
  );
}
