import { expect, it } from "vitest";
import { createSite } from "../../demo/site/create-site.ts";
import { parseNoticeConfig } from "../../src/notice/parse-notice-config.ts";
import { parseSiteConfig } from "../../src/server/site/site-config.ts";
import { axeViolations } from "../helpers/axe.ts";
import { inEachBrowser } from "../helpers/browser-lab.ts";
import type { Tab } from "../helpers/browser.ts";
import { consentCookie } from "../helpers/receipts.ts";
import { siteOrigin, vendorHost } from "../helpers/site.ts";

const textOf = (tab: Tab, id: string): Promise<string> =>
  tab.evaluate((name) => document.getElementById(name)?.textContent ?? "", id);

/** Types into the form as its owner does: the page hears of it when the field is left. */
const fillIn = (tab: Tab, values: Readonly<Record<string, string | boolean>>): Promise<void> =>
  tab.evaluate((given) => {
    const form = document.querySelector("form");
    for (const [name, value] of Object.entries(given)) {
      const field = form?.elements.namedItem(name);
      if (field instanceof HTMLInputElement && typeof value === "boolean") field.checked = value;
      else if (field instanceof HTMLInputElement || field instanceof RadioNodeList)
        field.value = String(value);
    }
    form?.dispatchEvent(new Event("change"));
  }, values);

inEachBrowser("the demo's preview", (lab) => {
  it("shows every notice at once, and gives configs that the widget and the endpoint take", async () => {
    const site = await lab.startSite({ pages: {} });
    const demo = createSite({ origin: siteOrigin, vendorOrigin: `https://${vendorHost}` });
    site.intercept((path, request) =>
      path.startsWith("/kelisim/") ? undefined : demo.fetch(request),
    );
    const visitor = await lab.createVisitor();
    const tab = await visitor.createTab();
    await tab.goto(site.url("/preview"));
    await tab.until(() => document.querySelectorAll("iframe").length > 0);
    const titles = await tab.evaluate(() =>
      Array.from(document.querySelectorAll("iframe"), ({ title }) => title),
    );
    expect(new Set(titles).size).toBe(3 * 2 * 3 * 3);
    expect(titles).toContain("dialog, dark, Kazakh, 320 px");
    await tab.until(() => document.getElementById("problems")?.textContent === "");
    expect(await axeViolations(tab, "body")).toEqual([]);

    // Later a frame may be taken away while it asks for its config, and says so.
    expect(tab.console.filter(({ type }) => type === "error")).toEqual([]);

    await fillIn(tab, {
      "name-kk": "«Киіз» ЖШС",
      "name-ru": "ТОО «Киіз»",
      "name-en": "Kiiz LLP",
      bin: "12345",
      origin: "https://kiiz.example/",
      policy: "https://kiiz.example/privacy",
      layout: "card",
      buttons: "two",
      scheme: "dark",
      branded: true,
      brand: "#ffee00",
    });
    await tab.until(() => /BIN/.test(document.getElementById("problems")?.textContent ?? ""));
    expect(await textOf(tab, "file")).not.toContain("bin");
    await fillIn(tab, { bin: "000000000000", brand: "#101010" });
    // The endpoint has its say on the colour.
    await tab.until(() => /#101010/.test(document.getElementById("problems")?.textContent ?? ""));

    const file: unknown = JSON.parse(await textOf(tab, "file"));
    expect(file).toEqual({
      operator: {
        name: { kk: "«Киіз» ЖШС", ru: "ТОО «Киіз»", en: "Kiiz LLP" },
        bin: "000000000000",
      },
      policy: { url: "https://kiiz.example/privacy", updated: "2026-11-01" },
      layout: "card",
      buttons: "two",
      scheme: "dark",
      brand: "#101010",
    });
    expect(parseNoticeConfig(file)).toHaveProperty("config.layout", "card");
    const parsed = parseSiteConfig(JSON.parse(await textOf(tab, "site")));
    expect(parsed).toMatchObject({
      ok: true,
      value: { sites: [{ name: "kiiz.example", origins: ["https://kiiz.example"] }] },
    });
    expect(await textOf(tab, "tag")).toBe('<script src="/kelisim/kelisim.js"></script>');
    expect(await textOf(tab, "file-tag")).toContain('data-config="/kelisim.json"');
    expect(await tab.evaluate(() => document.querySelectorAll("iframe").length)).toBe(27);
    expect(await axeViolations(tab, "body")).toEqual([]);
    await tab.evaluate(() => document.documentElement.style.setProperty("color-scheme", "dark"));
    expect(await axeViolations(tab, "body")).toEqual([]);
    await tab.setViewport({ width: 320, height: 640 });
    expect(await tab.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(tab.errors).toEqual([]);

    // A frame by itself: the notice of that config, apart from the site, and what is pressed in it stays there.
    const address = await tab.evaluate(
      () => document.querySelector<HTMLAnchorElement>('[aria-label*="Kazakh, 320"]')?.href ?? "",
    );
    await tab.goto(address);
    await tab.appears("[data-kelisim-layer=notice][data-layout=bar]");
    expect(
      await tab.evaluate(() => {
        const { host } = document.querySelector("#kelisim")?.shadowRoot ?? {};
        return `${self.origin} ${host?.shadowRoot?.textContent}`;
      }),
    ).toMatch(/^null .*«Киіз» ЖШС/);
    await tab.click("[data-kelisim-do=reject]");
    await tab.disappears("[data-kelisim-layer=notice]");
    expect(await consentCookie(visitor)).toBe(null);
    expect(site.endpoint.receipts()).toEqual([]);
    expect(site.strangers()).toEqual([]);
    expect(tab.errors).toEqual([]);
  });
});
