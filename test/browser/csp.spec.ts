import { expect, it } from "vitest";
import { buildPage, type PageParts } from "../fixtures/pages/build-page.ts";
import { serveCleanTag } from "../fixtures/pages/clean-tag.ts";
import { createOrdinaryHost, ordinaryHost } from "../fixtures/pages/ordinary-host.ts";
import { counter, currentSnippet, snippets } from "../fixtures/pages/snippets.ts";
import { passBarrier } from "../helpers/barrier.ts";
import { inEachBrowser, type Visit } from "../helpers/browser-lab.ts";
import {
  accept,
  answer,
  comeBack,
  notice,
  openPreferences,
  preferences,
  save,
} from "../helpers/notice-words.ts";
import { ourLines } from "../helpers/our-lines.ts";
import { vendorHost, type SiteOptions } from "../helpers/site.ts";

const strict =
  "script-src 'nonce-R' 'strict-dynamic'; style-src 'nonce-R'; object-src 'none'; base-uri 'none'";
const trusted = `${strict}; require-trusted-types-for 'script'; trusted-types kelisim`;

/** What an owner writes who lists hosts instead: nothing but the site itself, and pictures. */
const ownOnly =
  "default-src 'none'; script-src 'self' 'nonce-R'; connect-src 'self'; img-src data: https:";

/** Stands above everything and writes down what the browser refuses. */
const listener = `<script nonce="R">
  heard = [];
  document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sourceFile, lineNumber }) =>
    heard.push([violatedDirective, blockedURI, sourceFile, lineNumber].join(" ")));
  note = (word) => heard.push(word);
</script>`;

const page = (parts: PageParts): string =>
  buildPage({
    before: listener,
    ...parts,
    widget: parts.widget === null ? null : { nonce: "R", ...parts.widget },
  });

const withNonce = (snippet: string): string => snippet.replaceAll("<script", '<script nonce="R"');

/** The one kind with nothing but its address, and one with its text, which is the page's and needs the nonce. */
const marked = `
  <script type="text/plain" data-kelisim="analytics" data-src="https://${ordinaryHost}/external.js"></script>
  <script nonce="R" type="text/plain" data-kelisim="analytics">note("marked and inline");</script>
  <script type="text/plain" data-kelisim="analytics" data-src="https://${ordinaryHost}/last.js"></script>`;
const markedHosts: SiteOptions["hosts"] = { [ordinaryHost]: createOrdinaryHost() };

inEachBrowser("under a strict Content-Security-Policy", (lab) => {
  const visit = (
    head: PageParts,
    policy: string,
    more: Partial<SiteOptions> = {},
  ): Promise<Visit> =>
    lab.visit({
      pages: { "/": page(head), "/next": page(head) },
      headers: { "Content-Security-Policy": policy },
      ...more,
    });
  const noted = (visited: Visit): Promise<readonly unknown[]> =>
    visited.tab.evaluate(() => window.heard);
  /** Nothing was refused, nothing thrown, and the console is as empty as without a policy. */
  const nothingRefused = async (visited: Visit, said: readonly string[] = []): Promise<void> => {
    await passBarrier(visited.site, visited.tab);
    expect(await noted(visited)).toEqual(said);
    expect(visited.tab.errors).toEqual([]);
    expect(visited.tab.console).toEqual([]);
  };

  for (const [what, policy] of Object.entries({
    "with nonces": strict,
    "with Trusted Types": trusted,
    "with the site alone": ownOnly,
  })) {
    it(`${what}, the widget asks, shows the preferences and the way back`, async () => {
      const visited = await visit({}, policy);
      const { tab } = visited;
      await tab.appears(notice);
      await tab.click(openPreferences);
      await tab.appears(preferences);
      await tab.click(save);
      await tab.appears(comeBack);
      expect(
        await tab.evaluate(
          () => getComputedStyle(document.querySelector("#kelisim") ?? document.body).position,
        ),
      ).toBe("fixed");
      await nothingRefused(visited);
    });
  }

  for (const [what, policy] of Object.entries({
    "with nonces": strict,
    "with Trusted Types": trusted,
  })) {
    const hosts = policy === trusted ? { [vendorHost]: serveCleanTag } : {};

    it(`${what}, a managed counter works after Accept, and on the next page`, async () => {
      const visited = await visit({ widget: { "data-metrica": counter } }, policy, { hosts });
      const { site, tab } = visited;
      await tab.appears(notice);
      await passBarrier(site, tab);
      expect(site.strangers()).toEqual([]);
      await answer(tab, accept);
      await site.log.arrival(({ path }) => path === `/watch/${counter}`, "a hit");
      await nothingRefused(visited);
      site.log.clear();
      await tab.goto(site.url("/next"));
      await site.log.arrival(({ path }) => path === `/watch/${counter}`, "a hit of the next page");
      await nothingRefused(visited);
    });

    it(`${what}, marked scripts run after Accept, in order`, async () => {
      const visited = await visit({ head: marked }, policy, { hosts: markedHosts });
      const { site, tab } = visited;
      await tab.appears(notice);
      await passBarrier(site, tab);
      expect(site.strangers()).toEqual([]);
      await answer(tab, accept);
      await tab.until(() => window.heard.length > 2);
      await nothingRefused(visited, ["file /external.js", "marked and inline", "file /last.js"]);
    });
  }

  for (const [vintage, snippet] of Object.entries(snippets)) {
    it(`with nonces, the snippet ${vintage} is held and released`, async () => {
      const visited = await visit({ head: withNonce(snippet) }, strict);
      const { site, tab } = visited;
      await tab.appears(notice);
      await passBarrier(site, tab);
      expect(site.strangers()).toEqual([]);
      await answer(tab, accept);
      await site.log.arrival(({ path }) => path === `/watch/${counter}`, "a hit");
      await nothingRefused(visited);
    });
  }

  it("with Trusted Types, the vendor's snippet throws by itself, without the widget too", async () => {
    const head = withNonce(currentSnippet);
    const without = await visit({ head, widget: null }, trusted);
    const thrown = [...without.tab.errors];
    expect(thrown.join()).toMatch(/TrustedScriptURL|Sink type mismatch/);

    const visited = await visit({ head }, trusted);
    const { site, tab } = visited;
    await answer(tab, accept);
    await passBarrier(site, tab);
    expect(tab.errors).toEqual(thrown);
    expect(site.strangers()).toEqual([]);
  });

  it("with Trusted Types that do not name us, the gate stays closed and throws nothing", async () => {
    const policy = trusted.replace("trusted-types kelisim", "trusted-types other");
    const visited = await visit({ widget: { "data-metrica": counter } }, policy);
    const { site, tab } = visited;
    await answer(tab, accept);
    await passBarrier(site, tab);
    expect(site.strangers()).toEqual([]);
    expect(tab.errors).toEqual([]);
    expect(ourLines(tab).length).toBeLessThanOrEqual(1);
  });

  it("a script without the nonce is refused as before, with the widget or without it", async () => {
    const head = `<script>note("never")</script><script src="https://${ordinaryHost}/never.js"></script>`;
    const seen: unknown[] = [];
    for (const widget of [null, {}]) {
      const visited = await visit({ head, widget }, strict, { hosts: markedHosts });
      await passBarrier(visited.site, visited.tab);
      seen.push(await noted(visited));
      expect(visited.site.strangers()).toEqual([]);
    }
    expect(seen[0]).toHaveLength(2);
    expect(seen[1]).toEqual(seen[0]);
  });
});
