import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Tab } from "./browser.ts";

const source = await readFile(
  createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
  "utf8",
);

/** The part of axe-core that is used here. */
interface Engine {
  run(context: unknown, options: unknown): Promise<{ readonly violations: readonly Violation[] }>;
}

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: unknown; readonly failureSummary?: string }[];
}

/**
 * What axe finds wrong, by WCAG 2.2 AA and by its own best practices: the rule, the element, the reason.
 *
 * @param where our own element, another of the page, or an `iframe`, whose document is then meant
 */
export async function axeViolations(tab: Tab, where = "#kelisim"): Promise<readonly string[]> {
  // A frame has a realm of its own, and the rules look at the document around them.
  await tab.run(`
    const element = document.querySelector(${JSON.stringify(where)});
    const realm = element.contentWindow || window;
    const start = function () { ${source} };
    // Text is code only where the page's policy has it so: only a frame's realm is told in text.
    if (!realm.axe) realm === window ? start() : realm.eval("(" + start + ")()");`);
  return tab.evaluate(async (selector) => {
    const element = document.querySelector(selector);
    const frame = element instanceof HTMLIFrameElement ? element.contentWindow : null;
    const { axe } = (frame ?? window) as unknown as { readonly axe: Engine };
    // There Chromium tells of a colour it does not paint: `-webkit-text-fill-color` as the page would have it.
    const chromium = "chrome" in window;
    const untold = chromium && matchMedia("(forced-colors: active)").matches;
    const { violations } = await axe.run(frame ? frame.document : { include: [[selector]] }, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
      rules: { "color-contrast": { enabled: !untold } },
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id} ${JSON.stringify(node.target)} ${node.failureSummary ?? ""}`),
    );
  }, where);
}
