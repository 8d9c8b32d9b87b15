import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { buildPage } from "../fixtures/pages/build-page.ts";
import { counter, currentSnippet } from "../fixtures/pages/snippets.ts";
import { makeSignal } from "../helpers/make-signal.ts";
import { today } from "../helpers/receipts.ts";
import { startSite, vendorHost, type Site, type SiteOptions } from "../helpers/site.ts";
import { startTlsServer, type TlsServer } from "../helpers/tls-server.ts";
import { openUndriven } from "../helpers/undriven-chromium.ts";

/** Prepares the next page ahead, and goes there when the site says so. */
const first = buildPage({
  head: `<script type="speculationrules">{ "prerender": [{ "urls": ["/next"], "eagerness": "immediate" }] }</script>
    <script>fetch("/go").then(() => { location.href = "/next"; });</script>`,
});
/** Says what it is when a request to another host has come back, and what it becomes. */
const telling = `<script>
  const say = (word) => fetch("/told?" + word + (document.prerendering ? "-ahead" : ""));
  document.addEventListener("prerenderingchange", () => say("activated"));
  addEventListener("load", () =>
    fetch("https://ahead.barrier.example.kz/", { mode: "no-cors" }).then(() => say("loaded")));
</script>`;

// Firefox 153 has no speculation rules that prepare a page, only ones that fetch it.
describe("a page that Chromium prepares ahead", () => {
  let server: TlsServer;
  let site: Site;
  let views: Promise<{ readonly allowed: string }>[];
  beforeEach(async () => {
    server = await startTlsServer();
  });
  afterEach(async () => {
    await site.stop();
    await server.stop();
  });

  const prepare = async (options: SiteOptions): Promise<() => void> => {
    const go = makeSignal();
    views = [];
    site = await startSite(server, {
      ...options,
      headers: { "Set-Cookie": `kelisim=1.1.${today()}.analytics:1; Path=/; Secure; SameSite=Lax` },
    });
    site.intercept((path, request, forward) => {
      if (path === "/kelisim/counts") {
        views.push(request.clone().json());
        return forward();
      }
      if (path === "/told") return new Response(null, { status: 204 });
      if (path === "/go") return go.given.then(() => new Response(null, { status: 204 }));
      return undefined;
    });
    await openUndriven(site.url(), server.port);
    const told = await site.log.arrival(({ path }) => path === "/told", "what the page is", 20_000);
    expect(told.query).toBe("?loaded-ahead");
    return go.give;
  };
  const activated = () =>
    site.log.arrival(({ query }) => query === "?activated", "that it is looked at");
  const hit = () => site.log.arrival(({ path }) => path === `/watch/${counter}`, "a hit");

  for (const [what, widget, head] of [
    ["a snippet", {}, currentSnippet],
    ["a managed counter", { "data-metrica": counter }, ""],
    [
      "a marked script",
      {},
      `<script type="text/plain" data-kelisim="analytics" data-src="https://${vendorHost}/metrika/tag.js?id=${counter}"></script>`,
    ],
  ] as const) {
    it(`loads nothing before it is looked at, and then what is granted: ${what}`, async () => {
      const give = await prepare({
        pages: { "/": first, "/next": buildPage({ widget, head: telling + head }) },
      });
      expect(site.strangers()).toEqual([]);
      give();
      await activated();
      await hit();
    });
  }

  it("tells Google's tags of the grant when it is looked at", async () => {
    const head = `${telling}<script>document.addEventListener("prerenderingchange", () => setTimeout(() =>
      fetch("/queue?" + JSON.stringify([...dataLayer].map((entry) => entry[1] + ":" + entry[2].analytics_storage)))));</script>`;
    const give = await prepare({
      pages: { "/": first, "/next": buildPage({ head }) },
      config: { services: ["google-analytics"] },
    });
    give();
    const { query } = await site.log.arrival(({ path }) => path === "/queue", "Google's queue");
    expect(decodeURIComponent(query)).toBe('?["default:denied","update:granted"]');
  });

  it("is a page view when it is looked at, of a page that analytics may see", async () => {
    const give = await prepare({
      pages: { "/": first, "/next": buildPage({ head: telling }) },
      config: { coverage: true },
    });
    const counted = () => site.log.all.filter(({ path }) => path === "/kelisim/counts");
    const from = () =>
      counted().map(({ headers }) => new URL(headers.get("referer") ?? "").pathname);
    expect(from()).toEqual(["/"]);
    give();
    await activated();
    await expect.poll(from).toEqual(["/", "/next"]);
    expect((await Promise.all(views)).map(({ allowed }) => allowed)).toEqual(["yes", "yes"]);
  });

  it("without the widget does reach the vendor ahead", async () => {
    await prepare({
      pages: { "/": first, "/next": buildPage({ widget: null, head: telling + currentSnippet }) },
    });
    await site.log.arrival(({ path }) => path === "/metrika/tag.js", "the tag");
  });
});
