import { expect, it } from "vitest";
import { catalogueIds } from "../../src/server/site/resolve-services.ts";
import { buildPage } from "../fixtures/pages/build-page.ts";
import { inEachBrowser } from "../helpers/browser-lab.ts";
import { accept, answer, openPreferences, preferences, switchOf } from "../helpers/notice-words.ts";
import { keptReceipts, readReceipt } from "../helpers/receipts.ts";
import type { SiteOptions } from "../helpers/site.ts";

const shop: SiteOptions = {
  pages: { "/": buildPage() },
  config: { services: catalogueIds },
};

inEachBrowser("services of the catalogue", (lab) => {
  it("are described to the visitor by name, purpose, recipient and the recipient's policy", async () => {
    const { tab } = await lab.visit(shop);
    await tab.click(openPreferences);
    await tab.appears(preferences);
    expect(await tab.isVisible(switchOf("VK Pixel"))).toBe(true);
    const described = await tab.evaluate((ids) => {
      const root = document.querySelector("#kelisim")?.shadowRoot;
      return ids.map((id) => {
        const box = root?.querySelector(`input[data-kelisim-service="${id}"]`);
        const item = box?.closest("li");
        return [item?.textContent ?? "", item?.querySelector("a")?.href ?? ""] as const;
      });
    }, catalogueIds);
    const vk = described[catalogueIds.indexOf("vk-pixel")] ?? [];
    expect(vk[0]).toContain("Measures advertising and shows it to those who visited the site");
    expect(vk[0]).toContain("VK, Russia");
    expect(vk[0]).toContain("vk_app_*");
    expect(vk[1]).toBe("https://vk.com/privacy");
    expect(described.filter(([text, link]) => text === "" || !link.startsWith("https:"))).toEqual(
      [],
    );
  });

  it("stand on the receipt, whose notice the endpoint has in its archive", async () => {
    const { site, tab } = await lab.visit(shop);
    await answer(tab, accept);
    const [receipt] = await keptReceipts(site, 1);
    expect(receipt?.services).toEqual(Object.fromEntries(catalogueIds.map((id) => [id, true])));
    expect(await readReceipt(tab, receipt?.rid ?? "")).toMatchObject({ noticeKnown: true });
    expect(site.endpoint.notice(receipt?.notice ?? "")).toContain("https://vk.com/privacy");
  });
});
