import { expect, it } from "vitest";
import type { DeclaredService } from "../../src/server/site/declared-service.ts";
import { buildPage } from "../fixtures/pages/build-page.ts";
import { passBarrier } from "../helpers/barrier.ts";
import { inEachBrowser } from "../helpers/browser-lab.ts";
import type { Tab } from "../helpers/browser.ts";
import { answer, notice, reject } from "../helpers/notice-words.ts";
import { keptReceipts } from "../helpers/receipts.ts";
import type { SiteOptions } from "../helpers/site.ts";

const videoHost = "video.example.kz";
const text = { purpose: "Shows a film", recipient: "Video LLC, Kazakhstan" };
const video: DeclaredService = {
  id: "video",
  category: "marketing",
  party: "third",
  hosts: [videoHost],
  cookies: [],
  storage: [],
  texts: {
    kk: { name: "Video", ...text },
    ru: { name: "Video", ...text },
    en: { name: "Video", ...text },
  },
};

const shop = (frame: string): SiteOptions => ({
  pages: { "/": buildPage({ body: `${frame}<p>Below</p>` }) },
  config: { services: ["yandex-metrica", video] },
  hosts: {
    [videoHost]: () =>
      new Response("<!doctype html><title>film</title>", {
        headers: { "Content-Type": "text/html" },
      }),
  },
});

/** The ways in which an owner has a frame of a service on the page. */
const frames = {
  marked: `<iframe data-kelisim="video" data-src="https://${videoHost}/embed/1" width="400" height="300"></iframe>`,
  "marked and sandboxed": `<iframe data-kelisim="video" data-src="https://${videoHost}/embed/1" sandbox="allow-scripts" width="400" height="300"></iframe>`,
  "inserted by a script": `<div></div><script>
    const frame = document.createElement("iframe");
    frame.width = 400;
    frame.height = 300;
    frame.src = "https://${videoHost}/embed/1";
    document.querySelector("div").append(frame);
  </script>`,
};

const drawn = (tab: Tab): Promise<void> =>
  tab.until(() => {
    const inside = document.querySelector("iframe")?.contentDocument;
    return inside?.querySelector("h1")?.textContent === "Video";
  });

/** Presses the button in the frame as an extension would; a person's press is in placeholder.spec.ts. */
const allow = (tab: Tab): Promise<void> =>
  tab.evaluate(() => {
    document.querySelector("iframe")?.contentDocument?.querySelector("button")?.click();
  });

inEachBrowser("a frame of a denied service", (lab) => {
  for (const [name, frame] of Object.entries(frames)) {
    it(`that is ${name} has a placeholder, whose button grants exactly it, until it is withdrawn`, async () => {
      const { site, tab } = await lab.visit(shop(frame));
      await tab.appears(notice);
      await drawn(tab);
      await answer(tab, reject);
      await drawn(tab);
      await passBarrier(site, tab);
      expect(site.strangers()).toEqual([]);

      await allow(tab);
      await site.log.arrival(({ host }) => host === videoHost, "the film");
      await tab.until(() => document.querySelector("iframe")?.contentDocument === null);
      const [, receipt] = await keptReceipts(site, 2);
      expect(receipt).toMatchObject({
        act: "custom",
        by: "script",
        layer: "placeholder",
        services: { video: true, "yandex-metrica": false },
      });

      await tab.evaluate(() => window.kelisim.withdraw("video"));
      await drawn(tab);
      // And back again, in the same element.
      await allow(tab);
      await tab.until(() => document.querySelector("iframe")?.contentDocument === null);
      expect(tab.errors).toEqual([]);
      expect(
        await tab.evaluate(() => document.querySelector("iframe")?.getAttribute("sandbox")),
      ).toBe(frame.includes("sandbox") ? "allow-scripts" : null);
    });
  }
});
