import { expect, it } from "vitest";
import { buildPage } from "../fixtures/pages/build-page.ts";
import { openWays, waysOfLoading } from "../fixtures/pages/ways-of-loading.ts";
import { passBarrier } from "../helpers/barrier.ts";
import { inEachBrowser, type Visit } from "../helpers/browser-lab.ts";
import { notice } from "../helpers/notice-words.ts";

const names = Object.keys(waysOfLoading);

/**
 * Goes every way to an address of its own at the counter's host, each in a task of its own: what one lets
 * through is not caught by what is done about the next.
 */
async function goEveryWay(ways: readonly string[]): Promise<void> {
  for (const [index, way] of ways.entries()) {
    const box = document.createElement("div");
    document.body.append(box);
    try {
      // The way is a text of ours; as functions the list could not be sent to a page.
      // oxlint-disable-next-line typescript/no-implied-eval
      new Function("url", "box", way)(`https://mc.yandex.ru/watch/${1000 + index}`, box);
    } catch {
      // This browser does not know the way.
    }
    await new Promise((resolve) => setTimeout(resolve));
  }
}

/** The ways, by name, on which a request arrives. */
async function waysOut({ site, tab }: Visit): Promise<readonly string[]> {
  await tab.evaluate(goEveryWay, Object.values(waysOfLoading));
  // Workers, frames and styles take a step of their own before they ask.
  for (let turn = 0; turn < 3; turn++) await passBarrier(site, tab);
  const arrived = new Set(
    site.log.all.map(({ path }) => Number(/^\/watch\/(\d+)$/.exec(path)?.[1])),
  );
  return names.filter((_, index) => arrived.has(1000 + index));
}

const page = (widget: Record<string, string> | null = {}) => ({
  pages: { "/": buildPage({ widget }) },
});

inEachBrowser("a script that wants to reach the vendor", (lab) => {
  it("can, in every way of the list, on a page without the widget", async () => {
    const found = await waysOut(await lab.visit(page(null)));
    expect(names.filter((name) => !found.includes(name))).toEqual([]);
  });

  it("cannot before the choice, but for the ways that the docs name", async () => {
    const visit = await lab.visit(page());
    await visit.tab.appears(notice);
    const found = await waysOut(visit);
    expect(found.filter((name) => !openWays.includes(name))).toEqual([]);
  });

  it("cannot after a withdrawal, but for the same", async () => {
    const visit = await lab.visit(page());
    await visit.tab.appears(notice);
    await visit.tab.evaluate(() => window.kelisim.acceptAll());
    await visit.tab.evaluate(() => window.kelisim.withdraw());
    const found = await waysOut(visit);
    expect(found.filter((name) => !openWays.includes(name))).toEqual([]);
  });
});
