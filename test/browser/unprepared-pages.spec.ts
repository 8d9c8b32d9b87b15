import { readFileSync } from "node:fs";
import { beforeAll, expect, it } from "vitest";
import {
  unpreparedPages,
  withWidget,
  type UnpreparedPage,
} from "../fixtures/pages/unprepared-pages.ts";
import { passBarrier } from "../helpers/barrier.ts";
import { inEachBrowser, type Visit } from "../helpers/browser-lab.ts";
import { bundlePageScript } from "../helpers/bundle-page-script.ts";
import { emptyDevice, inspectDevice } from "../helpers/device.ts";
import { accept, answer, notice } from "../helpers/notice-words.ts";
import { ourLines } from "../helpers/our-lines.ts";
import type { Site, SiteOptions } from "../helpers/site.ts";
import type { HostHandler } from "../helpers/tls-server.ts";
import { thirdParty } from "../helpers/third-party.ts";

let react = "";

beforeAll(async () => {
  react = await bundlePageScript(
    new URL("../fixtures/pages/unprepared/react-page.js", import.meta.url),
  );
});

/** The counter's hosts answer as the fake vendor, all others as any third party does. */
const isCounter = (host: string): boolean =>
  host.startsWith("mc.yandex.") || host === "cdn.jsdelivr.net";

const hostOf = (address: string): string => new URL(address).host;

function siteWith(page: UnpreparedPage, html: string): SiteOptions {
  const hosts = [...page.inserted, ...[...page.scanned, ...page.own].map(hostOf)];
  const answer: HostHandler = (request, bindings) =>
    page.own.some((address) => request.url.startsWith(address))
      ? new Response("", { headers: { "Content-Type": "text/javascript" } })
      : thirdParty(request, bindings);
  return {
    pages: {
      "/": html,
      "/jquery.js": readFileSync("node_modules/jquery/dist/jquery.min.js", "utf8"),
      "/react-page.js": react,
    },
    hosts: Object.fromEntries(
      hosts.filter((host) => !isCounter(host)).map((host) => [host, answer]),
    ),
  };
}

/** Requests and greetings that the page's scripts have caused. */
function caused(site: Site, { scanned, own }: UnpreparedPage): readonly string[] {
  const greeted = new Set([...scanned, ...own].map(hostOf));
  const isFixed = (leak: string): boolean => {
    const [kind, address = ""] = leak.split(" ");
    if (kind === "TLS") return greeted.has(address);
    return (
      scanned.includes(`https://${address}`) ||
      own.some((beginning) => `https://${address}`.startsWith(beginning))
    );
  };
  return site.strangers().filter((leak) => !isFixed(leak));
}

/** Does what a visitor comes for. */
async function use({ tab }: Visit, { click, reads }: UnpreparedPage): Promise<void> {
  await tab.click(click);
  await tab.until((text) => document.body.innerText.includes(text), reads);
}

inEachBrowser("a page nobody prepared", (lab) => {
  for (const page of unpreparedPages) {
    it(`${page.title}: nothing that its scripts insert gets out, and it works as without the widget`, async () => {
      const bare = await lab.visit(siteWith(page, page.html));
      for (const host of page.inserted) {
        await bare.site.log.arrival((request) => request.host === host, `a request to ${host}`);
      }
      const errors = [...bare.tab.errors];
      await bare.tab.close();
      await bare.site.stop();

      const visit = await lab.visit(siteWith(page, withWidget(page.html)));
      const { site, visitor, tab } = visit;
      await tab.appears(notice);
      await tab.until((hosts) => {
        const addresses = window.kelisim
          .held()
          .map((element) => element.getAttribute("data-src") ?? element.getAttribute("src") ?? "");
        const held = new Set(addresses.map((url) => new URL(url, location.href).host));
        return hosts.every((host) => held.has(host));
      }, page.inserted);
      await use(visit, page);
      await passBarrier(site, tab);
      expect.soft(caused(site, page), "before the choice").toEqual([]);
      expect.soft(await inspectDevice(visitor, tab)).toEqual(emptyDevice);
      expect.soft(tab.errors).toEqual(errors);

      await answer(tab, accept);
      await site.log.arrival(({ path }) => path === "/watch/12345678", "a hit of the counter");
      await passBarrier(site, tab);
      const others = caused(site, page).filter((one) => !isCounter(one.split(/[ /]/)[1] ?? ""));
      expect.soft(others, "undeclared, after Accept").toEqual([]);
      expect.soft(tab.errors).toEqual(errors);
      // The owner is told of each service once.
      const lines = ourLines(tab);
      expect.soft(lines).toEqual([...new Set(lines)]);
      for (const host of page.inserted.filter((one) => !isCounter(one))) {
        expect.soft(lines.filter((line) => line.includes(`"${host}"`))).toHaveLength(1);
      }
    });
  }
});
