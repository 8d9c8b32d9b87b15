import { expect, it } from "vitest";
import en from "../../src/texts/en.ts";
import { buildPage } from "../fixtures/pages/build-page.ts";
import { atRest } from "../helpers/at-rest.ts";
import { inEachBrowser } from "../helpers/browser-lab.ts";
import type { Tab } from "../helpers/browser.ts";
import {
  accept,
  comeBack,
  notice,
  openPreferences,
  reject,
  save,
} from "../helpers/notice-words.ts";

/** What pages do to what they do not know, all at once, and a layer of the page's own over everything. */
const hostile = `<style>
    * { all: unset !important; }
    body > div, div#kelisim { display: none !important; opacity: 0 !important; z-index: -1 !important; }
    body { display: block !important; transform: translateX(400px) scale(0.5) !important;
      overflow: hidden !important; width: 200px !important; height: 200px !important; }
    [popover] { visibility: hidden !important; }
  </style>`;
const overlay = `<section style="position: fixed; inset: 0; z-index: 2147483647; background: #fff"></section>`;

/** What a finger on the middle of each answer meets. */
const meets = (tab: Tab): Promise<readonly (string | null)[]> =>
  tab.evaluate(() => {
    const root = document.querySelector("#kelisim")?.shadowRoot;
    return Array.from(root?.querySelectorAll(".choice") ?? [], (choice) => {
      const { x, y, width, height } = choice.getBoundingClientRect();
      const [left, top] = [x + width / 2, y + height / 2];
      const inPage = document.elementFromPoint(left, top);
      const met = inPage?.shadowRoot ? root?.elementFromPoint(left, top) : inPage;
      return met?.getAttribute("data-kelisim-do") ?? null;
    });
  });

inEachBrowser("the notice stands above the page", (lab) => {
  it("whatever the page's styles do to it", async () => {
    const { tab } = await lab.visit({
      pages: { "/": buildPage({ head: hostile, body: `<h1>Felt slippers</h1>${overlay}` }) },
    });
    await tab.evaluate(() => {
      // The strongest rules on that element are its own attribute's.
      const over = document.querySelector("section");
      for (const name of ["position", "inset", "z-index", "display"]) {
        over?.style.setProperty(name, over.style.getPropertyValue(name) || "block", "important");
      }
    });
    await tab.appears(notice);
    await atRest(tab);
    expect(await meets(tab)).toEqual(["reject", "accept", "preferences"]);
    const box = await tab.evaluate(() => {
      const layer = document.querySelector("#kelisim")?.shadowRoot?.querySelector("section");
      const { left, right, bottom } = layer?.getBoundingClientRect() ?? new DOMRect();
      return [left, right - document.documentElement.clientWidth, bottom - innerHeight];
    });
    expect(box.map(Math.round)).toEqual([0, 0, 0]);
    await tab.click(reject);
    await tab.disappears(notice);
    expect(
      await tab.evaluate(() => document.querySelector("#kelisim")?.hasAttribute("popover")),
    ).toBe(false);
  });

  it("but waits while the page has a modal dialog, undecided, and comes back after it", async () => {
    const { tab } = await lab.visit({
      pages: {
        "/": buildPage({
          body: `<h1>Felt slippers</h1><dialog><button>Close</button></dialog>
            <script>document.querySelector("dialog").showModal()</script>`,
        }),
      },
    });
    await tab.until(() =>
      Boolean(document.querySelector("#kelisim")?.shadowRoot?.querySelector("section")),
    );
    expect(await tab.isVisible(notice)).toBe(false);
    await tab.evaluate(() => document.querySelector("dialog")?.close());
    await tab.appears(notice);
    expect(await meets(tab)).toEqual(["reject", "accept", "preferences"]);

    // A dialog that comes later, and one that is taken out of the page as it stands.
    await tab.evaluate(() => document.querySelector("dialog")?.showModal());
    await tab.disappears(notice);
    await tab.press("Escape");
    await tab.appears(notice);
    await tab.evaluate(() => document.querySelector("dialog")?.showModal());
    await tab.disappears(notice);
    await tab.evaluate(() => document.querySelector("dialog")?.remove());
    await tab.appears(notice);
    expect(
      await tab.evaluate(() => [document.cookie, window.kelisim.granted("analytics")]),
    ).toEqual(["", false]);

    // One that lets the page be used is nothing to wait for; nor is our own.
    await tab.evaluate(() => {
      const dialog = document.createElement("dialog");
      document.body.append(dialog);
      dialog.show();
    });
    await tab.click(openPreferences);
    await tab.appears(save);
    await tab.press("Escape");
    await tab.appears(notice);
    expect(tab.errors).toEqual([]);
  });

  it("and when it is answered, says so, and the way back does not open under a second tap", async () => {
    const { tab } = await lab.visit({ pages: { "/": buildPage() } });
    await tab.appears(notice);
    // The control is looked at in the same task in which it appears.
    await tab.evaluate(() => {
      const root = document.querySelector("#kelisim")?.shadowRoot;
      const seen: boolean[] = [];
      (window as unknown as { seen: boolean[] }).seen = seen;
      if (!root) return;
      new MutationObserver(() => {
        const control = root.querySelector<HTMLButtonElement>("[data-kelisim-open]");
        if (control) seen.push(control.disabled);
      }).observe(root, { childList: true });
    });
    const status = (): Promise<string | undefined> =>
      tab.evaluate(() => {
        const root = document.querySelector("#kelisim")?.shadowRoot;
        return root?.querySelector("[role=status]")?.textContent ?? undefined;
      });
    expect(await status()).toBe("");
    await tab.click(accept);
    await tab.until(() => {
      const root = document.querySelector("#kelisim")?.shadowRoot;
      return Boolean(root?.querySelector("[role=status]")?.textContent);
    });
    expect(await status()).toBe(en.saved);
    const seen = await tab.evaluate(() => (window as unknown as { seen: boolean[] }).seen);
    expect(seen).toEqual([true]);
    expect(await tab.evaluate(() => document.activeElement?.localName)).toBe("body");
    await tab.click(comeBack); // a moment later it is there for whoever wants it
    await tab.appears(save);
    expect(await status()).toBe("");
  });
});
