import { expect, it } from "vitest";
import { buildPage } from "../fixtures/pages/build-page.ts";
import { inEachBrowser } from "../helpers/browser-lab.ts";
import type { Tab } from "../helpers/browser.ts";
import { comeBack, notice } from "../helpers/notice-words.ts";
import { today } from "../helpers/receipts.ts";
import { siteHost } from "../helpers/site.ts";

/** Rounds of the time measurement; `npm run cost` takes more. */
const rounds = Number(process.env["COST_ROUNDS"] ?? 5);

/** Three ways to insert 10,000 nodes that have nothing to do with any vendor. Each gives its main-thread time in ms. */
const ways = `<script>
  const fresh = () => { document.querySelector("main").replaceChildren(); return document.querySelector("main"); };
  const timed = async (run) => {
    const main = fresh();
    const start = performance.now();
    run(main);
    await Promise.resolve(); // observers of mutations have run by then
    return performance.now() - start;
  };
  ways = {
    one: () => timed((main) => {
      for (let i = 0; i < 10000; i++) {
        const node = document.createElement("div");
        node.setAttribute("class", "row");
        main.appendChild(node);
      }
    }),
    subtrees: () => timed((main) => {
      for (let i = 0; i < 1000; i++) {
        const row = document.createElement("div");
        for (let j = 0; j < 9; j++) row.appendChild(document.createElement("span"));
        main.append(row);
      }
    }),
    html: () => timed((main) => {
      const html = '<p class="row">' + '<a href="/felt">felt</a>'.repeat(9) + "</p>";
      for (let i = 0; i < 1000; i++) main.appendChild(document.createElement("div")).innerHTML = html;
    }),
  };
</script>`;
const page = { head: ways, body: "<main></main>" };

/** Stands before the widget and counts what its wrappers do: how often they are called, and the dear things they ask for. */
const counting = `<script>
  counts = {};
  const count = (name) => { counts[name] = (counts[name] || 0) + 1; };
  const Native = Proxy;
  Proxy = new Native(Native, { construct(target, [native, handler]) {
    const { apply } = handler;
    if (apply) handler.apply = (...given) => (count("wrapper"), apply(...given));
    return new Native(native, handler);
  } });
  URL = new Native(URL, { construct: (...given) => (count("parsed address"), Reflect.construct(...given)) });
  for (const name of ["querySelectorAll", "querySelector", "matches", "getAttribute", "hasAttribute"]) {
    const { [name]: native } = Element.prototype;
    Element.prototype[name] = new Native(native, { apply: (...given) => (count("looks"), Reflect.apply(...given)) });
  }
</script>`;

/** Calls by which the three ways insert nodes and set attributes. */
const callsOf = { one: 20_000, subtrees: 10_000, html: 2_000 };

interface CostWindow {
  counts: Record<string, number>;
  ways: Record<string, () => Promise<number>>;
}

/** What the wrappers did while one way ran to the end of its own code. */
const countOf = (tab: Tab, way: string): Promise<Record<string, number>> =>
  tab.evaluate(async (name) => {
    const { ways, counts } = window as unknown as CostWindow;
    document.querySelector("main")?.replaceChildren();
    for (const key of Object.keys(counts)) delete counts[key];
    await ways[name]?.();
    return { ...counts };
  }, way);

const grant = { name: "kelisim", domain: siteHost, path: "/" };

inEachBrowser("the cost of inserting 10,000 nodes", (lab) => {
  it("is bounded before the choice: a call of ours for a call of the page, and no address is parsed", async () => {
    const { tab } = await lab.visit({ pages: { "/": buildPage({ ...page, before: counting }) } });
    await tab.appears(notice);
    for (const [way, calls] of Object.entries(callsOf)) {
      const counted = await countOf(tab, way);
      console.log(`${lab.browser} ${way}, before the choice: ${JSON.stringify(counted)}`);
      const { wrapper = 0, looks = 0 } = counted;
      expect(wrapper, way).toBeGreaterThanOrEqual(calls); // else the instrument sees nothing
      expect(wrapper, way).toBeLessThan(calls + 10);
      expect(looks, `${way}: looks at the document`).toBeLessThan(calls + 10);
      expect(counted["parsed address"] ?? 0, way).toBe(0);
    }
  });

  it("is at most a look at what was inserted after a full grant: no wrapper of the DOM is left", async () => {
    const site = await lab.startSite({ pages: { "/": buildPage({ ...page, before: counting }) } });
    const visitor = await lab.createVisitor();
    await visitor.setCookie({ ...grant, value: `1.1.${today()}.analytics:1` });
    const tab = await visitor.createTab();
    await tab.goto(site.url());
    await tab.appears(comeBack);
    // The page has loaded when the way back is there, but not always what comes after its listeners.
    await tab.until(() => String(Node.prototype.appendChild).includes("appendChild"));
    for (const [way, inserted] of Object.entries({ one: 10_000, subtrees: 1_000, html: 2_000 })) {
      const counted = await countOf(tab, way);
      console.log(`${lab.browser} ${way}, after a full grant: ${JSON.stringify(counted)}`);
      expect(counted["wrapper"] ?? 0, way).toBe(0);
      expect(counted["looks"] ?? 0, way).toBeLessThan(inserted + 10);
      expect(counted["parsed address"] ?? 0, way).toBe(0);
    }
  });

  it("in time is printed, as a ratio to the page without the widget, and decides nothing", async () => {
    const site = await lab.startSite({
      pages: { "/": buildPage(page), "/without": buildPage({ ...page, widget: null }) },
    });
    const open = async (path: string, value?: string): Promise<Tab> => {
      const visitor = await lab.createVisitor();
      if (value) await visitor.setCookie({ ...grant, value });
      const tab = await visitor.createTab();
      await tab.goto(site.url(path));
      if (path === "/") await tab.appears(value ? comeBack : notice);
      return tab;
    };
    const tabs = {
      "without the widget": await open("/without"),
      "before the choice": await open("/"),
      "after a refusal": await open("/", `1.1.${today()}.analytics:0`),
      "after a full grant": await open("/", `1.1.${today()}.analytics:1`),
    };
    const times = new Map<string, number[]>();
    for (let round = -2; round < rounds; round++) {
      for (const [what, tab] of Object.entries(tabs)) {
        await tab.toFront();
        for (const way of ["one", "subtrees", "html"]) {
          const spent = await tab.evaluate(
            (name) => (window as unknown as CostWindow).ways[name]?.() ?? Promise.resolve(0),
            way,
          );
          const key = `${way}, ${what}`;
          if (round >= 0) times.set(key, [...(times.get(key) ?? []), spent]); // the first two warm up
        }
      }
    }
    const median = (key: string): number => {
      const sorted = [...(times.get(key) ?? [])].sort((a, b) => a - b);
      return sorted[Math.floor(sorted.length / 2)] ?? NaN;
    };
    for (const way of ["one", "subtrees", "html"]) {
      const base = median(`${way}, without the widget`);
      const told = Object.keys(tabs)
        .slice(1)
        .map((what) => {
          const spent = median(`${way}, ${what}`);
          return `${what} ${(spent - base).toFixed(1)} ms more (×${(spent / base).toFixed(2)})`;
        });
      console.log(`${lab.browser} ${way}: ${base.toFixed(1)} ms; ${told.join("; ")}`);
    }
    expect(times.size).toBe(12);
  });
});
