import { expect, it } from "vitest";
import { buildTheme } from "../../src/contract/build-theme.ts";
import { languages } from "../../src/contract/language.ts";
import { layouts } from "../../src/contract/receipt.ts";
import { buttonForms } from "../../src/contract/site-config.ts";
import { noticeStage } from "../fixtures/pages/notice-stage.ts";
import { inEachBrowser } from "../helpers/browser-lab.ts";
import type { Tab } from "../helpers/browser.ts";

const forms = layouts.flatMap((layout) =>
  buttonForms.flatMap((buttons) => languages.map((language) => ({ layout, buttons, language }))),
);
/** None, one that can be used as it is, and one that cannot on either side. */
const themes = [undefined, "#1f6feb", "#ffcc00", "#0a0a0a"].map((brand) => ({
  theme: buildTheme({ brand }).css,
}));

/** What the law's reader compares: sizes in CSS pixels, contrasts as WCAG counts them. */
interface Measure {
  readonly area: number;
  readonly font: number;
  readonly top: number;
  readonly onButton: number;
  readonly onPaper: number;
  /** Everything else that can be seen of it. */
  readonly looks: string;
}

/** Measures refusal and acceptance, in this order. */
function measure(tab: Tab): Promise<readonly Measure[]> {
  return tab.evaluate(() => {
    const root = document.querySelector("#kelisim")?.shadowRoot;
    const layer = root?.querySelector("section");
    if (!root || !layer) throw new Error("no notice");
    const light = (color: string): number => {
      const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map((part) => {
        const share = Number(part) / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const contrast = (one: string, other: string): number => {
      const [dark = 0, bright = 0] = [light(one), light(other)].toSorted((a, b) => a - b);
      return (bright + 0.05) / (dark + 0.05);
    };
    const paper = getComputedStyle(layer).backgroundColor;
    return ["reject", "accept"].map((does) => {
      const button = root.querySelector(`.choices [data-kelisim-do=${does}]`);
      if (!button) throw new Error(`no button to ${does}`);
      const style = getComputedStyle(button);
      const { width, height, top } = button.getBoundingClientRect();
      return {
        area: width * height,
        font: Number.parseFloat(style.fontSize),
        top,
        onButton: contrast(style.color, style.backgroundColor),
        onPaper: contrast(style.backgroundColor, paper),
        looks: [
          style.fontWeight,
          style.fontFamily,
          style.backgroundImage,
          style.border,
          style.borderRadius,
          style.opacity,
          style.boxShadow,
          style.textDecorationLine,
          style.textTransform,
        ].join(),
      };
    });
  });
}

/** How often Tab is pressed until the focus is on what does this, from the page's own last link. */
async function tabsTo(tab: Tab, does: string): Promise<number> {
  await tab.evaluate(() => document.querySelector<HTMLElement>("#before")?.focus());
  for (let presses = 1; presses < 9; presses++) {
    await tab.press("Tab");
    const reached = await tab.evaluate(() => {
      const focused = document.querySelector("#kelisim")?.shadowRoot?.activeElement;
      return focused?.getAttribute("data-kelisim-do");
    });
    if (reached === does) return presses;
  }
  throw new Error(`Tab does not lead to ${does}`);
}

const within1Percent = (one: number, other: number): boolean =>
  Math.abs(one - other) <= 0.01 * Math.max(one, other);

inEachBrowser("refusing is as easy as accepting", (lab) => {
  for (const scheme of ["light", "dark"] as const) {
    it(`in every layout, form and language, with and without a brand colour: ${scheme}`, async () => {
      const { tab } = await lab.visit({ pages: { "/": noticeStage } }, { scheme });
      await tab.until(() => Boolean(window.draw));
      const unequal: unknown[] = [];
      for (const [at, { language, ...form }] of forms.entries()) {
        const looks = { ...form, ...themes[at % themes.length] };
        await tab.evaluate(([spoken, config]) => window.draw(spoken, config), [
          language,
          { ...looks, variant: "a", policy: { url: "/privacy" } },
        ] as const);
        const [reject, accept] = (await measure(tab)) as [Measure, Measure]; // one for each
        const equal =
          within1Percent(reject.area, accept.area) &&
          within1Percent(reject.font, accept.font) &&
          within1Percent(reject.onButton, accept.onButton) &&
          within1Percent(reject.onPaper, accept.onPaper) &&
          reject.top === accept.top &&
          reject.looks === accept.looks &&
          reject.onButton >= 4.5 &&
          reject.onPaper >= 3;
        if (!equal) unequal.push([language, looks, reject, accept]);
      }
      expect(unequal).toEqual([]);
    });
  }

  it("by keyboard the refusal comes first, and each takes one press", async () => {
    const { tab } = await lab.visit({ pages: { "/": noticeStage } });
    await tab.until(() => Boolean(window.draw));
    for (const buttons of buttonForms) {
      await tab.evaluate((form) => window.draw("en", { layout: "card", buttons: form }), buttons);
      const reject = await tabsTo(tab, "reject");
      expect(await tabsTo(tab, "accept")).toBe(reject + 1); // there is no nearer place but before
      await tab.press("Enter");
      await tabsTo(tab, "reject");
      await tab.press("Enter");
      expect(await tab.evaluate(() => window.answered)).toEqual([true, false]);
      await tab.click("[data-kelisim-do=reject]");
      expect(await tab.evaluate(() => window.answered)).toEqual([true, false, false]);
    }
  });
});
