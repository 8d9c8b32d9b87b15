import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { buildPage } from "../fixtures/pages/build-page.ts";
import { shopStats } from "../fixtures/pages/own-service.ts";
import { inEachBrowser } from "../helpers/browser-lab.ts";
import { keptReceipts } from "../helpers/receipts.ts";

/** Where something is: `target` inside `parent`, whose open shadow root is entered. */
interface Selection {
  readonly parent: { readonly selector: string };
  readonly target: { readonly selector: string };
}
interface Rule {
  readonly detectors: readonly [
    {
      readonly presentMatcher: readonly [Selection];
      readonly showingMatcher: readonly [Selection];
    },
  ];
  readonly methods: readonly [
    { readonly name: "OPEN_OPTIONS"; readonly action: { readonly actions: readonly Selection[] } },
    {
      readonly name: "DO_CONSENT";
      readonly action: {
        readonly consents: readonly {
          readonly type: string;
          readonly matcher: Selection;
          readonly toggleAction: Selection;
        }[];
      };
    },
    { readonly name: "SAVE_CONSENT"; readonly action: Selection },
  ];
}

const file = await readFile(
  new URL("../../docs/clients/consent-o-matic.json", import.meta.url),
  "utf8",
);
const { Kelisim: rule }: { readonly Kelisim: Rule } = JSON.parse(file);

const service = (id: string, category: string) => ({
  ...shopStats,
  id,
  category,
  hosts: [`${id}.example.kz`],
});

// The engine is not on npm: docs/clients/README.md says how the rule was run with it.
inEachBrowser("by the selectors of our rule for Consent-O-Matic, in its order", (lab) => {
  it("the notice is found, and each category switched and saved in the task the preferences come in", async () => {
    const { tab, site } = await lab.visit({
      pages: { "/": buildPage() },
      config: {
        services: ["yandex-metrica", service("chat", "functional"), service("ads", "marketing")],
      },
    });
    const [{ presentMatcher, showingMatcher }] = rule.detectors;
    const [open, consent, save] = rule.methods;
    expect(rule.methods.map(({ name }) => name)).toEqual([
      "OPEN_OPTIONS",
      "DO_CONSENT",
      "SAVE_CONSENT",
    ]);
    await tab.until(
      (selections) =>
        selections.every(({ parent, target }) => {
          const root = document.querySelector(parent.selector)?.shadowRoot;
          return (root?.querySelector<HTMLElement>(target.selector)?.offsetHeight ?? 0) > 0;
        }),
      [...presentMatcher, ...showingMatcher],
    );
    const toggled = await tab.evaluate(
      async ({ steps: [toOpen, toAwait], consents, toSave, wanted }) => {
        const find = ({ parent, target }: Selection): HTMLInputElement | null =>
          document.querySelector(parent.selector)?.shadowRoot?.querySelector(target.selector) ??
          null;
        const pressed: string[] = [];
        await new Promise<void>((resolve) => {
          const root = document.querySelector("#kelisim")?.shadowRoot;
          // Before anything can be drawn, and before anything that waits for the next task.
          const observer = new MutationObserver(() => {
            if (!toAwait || !find(toAwait)) return;
            observer.disconnect();
            for (const { type, matcher, toggleAction } of consents) {
              if (find(matcher)?.checked === wanted.includes(type)) continue;
              find(toggleAction)?.click();
              if (find(matcher)?.checked) pressed.push(type);
            }
            find(toSave)?.click();
            resolve();
          });
          if (root) observer.observe(root, { childList: true, subtree: true });
          if (toOpen) find(toOpen)?.click();
        });
        return pressed;
      },
      {
        steps: open.action.actions,
        consents: consent.action.consents,
        toSave: save.action,
        wanted: ["A", "B"],
      },
    );
    expect(toggled).toEqual(["A", "B"]);
    const [receipt] = await keptReceipts(site, 1);
    expect(receipt).toMatchObject({
      act: "custom",
      by: "script",
      layer: "preferences",
      asked: true,
      categories: { functional: true, analytics: true, marketing: false },
    });
    expect(tab.errors).toEqual([]);
  });
});
