import puppeteer, { type Browser, type BrowserContext, type Page } from "puppeteer-core";
import {
  defaultViewport,
  patience,
  type ConsoleLine,
  type LaunchOptions,
  type Tab,
  type Target,
  type TestBrowser,
  type Viewport,
  type Visitor,
} from "./browser.ts";
import { firefoxPreferences, visitorPreferences } from "./firefox-preferences.ts";
import { pollInPage } from "./poll-in-page.ts";

/** Starts Firefox, driven by WebDriver BiDi. Every host name is reached through the proxy. */
export async function launchFirefox({ executable, proxy }: LaunchOptions): Promise<TestBrowser> {
  const launch = (preferences: Record<string, number | boolean> = {}): Promise<Browser> =>
    puppeteer.launch({
      browser: "firefox",
      executablePath: executable,
      headless: true,
      acceptInsecureCerts: true,
      extraPrefsFirefox: { ...firefoxPreferences(proxy), ...preferences },
      defaultViewport: null,
    });
  const browser = await launch();
  return {
    name: "Firefox",
    async createVisitor(options = {}) {
      const { viewport = defaultViewport } = options;
      const preferences = visitorPreferences(options);
      if (!Object.keys(preferences)[0])
        return visitorOf(await browser.createBrowserContext(), viewport);
      // These settings hold for a whole browser, so this visitor brings one along.
      const own = await launch(preferences);
      const visitor = visitorOf(await own.createBrowserContext(), viewport);
      return { ...visitor, stop: () => own.close() };
    },
    stop: () => browser.close(),
  };
}

function visitorOf(context: BrowserContext, viewport: Viewport): Visitor {
  return {
    async createTab() {
      const page = await context.newPage();
      page.setDefaultTimeout(patience);
      await page.setViewport(viewport);
      return tabOf(page);
    },
    async cookies() {
      const cookies = await context.cookies();
      return cookies.map(({ name, value, domain, path, expires }) => ({
        name,
        value,
        domain,
        path,
        expires,
      }));
    },
    setCookie: (cookie) => context.setCookie({ ...cookie, secure: true, sameSite: "Lax" }),
    stop: () => context.close(),
  };
}

function tabOf(page: Page): Tab {
  const console: ConsoleLine[] = [];
  const errors: string[] = [];
  page.on("console", (line) => console.push({ type: line.type(), text: line.text() }));
  page.on("pageerror", (error) => {
    if (!browsersOwn.test(String(error))) errors.push(String(error));
  });

  return {
    goto: async (url) => void (await page.goto(url)),
    reload: async () => void (await page.reload()),
    toFront: () => page.bringToFront(),
    // Not by a locator of Puppeteer's: on pages whose prototypes are polluted it waits for ever.
    async click(target) {
      const element = await page.waitForSelector(selectorOf(target), { visible: true });
      await element?.evaluate(untilEnabled);
      await element?.click();
    },
    async press(key) {
      if (key !== "Shift+Tab") return page.keyboard.press(key === "Space" ? " " : key);
      await page.keyboard.down("Shift");
      await page.keyboard.press("Tab");
      await page.keyboard.up("Shift");
    },
    type: (text) => page.keyboard.type(text),
    appears: async (target) =>
      void (await page.waitForSelector(selectorOf(target), { visible: true })),
    disappears: async (target) =>
      void (await page.waitForSelector(selectorOf(target), { hidden: true })),
    async isVisible(target) {
      const element = await page.$(selectorOf(target));
      return (await element?.isVisible()) ?? false;
    },
    // Puppeteer hands the argument over as it is; its types describe handles inside it as well.
    evaluate: (run: (given: never) => unknown, given?: unknown) =>
      page.evaluate(run, given as never) as never,
    run: async (source) => void (await page.evaluate(`{${source}\n}; 0`)),
    until: async (holds: (given: never) => boolean, given?: unknown) =>
      void (await page.evaluate(pollInPage(holds, given, patience))),
    isVisibleOnPaper: async () => null,
    setViewport: (viewport) => page.setViewport(viewport),
    screenshot: () => page.screenshot(),
    console,
    errors,
    close: () => page.close(),
  };
}

/** What Firefox remarks about what failed or was refused; nothing was thrown. */
const browsersOwn =
  /^Error: (Loading module from|Loading failed for the module|Cross-Origin Request Blocked|Content-Security-Policy: |The connection to |Firefox can’t establish a connection|Cookie “)/;

/** Puppeteer's own words: `>>>` enters shadow roots, `aria` asks the accessibility tree. */
function selectorOf(target: Target): string {
  return typeof target === "string"
    ? `:scope >>> ${target}`
    : `:scope >>> ::-p-aria([name="${target.name.replaceAll('"', '\\"')}"][role="${target.role}"])`;
}

/** Runs in the page: waits as Playwright does before a click. */
function untilEnabled(element: Element): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (element.matches(":disabled")) requestAnimationFrame(look);
      else resolve();
    };
    look();
  });
}
