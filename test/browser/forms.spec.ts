import { expect, it } from "vitest";
import { buildPage } from "../fixtures/pages/build-page.ts";
import { passBarrier } from "../helpers/barrier.ts";
import { inEachBrowser } from "../helpers/browser-lab.ts";
import type { Tab } from "../helpers/browser.ts";
import { ourLines } from "../helpers/our-lines.ts";
import { consentCookie, keptReceipts } from "../helpers/receipts.ts";
import type { Site, SiteOptions } from "../helpers/site.ts";

const receiptsPath = "/kelisim/receipts";
const head = `<script src="/kelisim/kelisim-forms.js" defer></script>`;
const form = (box: string, attributes = ""): string =>
  buildPage({
    head,
    body: `<form id="form" method="post" action="/sent" ${attributes}>
      <label>Name <input name="name" value="Aidana"></label>
      <label>Mail <input name="email" value="aidana@example.kz"></label>
      ${box}
      <button>Send</button>
    </form>
    <a id="leave" data-kelisim-leave>Leave by mail</a>`,
  });
const box = (attributes: string): string =>
  `<label><input id="news" type="checkbox" name="newsletter" ${attributes}> News</label>`;

const shop: SiteOptions = {
  pages: {
    "/": form(box('data-kelisim-newsletter="footer-2"')),
    "/preticked": form(box("data-kelisim-newsletter checked")),
    "/settings": form(box("data-kelisim-newsletter data-kelisim-subscribed checked")),
    "/leave": form("", "data-kelisim-unsubscribe"),
    "/stopped": form(box("data-kelisim-newsletter"), 'onsubmit="return false"'),
    "/sent": buildPage({ body: "<h1>Thank you</h1>" }),
    "/later": buildPage({
      before: `<script>{ const now = Date.now; Date.now = () => now() + 3_600_000; }</script>`,
    }),
  },
  config: { operator: { name: "Example", email: "salem@example.kz" } },
};

/** Sends the form as a visitor does, and waits for the page that it leads to. */
async function send(tab: Tab): Promise<void> {
  await tab.click({ role: "button", name: "Send" });
  await tab.until(() => document.querySelector("h1")?.textContent === "Thank you");
}

async function hasSentNothing(site: Site, tab: Tab): Promise<void> {
  await passBarrier(site, tab);
  expect(site.log.all.filter(({ path }) => path === receiptsPath)).toEqual([]);
}

inEachBrowser("a form's newsletter", (lab) => {
  it("gives a receipt when it is ticked and sent, of the answer and nothing else", async () => {
    const { site, visitor, tab } = await lab.visit(shop);
    await tab.click("#news");
    await send(tab);
    const [receipt] = await keptReceipts(site, 1);
    expect(receipt).toMatchObject({
      act: "newsletter_optin",
      by: "person",
      active: true,
      layer: "form",
      layout: "form",
      variant: "footer-2",
      asked: false,
      categories: {},
      services: { newsletter: true },
      lang: "en",
      revision: 0,
      notice: null,
    });
    expect(JSON.stringify(receipt)).not.toMatch(/aidana|example/i);
    // It is no decision about cookies: nothing is granted, and the notice still asks.
    expect(await consentCookie(visitor)).toBeNull();
    await tab.appears("[data-kelisim-layer=notice]");
    await tab.until(() => localStorage.length === 0);
    expect(site.endpoint.receipts()).toHaveLength(1);
  });

  it("gives none when it is left alone, also where the page had ticked it", async () => {
    const { site, tab } = await lab.visit(shop);
    await send(tab);
    await tab.goto(site.url("/preticked"));
    await tab.until(() => document.querySelector<HTMLInputElement>("#news")?.checked === false);
    await send(tab);
    await hasSentNothing(site, tab);
    expect(ourLines(tab)).toEqual([expect.stringMatching(/FORM: .*came ticked and was un-ticked/)]);
  });

  it("is taken back where the visitor had subscribed, by the box or by a form for it", async () => {
    const { site, tab } = await lab.visit(shop);
    await tab.goto(site.url("/settings"));
    await send(tab);
    await tab.goto(site.url("/settings"));
    await tab.click("#news");
    await send(tab);
    const taken = { act: "newsletter_optout", by: "person", services: { newsletter: false } };
    expect(await keptReceipts(site, 1)).toMatchObject([taken]);
    await tab.goto(site.url("/leave"));
    const link = await tab.evaluate(() => document.querySelector("#leave")?.getAttribute("href"));
    expect(decodeURIComponent(link ?? "")).toBe(
      "mailto:salem@example.kz?subject=УДАЛИТЬ ИЗ РАССЫЛКИ",
    );
    await send(tab);
    expect(await keptReceipts(site, 2)).toMatchObject([taken, taken]);
    expect(ourLines(tab)).toEqual([]);
  });

  it("gives none when the page stops the form, until the page says that it was sent", async () => {
    const { site, tab } = await lab.visit(shop);
    await tab.goto(site.url("/stopped"));
    await tab.click("#news");
    await tab.click({ role: "button", name: "Send" });
    await hasSentNothing(site, tab);
    expect(ourLines(tab)).toEqual([expect.stringMatching(/FORM: .*call kelisim\.newsletter/)]);
    await tab.evaluate(() => {
      const { kelisim } = window as unknown as { kelisim: { push(call: unknown[]): void } };
      kelisim.push(["newsletter", true]);
      kelisim.push(["newsletter", "yes"]);
    });
    const [receipt] = await keptReceipts(site, 1);
    expect(receipt).toMatchObject({ act: "newsletter_optin", by: "api" });
  });

  it("is kept when the endpoint is away, and delivered by a later page, once", async () => {
    const { site, tab } = await lab.visit(shop);
    const restore = site.intercept((path) => (path === receiptsPath ? "hang-up" : undefined));
    await tab.click("#news");
    await send(tab);
    await site.log.arrival(({ path }) => path === receiptsPath, "the first try");
    restore();
    expect(site.endpoint.receipts()).toEqual([]);
    await tab.goto(site.url("/later"));
    expect(await keptReceipts(site, 1)).toMatchObject([{ act: "newsletter_optin" }]);
    await tab.until(() => localStorage.length === 0);
    expect(site.endpoint.receipts()).toHaveLength(1);
  });
});
