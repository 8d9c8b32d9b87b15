import { expect, it } from "vitest";
import { buildPage } from "../fixtures/pages/build-page.ts";
import { counter, snippets } from "../fixtures/pages/snippets.ts";
import { passBarrier } from "../helpers/barrier.ts";
import { inEachBrowser, type Visit } from "../helpers/browser-lab.ts";
import { accept, answer, comeBack, reject } from "../helpers/notice-words.ts";
import { consentCookie, keptReceipts } from "../helpers/receipts.ts";
import type { Site, SiteOptions } from "../helpers/site.ts";

const head = snippets["of 2022, tag.js with the guard"];
const later = buildPage({
  head,
  before: `<script>{ const now = Date.now; Date.now = () => now() + 3_600_000; }</script>`,
});
const shop: SiteOptions = { pages: { "/": buildPage({ head }), "/later": later } };
const receiptsPath = "/kelisim/receipts";
const halfAYear = 180 * 86_400;

/**
 * Holds back the answers to what asks for the cookie, or to what does not, until they are let go. Only the first of those
 * that ask is answered at all: that of a withdrawal would hide what the late one does.
 */
function holdBack(site: Site, renewing: boolean) {
  const letGo: (() => void)[] = [];
  const held: Promise<void>[] = [];
  site.intercept((path, request, forward) => {
    if (path !== receiptsPath || request.headers.has("kelisim-renew") !== renewing)
      return undefined;
    if (renewing && held.length > 0) return new Response("", { status: 503 });
    const answered = forward().then(
      (reply) => new Promise<Response>((resolve) => letGo.push(() => resolve(reply))),
    );
    held.push(answered.then(() => {}));
    return answered;
  });
  return {
    /** Until the endpoint has answered this many, and none of it has reached the page. */
    count: (many: number) => expect.poll(() => letGo.length, { timeout: 15_000 }).toBe(many),
    async letGo() {
      for (const free of letGo.splice(0)) free();
      await Promise.all(held);
    },
  };
}

/** The withdrawal stands: in the cookie, in what the page says, and at the vendor, behind a barrier. */
async function isWithdrawn({ site, visitor }: Visit, tabs: readonly Visit["tab"][]) {
  for (const tab of tabs) await passBarrier(site, tab);
  expect(await consentCookie(visitor)).toMatch(/analytics:0$/);
  site.log.clear();
  for (const tab of tabs) {
    expect(await tab.evaluate(() => window.kelisim.granted("yandex-metrica"))).toBe(false);
    await tab.evaluate((id) => {
      const page = window as unknown as { ym?: (...call: unknown[]) => void };
      page.ym?.(id, "hit", "/elsewhere");
    }, Number(counter));
    await passBarrier(site, tab);
  }
  expect(site.strangers()).toEqual([]);
}

inEachBrowser("the state cookie", (lab) => {
  for (const [what, button, value] of [
    ["a grant", accept, "analytics:1"],
    ["a refusal", reject, "analytics:0"],
  ] as const) {
    it(`of ${what} is set once more by the endpoint, for 180 days, by a request of its own`, async () => {
      const { site, visitor, tab } = await lab.visit(shop);
      const set: string[] = [];
      site.intercept((path, _request, forward) =>
        path === receiptsPath
          ? forward().then((reply) => {
              set.push(
                ...reply.headers.getSetCookie().filter((line) => line.startsWith("kelisim=")),
              );
              return reply;
            })
          : undefined,
      );
      // As Safari does with what a script has set.
      await tab.evaluate(() => {
        const own = Object.getOwnPropertyDescriptor(Document.prototype, "cookie");
        Object.defineProperty(document, "cookie", {
          configurable: true,
          get: () => String(own?.get?.call(document)),
          set(text: string) {
            own?.set?.call(document, text.replace("Max-Age=15552000", "Max-Age=604800"));
          },
        });
      });
      await answer(tab, button);
      await keptReceipts(site, 1);
      await tab.until(() => !Object.keys(localStorage).some((key) => key.startsWith("kelisim.")));
      expect(set).toHaveLength(1);
      expect(set[0]).toContain(value);
      const cookie = (await visitor.cookies()).find(({ name }) => name === "kelisim");
      expect(cookie?.value.endsWith(value)).toBe(true);
      const age = (cookie?.expires ?? 0) - Date.now() / 1000;
      expect(Math.abs(age - halfAYear)).toBeLessThan(60);
      // Asked for once: the next page sends nothing.
      site.log.clear();
      await tab.goto(site.url("/later"));
      await tab.appears(comeBack);
      await passBarrier(site, tab);
      expect(site.log.all.filter(({ path }) => path === receiptsPath)).toEqual([]);
      expect(site.endpoint.receipts()).toHaveLength(1);
      expect(tab.errors).toEqual([]);
    });
  }

  it("keeps a withdrawal when the answer to the acceptance comes late, in two tabs", async () => {
    const visit = await lab.visit(shop);
    const { site, visitor, tab } = visit;
    const delivery = holdBack(site, false);
    await answer(tab, accept);
    await delivery.count(1);
    const other = await visitor.createTab();
    await other.goto(site.url());
    await other.until(() => window.kelisim.granted("yandex-metrica"));
    await tab.evaluate(() => window.kelisim.withdraw());
    await other.until(() => !window.kelisim.granted("yandex-metrica"));
    await delivery.letGo();
    await keptReceipts(site, 2);
    await isWithdrawn(visit, [tab, other]);
  });

  for (const where of ["this tab", "the other one"] as const) {
    it(`keeps a withdrawal in ${where} when the renewal of the grant comes late, in two tabs`, async () => {
      const visit = await lab.visit(shop);
      const { site, visitor, tab } = visit;
      const renewal = holdBack(site, true);
      await answer(tab, accept);
      await renewal.count(1);
      const other = await visitor.createTab();
      await other.goto(site.url());
      await other.until(() => window.kelisim.granted("yandex-metrica"));
      const [here, there] = where === "this tab" ? [tab, other] : [other, tab];
      await here.evaluate(() => window.kelisim.withdraw());
      await there.until(() => !window.kelisim.granted("yandex-metrica"));
      await renewal.letGo();
      await isWithdrawn(visit, [tab, other]);
      await other.reload();
      await other.appears(comeBack);
      await isWithdrawn(visit, [tab, other]);
    });
  }

  it("keeps a withdrawal when the acceptance is delivered by a later page", async () => {
    const visit = await lab.visit(shop);
    const { site, tab } = visit;
    const restore = site.intercept((path) =>
      path === receiptsPath ? new Response("", { status: 503 }) : undefined,
    );
    await answer(tab, accept);
    await site.log.arrival(({ path }) => path === receiptsPath, "the first try");
    const asked: string[] = [];
    await tab.evaluate(() => window.kelisim.withdraw());
    restore();
    site.intercept((path, request, forward) => {
      if (path !== receiptsPath || !request.headers.has("kelisim-renew")) return undefined;
      return request
        .clone()
        .text()
        .then((body) => {
          asked.push(body);
          return forward();
        });
    });
    await tab.goto(site.url("/later"));
    await keptReceipts(site, 2);
    await tab.until(() => !Object.keys(localStorage).some((key) => key.startsWith("kelisim.")));
    expect(asked.filter((body) => !body.includes('"act":"withdraw"'))).toEqual([]);
    await isWithdrawn(visit, [tab]);
  });
});
