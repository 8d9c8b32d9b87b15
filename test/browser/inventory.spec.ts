import { expect, it } from "vitest";
import { buildPage } from "../fixtures/pages/build-page.ts";
import { shopStats } from "../fixtures/pages/own-service.ts";
import { currentSnippet } from "../fixtures/pages/snippets.ts";
import { inEachBrowser } from "../helpers/browser-lab.ts";
import type { Tab } from "../helpers/browser.ts";
import { accept, answer } from "../helpers/notice-words.ts";
import type { InventoryItem } from "../../src/core/device-content.ts";

async function inventory(tab: Tab): Promise<readonly InventoryItem[]> {
  return (await tab.evaluate(() => window.kelisim.inventory())) ?? [];
}

const nobody = { party: "unknown", service: null, category: null };
const metrica = { party: "third", service: "yandex-metrica", category: "analytics" };

inEachBrowser("the inventory", (lab) => {
  it("lists every cookie and key with whose script wrote it, and for how long", async () => {
    const { site, tab } = await lab.visit({ pages: { "/": buildPage({ head: currentSnippet }) } });
    await answer(tab, accept);
    await site.log.arrival(({ path }) => path.startsWith("/watch/"), "a hit");
    await tab.until(() => document.cookie.includes("_ym_uid"));
    const items = await inventory(tab);
    const cookie = { kind: "cookie", ...metrica };
    for (const item of [
      { ...cookie, name: "_ym_uid", lifetime: "P1Y" },
      { ...cookie, name: "_ym_isad", lifetime: "PT20H" },
      { ...cookie, name: "_ym_visorc", lifetime: "PT30M" },
      { ...cookie, kind: "local", name: "_ym_uid", lifetime: "unlimited" },
      { ...cookie, kind: "session", name: "__ym_tab_guid", lifetime: "session" },
      {
        kind: "cookie",
        name: "kelisim",
        party: "first",
        service: "kelisim",
        category: "necessary",
        lifetime: "P180D",
      },
    ]) {
      expect(items).toContainEqual(item);
    }
  });

  it("shows what nobody claims as unknown", async () => {
    const { tab } = await lab.visit({ pages: { "/": buildPage() } });
    await tab.evaluate(() => {
      document.cookie = "invented=1;Path=/";
      localStorage.setItem("invented key", "1");
      sessionStorage.setItem("invented", "1");
    });
    const items = await inventory(tab);
    for (const item of [
      { kind: "cookie", name: "invented", ...nobody, lifetime: null },
      { kind: "local", name: "invented key", ...nobody, lifetime: "unlimited" },
      { kind: "session", name: "invented", ...nobody, lifetime: "session" },
    ]) {
      expect(items).toContainEqual(item);
    }
  });

  it("knows services that the site does not declare", async () => {
    const { visitor, site, tab } = await lab.visit({ pages: { "/": buildPage() } });
    const place = { domain: new URL(site.url()).hostname, path: "/" };
    await visitor.setCookie({ name: "tmr_lvid", value: "1", ...place });
    await visitor.setCookie({ name: "_ga_ABC123", value: "1", ...place });
    const items = await inventory(tab);
    expect(items).toContainEqual({
      kind: "cookie",
      name: "tmr_lvid",
      party: "third",
      service: "top-mail-ru",
      category: "marketing",
      lifetime: "P333D",
    });
    expect(items).toContainEqual({
      kind: "cookie",
      name: "_ga_ABC123",
      party: "third",
      service: "google-analytics",
      category: "analytics",
      lifetime: "P2Y",
    });
  });

  it("believes the site about its own services, also where the name means something else elsewhere", async () => {
    const { tab, visitor, site } = await lab.visit({
      pages: { "/": buildPage() },
      config: { services: [{ ...shopStats, cookies: ["shop_stats", "last_visit"] }] },
    });
    await answer(tab, accept); // what a denied service left would be cleared
    const place = { domain: new URL(site.url()).hostname, path: "/" };
    await visitor.setCookie({ name: "last_visit", value: "1", ...place });
    expect(await inventory(tab)).toContainEqual({
      kind: "cookie",
      name: "last_visit",
      party: "first",
      service: shopStats.id,
      category: "analytics",
      lifetime: null,
    });
  });
});
