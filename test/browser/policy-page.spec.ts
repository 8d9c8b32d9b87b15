import { expect, it } from "vitest";
import { buildPage } from "../fixtures/pages/build-page.ts";
import { axeViolations } from "../helpers/axe.ts";
import { inEachBrowser } from "../helpers/browser-lab.ts";
import type { Tab } from "../helpers/browser.ts";
import { accept, answer, notice } from "../helpers/notice-words.ts";
import { ourLines } from "../helpers/our-lines.ts";
import { keptReceipts } from "../helpers/receipts.ts";
import type { SiteOptions } from "../helpers/site.ts";

const widget = `<script src="/kelisim/kelisim-policy.js" defer></script>`;
const looks = `<style>:root { color-scheme: light dark; background: Canvas; color: CanvasText; }</style>`;
const body = `<main><h1>Cookies</h1><div id="table" data-kelisim-cookies></div>
  <div id="choice" data-kelisim-choice></div></main>`;
const policy = (lang: string): string => buildPage({ lang, head: widget + looks, body });

const site: SiteOptions = {
  pages: {
    "/": policy("en"),
    "/ru": policy("ru"),
    "/kk": policy("kk"),
    "/alone": buildPage({ widget: null, head: widget, body }),
  },
  config: { services: ["yandex-metrica", "vk-pixel"], policy: { url: "/" } },
};

/** As strict as a page can be about what it takes. */
const strict: SiteOptions = {
  ...site,
  pages: {
    "/": buildPage({
      widget: { nonce: "R" },
      head: widget.replace("<script", '<script nonce="R"'),
      body,
    }),
  },
  headers: {
    "Content-Security-Policy":
      "script-src 'nonce-R' 'strict-dynamic'; style-src 'none'; require-trusted-types-for 'script'; trusted-types kelisim",
  },
};

const filled = (tab: Tab): Promise<void> =>
  tab.until(() =>
    Boolean(document.querySelector("#table td") && document.querySelector("#choice li")),
  );

const textOf = (tab: Tab, selector: string): Promise<string> =>
  tab.evaluate((at) => document.querySelector(at)?.textContent ?? "", selector);

inEachBrowser("the policy page", (lab) => {
  it("shows the table of cookies that the endpoint writes, and axe finds nothing wrong in it", async () => {
    const narrow = { scheme: "dark", viewport: { width: 320, height: 640 } } as const;
    // What the page looks like is the style sheet's doing, in any browser: one look will do in the second.
    const all = lab.browser === "Chromium";
    for (const options of all ? [{}, { forcedColors: true }, narrow] : [narrow]) {
      const { site: shop, tab } = await lab.visit(site, options);
      for (const lang of all ? ["en", "ru", "kk"] : ["ru"]) {
        await tab.goto(shop.url(lang === "en" ? "/" : `/${lang}`));
        await filled(tab);
        const isSame = await tab.evaluate(async (language) => {
          const answer = await fetch(`/kelisim/cookies?lang=${language}&part=table`);
          const written = document.createElement("div");
          written.innerHTML = (await answer.text()).replace(/<style>.*<\/style>/s, "").trim();
          return written.innerHTML === document.querySelector("#table")?.innerHTML;
        }, lang);
        expect(isSame).toBe(true);
        expect(await axeViolations(tab, "main")).toEqual([]);
        // Nothing runs out of the page, at 320 px as at 1280, and with letters twice as large.
        for (const size of ["100%", "200%"]) {
          const width = await tab.evaluate((fontSize) => {
            document.documentElement.style.fontSize = fontSize;
            return document.documentElement.scrollWidth - innerWidth;
          }, size);
          expect(width, size).toBeLessThanOrEqual(0);
        }
      }
      expect(ourLines(tab)).toEqual([]);
    }
  });

  it("shows the visitor's choice and its receipts as they come, and takes consent back in one action", async () => {
    const { site: shop, tab } = await lab.visit(strict);
    await filled(tab);
    expect(
      await tab.evaluate(() => document.querySelector("#choice button")?.clientHeight ?? 0),
    ).toBeGreaterThanOrEqual(40);
    expect(await textOf(tab, "#choice")).toContain("You have not chosen yet.");
    expect(await textOf(tab, "#choice li li")).toContain("not allowed");
    await answer(tab, accept);
    await tab.until(
      () => document.querySelector("#choice")?.textContent?.includes("Choice made on") === true,
    );
    expect(await textOf(tab, "#choice")).not.toContain("not allowed");
    const [first] = await keptReceipts(shop, 1);
    await tab.until(() => document.querySelector("#choice a") !== null);
    expect(await textOf(tab, "#choice a")).toBe(first?.rid);

    await tab.click({ role: "button", name: "Withdraw consent" });
    await tab.until(
      () =>
        document.querySelector("[role=status]")?.textContent?.includes("Consent withdrawn.") ===
        true,
    );
    expect(await textOf(tab, "#choice li li")).toContain("not allowed");
    expect(ourLines(tab)).toEqual([]);
    const focused = await tab.evaluate(() => document.activeElement?.textContent);
    expect(focused).toBe("Withdraw consent");
    const [, second] = await keptReceipts(shop, 2);
    expect(second).toMatchObject({ act: "withdraw", by: "api", active: true, layer: "page" });
    await tab.until(() => document.querySelectorAll("#choice a").length === 2);
    // Pressed again it has nothing to do, and decides nothing.
    await tab.press("Enter");
    await tab.click({ role: "button", name: "Change my choice" });
    await tab.appears("[data-kelisim-layer=preferences]");
    expect(shop.endpoint.receipts()).toHaveLength(2);

    // On a later visit the newest is found again; for the others the number is enough, however it is written.
    await tab.reload();
    await filled(tab);
    await tab.until(() => document.querySelector("#choice a") !== null);
    expect(await textOf(tab, "#choice a")).toBe(second?.rid);
    await tab.evaluate(
      (number) => {
        const input = document.querySelector<HTMLInputElement>("#choice input");
        if (input) input.value = number;
      },
      ` ${first?.rid.toLowerCase().replace(/(.{4})/g, "$1-")} `,
    );
    await tab.click({ role: "button", name: "Show" });
    await tab.until(
      () =>
        document.querySelector("#choice form")?.textContent?.includes("everything accepted") ===
        true,
    );
    expect(await textOf(tab, "#choice form")).toContain("Allowed: Yandex.Metrica, VK Pixel.");
    expect(ourLines(tab)).toEqual([]);
  });

  it("says so where the gate is not on the page, and where the browser keeps nothing", async () => {
    const { tab } = await lab.visit({ ...site, pages: { "/": site.pages["/alone"] ?? "" } });
    await tab.until(
      () => document.querySelector("#choice")?.textContent?.includes("cannot be shown") === true,
    );
    expect(await textOf(tab, "#table")).toContain("_ym_uid");

    const { tab: denied } = await lab.visit(site, { storageDenied: true });
    await denied.appears(notice);
    await denied.click(accept);
    await denied.until(
      () => document.querySelector("#choice")?.textContent?.includes("keeps no cookies") === true,
    );
    expect(await textOf(denied, "#choice li li")).toContain(": allowed");
    expect(denied.errors).toEqual([]);
  });
});
