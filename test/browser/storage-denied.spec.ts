import { expect, it } from "vitest";
import { buildPage } from "../fixtures/pages/build-page.ts";
import { passBarrier } from "../helpers/barrier.ts";
import { inEachBrowser } from "../helpers/browser-lab.ts";
import { accept, answer, comeBack, notice } from "../helpers/notice-words.ts";
import { ourLines } from "../helpers/our-lines.ts";
import { keptReceipts } from "../helpers/receipts.ts";
import { buildShopPage, unharmed, useShopPage } from "../helpers/shop-page.ts";
import { tagLoads } from "../helpers/vendor-calls.ts";

inEachBrowser("where storage is denied", (lab) => {
  it("by the browser: closed before the choice, the choice holds for the page, nothing throws", async () => {
    const { site, tab } = await lab.visit(
      { pages: { "/": buildShopPage() } },
      { storageDenied: true },
    );
    const denied = await tab.evaluate(() => {
      try {
        return `storage of ${localStorage.length}`;
      } catch (error) {
        return (error as Error).name;
      }
    });
    expect(denied).toBe("SecurityError");

    await tab.appears(notice);
    expect(await useShopPage(site, tab)).toEqual(unharmed);
    await answer(tab, accept);
    await tab.appears(comeBack);
    await site.log.arrival(({ path }) => path === "/metrika/tag.js", "the tag");
    const [receipt] = await keptReceipts(site, 1);
    expect(receipt).toMatchObject({ act: "accept_all", by: "person" });
    expect(tab.errors).toEqual([]);
    expect(ourLines(tab)).toEqual([]);

    // Nothing could be remembered, so the next page asks, and is closed until it is answered.
    await tab.reload();
    await tab.appears(notice);
    const { basket, errors } = await useShopPage(site, tab);
    expect({ basket, errors }).toEqual({ basket: "Basket: 1", errors: [] });
    expect(tagLoads(site)).toHaveLength(1);
  });

  it("by a sandbox: the framed page works, closed, and its own choice holds for the page", async () => {
    const framed = buildPage({
      head: `<script>
        heard = [];
        addEventListener("error", (event) => tell("error " + event.message));
        addEventListener("unhandledrejection", (event) => tell("rejected " + event.reason));
        function tell(word) { parent.postMessage(word, "*"); }
        addEventListener("load", () => tell("granted " + kelisim.granted("analytics")));
        addEventListener("message", () => {
          kelisim.acceptAll();
          tell("granted " + kelisim.granted("analytics"));
        });
      </script>
      <script>
        (function () {
          const script = document.createElement("script");
          script.src = "https://mc.yandex.ru/metrika/advert.js";
          document.head.append(script);
        })();
      </script>`,
    });
    const body = `<script>
      heard = [];
      addEventListener("message", (event) => heard.push(event.data));
    </script>
    <iframe sandbox="allow-scripts" src="/framed" width="600" height="400"></iframe>`;
    const { site, tab } = await lab.visit({
      pages: { "/": buildPage({ widget: null, body }), "/framed": framed },
    });
    await tab.until(() => window.heard.length === 1);
    await passBarrier(site, tab);
    expect(await tab.evaluate(() => window.heard)).toEqual(["granted false"]);
    expect(site.strangers()).toEqual([]);

    await tab.evaluate(() => frames[0]?.postMessage("accept", "*"));
    await site.log.arrival(({ path }) => path === "/metrika/advert.js", "what was held");
    await passBarrier(site, tab);
    expect(await tab.evaluate(() => window.heard)).toEqual(["granted false", "granted true"]);
    // A page without an origin is nobody's: the endpoint refuses its receipt, and one line says so.
    await site.log.arrival(({ path }) => path === "/kelisim/receipts", "the receipt");
    expect(site.endpoint.receipts()).toEqual([]);
    expect(tab.errors).toEqual([]);
  });
});
