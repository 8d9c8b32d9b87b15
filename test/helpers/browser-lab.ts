import { afterAll, afterEach, beforeAll, describe } from "vitest";
import { launchChromium } from "./browser-chromium.ts";
import { launchFirefox } from "./browser-firefox.ts";
import { startBrowserProxy } from "./browser-proxy.ts";
import type { Tab, TestBrowser, Visitor, VisitorOptions } from "./browser.ts";
import { requireTool } from "./find-browser.ts";
import { startSite, type Site, type SiteOptions } from "./site.ts";
import { startTlsServer, type TlsServer } from "./tls-server.ts";

/** What a spec works with. Whatever it starts is stopped after the test. */
export interface Lab {
  /** The browser's name, for what is true of one of them only. */
  readonly browser: TestBrowser["name"];
  startSite(options: SiteOptions): Promise<Site>;
  createVisitor(options?: VisitorOptions): Promise<Visitor>;
  /** A site, a new visitor, and a tab that has loaded its front page. */
  visit(options: SiteOptions, visitor?: VisitorOptions): Promise<Visit>;
}

export interface Visit {
  readonly site: Site;
  readonly visitor: Visitor;
  readonly tab: Tab;
}

const browsers = [
  { name: "Chromium", tool: "chromium", launch: launchChromium },
  { name: "Firefox", tool: "firefox", launch: launchFirefox },
] as const;

/**
 * Declares the same tests for Chromium and for Firefox. A browser is started once per file; each test has
 * a site and visitors of its own.
 */
export function inEachBrowser(title: string, declare: (lab: Lab) => void): void {
  describe.for(browsers)(`${title} ($name)`, ({ name, tool, launch }) => {
    let server: TlsServer | undefined;
    let browser: TestBrowser | undefined;
    const stops: (() => Promise<void>)[] = [];
    const stopsAtEnd: (() => Promise<void>)[] = [];

    beforeAll(async () => {
      server = await startTlsServer();
      stopsAtEnd.push(server.stop);
      const proxy = await startBrowserProxy(server.port, server.recorder);
      stopsAtEnd.push(proxy.stop);
      browser = await launch({
        executable: requireTool(tool),
        port: server.port,
        proxy: proxy.port,
      });
      stopsAtEnd.push(browser.stop);
    });
    afterEach(() => inReverse(stops));
    afterAll(() => inReverse(stopsAtEnd));

    const lab: Lab = {
      browser: name,
      async startSite(options) {
        if (!server) throw new Error("a site is started inside a test");
        const site = await startSite(server, options);
        stops.push(site.stop);
        return site;
      },
      async createVisitor(options) {
        if (!browser) throw new Error("a visitor is made inside a test");
        const visitor = await browser.createVisitor(options);
        stops.push(visitor.stop);
        return visitor;
      },
      async visit(options, person) {
        const site = await lab.startSite(options);
        const visitor = await lab.createVisitor(person);
        const tab = await visitor.createTab();
        await tab.goto(site.url());
        return { site, visitor, tab };
      },
    };
    declare(lab);
  });
}

async function inReverse(stops: (() => Promise<void>)[]): Promise<void> {
  for (const stop of stops.splice(0).reverse()) await stop();
}
