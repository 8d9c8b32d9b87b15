import { expect, it } from "vitest";
import { buildPage } from "../fixtures/pages/build-page.ts";
import { fullConfig } from "../fixtures/pages/each-look.ts";
import { atRest } from "../helpers/at-rest.ts";
import { inEachBrowser } from "../helpers/browser-lab.ts";
import type { Key, Tab } from "../helpers/browser.ts";
import { comeBack } from "../helpers/notice-words.ts";
import { consentCookie, today } from "../helpers/receipts.ts";
import type { SiteOptions } from "../helpers/site.ts";

const notice = "[data-kelisim-layer=notice]";
const preferences = "[data-kelisim-layer=preferences]";

const page = buildPage({
  body: `<a id="first" href="/next">First</a>
    <div style="height: 1500px"></div>
    <a id="choices" href="/next" data-kelisim-open>Cookie choices</a> <a id="last" href="/next">Last</a>`,
});
const shop: SiteOptions = { pages: { "/": page, "/next": page }, config: fullConfig };

/** What has the focus: by id in the page, by what it does or is in ours; empty when nothing has. */
function focused(tab: Tab): Promise<string> {
  return tab.evaluate(() => {
    const { activeElement } = document;
    const inside = activeElement?.shadowRoot?.activeElement;
    if (!inside) return activeElement?.id ?? "";
    const named = ["do", "category", "service", "open"].map((name) => `data-kelisim-${name}`);
    const name = named.find((one) => inside.hasAttribute(one));
    return (name && (inside.getAttribute(name) || name)) ?? inside.localName;
  });
}

/** Presses a key until something has the focus, and says what had it on the way, that included. */
async function walk(tab: Tab, to: string, key: Key = "Tab"): Promise<readonly string[]> {
  const way: string[] = [];
  while (way.at(-1) !== to) {
    await tab.press(key);
    way.push(await focused(tab));
    if (way.length > 40) throw new Error(`${to} is not on the way: ${way.join(", ")}`);
  }
  return way;
}

/** Whether the focus can be seen: a ring around what has it. */
function hasRing(tab: Tab): Promise<boolean> {
  return tab.evaluate(() => {
    const inside = document.activeElement?.shadowRoot?.activeElement;
    return inside ? Number.parseFloat(getComputedStyle(inside).outlineWidth) >= 2 : false;
  });
}

inEachBrowser("with the keyboard alone", (lab) => {
  it("the notice comes after the page, in the order in which it is seen, and back again", async () => {
    const { visitor, tab } = await lab.visit(shop);
    await tab.appears(notice);
    await atRest(tab);
    expect(await focused(tab)).toBe("");
    const way = await walk(tab, "preferences");
    const answers = way.filter((one) => ["accept", "reject", "preferences"].includes(one));
    expect(way.slice(0, 3)).toEqual(["first", "choices", "last"]);
    expect([...answers].sort()).toEqual(["accept", "preferences", "reject"]);
    expect(await hasRing(tab)).toBe(true);
    const seen = await tab.evaluate(() => {
      const root = document.querySelector("#kelisim")?.shadowRoot;
      const buttons = Array.from(root?.querySelectorAll<HTMLElement>("[data-kelisim-do]") ?? []);
      const place = (one: HTMLElement): number => {
        const { left, top } = one.getBoundingClientRect();
        return top * 10_000 + left;
      };
      return buttons
        .sort((one, other) => place(one) - place(other))
        .map((one) => one.getAttribute("data-kelisim-do"));
    });
    // In the two-button form the way to the preferences stands in the text, before the answers.
    expect(answers).toEqual(seen);
    await tab.press("Shift+Tab");
    expect(await focused(tab)).toBe(answers.at(-2));

    await tab.press("Escape");
    await tab.evaluate(() => scrollTo(0, 900));
    await tab.goto("https://shop.example.kz/next");
    await tab.appears(notice);
    expect(await consentCookie(visitor)).toBeNull();
  });

  for (const [answer, key, choice] of [
    ["accept", "Enter", "analytics:1.marketing:1"],
    ["reject", "Space", "analytics:0.marketing:0"],
  ] as const) {
    it(`${answer} is pressed with ${key}, and the way back opens the preferences and gets the focus again`, async () => {
      const { visitor, tab } = await lab.visit(shop);
      await tab.appears(notice);
      await walk(tab, answer);
      await tab.press(key);
      await tab.appears(comeBack);
      expect(await consentCookie(visitor)).toBe(`1.1.${today()}.${choice}`);

      await walk(tab, "data-kelisim-open");
      expect(await hasRing(tab)).toBe(true);
      for (const close of ["Escape", "Enter"] as const) {
        await tab.press("Enter");
        await tab.appears(preferences);
        if (close === "Enter") await walk(tab, "close");
        await tab.press(close);
        await tab.appears(comeBack);
        expect(await focused(tab)).toBe("data-kelisim-open");
      }
    });
  }

  it("the preferences take the focus, keep it, and give it back to the notice", async () => {
    const { visitor, tab } = await lab.visit(shop);
    await tab.appears(notice);
    await walk(tab, "preferences");
    await tab.press("Enter");
    await tab.appears(preferences);
    await atRest(tab);
    const first = await focused(tab);
    expect(first).not.toBe("");

    // All around, forwards and backwards, and never out.
    for (const key of ["Tab", "Shift+Tab"] as const) {
      const round = new Set<string>();
      for (const to of ["save", "close", "save"]) {
        for (const stop of await walk(tab, to, key)) round.add(stop);
      }
      expect([...round].filter((one) => ["", "first", "choices", "last"].includes(one))).toEqual(
        [],
      );
      expect([...round]).toEqual(
        expect.arrayContaining(["analytics", "yandex-metrica", "accept", "reject", "summary"]),
      );
    }
    // A switch is turned with Space, and nothing is decided by that.
    await walk(tab, "yandex-metrica");
    expect(await hasRing(tab)).toBe(true);
    await tab.press("Space");
    expect(await consentCookie(visitor)).toBeNull();
    await tab.press("Escape");
    await tab.appears(notice);
    expect(await focused(tab)).toBe("preferences");
    expect(await consentCookie(visitor)).toBeNull();

    await tab.press("Space");
    await tab.appears(preferences);
    await walk(tab, "yandex-metrica");
    await tab.press("Space");
    await walk(tab, "save");
    await tab.press("Enter");
    await tab.appears(comeBack);
    expect(await consentCookie(visitor)).toContain("yandex-metrica:1");
  });

  it("a link of the page opens the preferences and has the focus when they are closed", async () => {
    const { tab } = await lab.visit(shop);
    await tab.appears(notice);
    await walk(tab, "reject");
    await tab.press("Enter");
    await tab.appears(comeBack);
    await walk(tab, "choices", "Shift+Tab");
    for (const close of ["Escape", "close", "save"] as const) {
      await tab.press("Enter");
      await tab.appears(preferences);
      if (close !== "Escape") await walk(tab, close);
      await tab.press(close === "Escape" ? close : "Enter");
      await tab.disappears(preferences);
      expect(await focused(tab)).toBe("choices");
    }
  });
});
