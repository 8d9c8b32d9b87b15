import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type BrowserContext, type Locator, type Page } from "playwright-core";
import {
  defaultViewport,
  patience,
  type ConsoleLine,
  type LaunchOptions,
  type Tab,
  type Target,
  type TestBrowser,
  type Visitor,
} from "./browser.ts";
import { pollInPage } from "./poll-in-page.ts";

/** What Chromium asks for of its own accord ends in an unknown host, and not in the log of a site. */
const ownHosts = ["*.googleapis.com", "accounts.google.com", "*.google.com", "*.gvt1.com"];

/** Starts Chromium. Every other host name, whatever its port, is at the TLS server. */
export async function launchChromium({ executable, port }: LaunchOptions): Promise<TestBrowser> {
  const rules = [...ownHosts.map((host) => `MAP ${host} ~NOTFOUND`), `MAP * 127.0.0.1:${port}`];
  const options = {
    executablePath: executable,
    args: [
      "--no-sandbox", // as root there is no other way; the pages are all our own
      `--host-resolver-rules=${rules.join(", ")}`,
      "--disable-component-update",
    ],
  };
  const browser = await chromium.launch(options);
  return {
    name: "Chromium",
    async createVisitor({
      viewport = defaultViewport,
      everyday = false,
      storageDenied = false,
      signal = false,
      scheme = "light",
      forcedColors = false,
      reducedMotion = false,
      textSize,
    } = {}) {
      const settings = {
        ignoreHTTPSErrors: true,
        viewport,
        colorScheme: scheme,
        forcedColors: forcedColors ? "active" : "none",
        reducedMotion: reducedMotion ? "reduce" : "no-preference",
      } as const;
      if (!everyday && !storageDenied && !textSize) {
        const context = await browser.newContext(settings);
        // Chromium has no such setting; extensions that have it do the same.
        if (signal) await context.addInitScript(sendSignal);
        return visitorOf(context);
      }
      // A context is a private window, where Chromium refuses third-party cookies and never connects ahead.
      const folder = await createProfile(storageDenied, textSize);
      const context = await chromium.launchPersistentContext(folder, {
        ...options,
        ...settings,
        ignoreDefaultArgs: ["--disable-back-forward-cache"],
      });
      const visitor = visitorOf(context);
      return {
        ...visitor,
        async stop() {
          await visitor.stop();
          await rm(folder, { recursive: true, force: true, maxRetries: 5 });
        },
      };
    },
    stop: () => browser.close(),
  };
}

function sendSignal(): void {
  Object.defineProperty(Navigator.prototype, "globalPrivacyControl", {
    get: () => true,
    configurable: true,
    enumerable: true,
  });
}

/** A new profile. Some distributions refuse third-party cookies from the start; the vendor gets its chance. */
async function createProfile(storageDenied: boolean, textSize = 16): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "kelisim-chromium-"));
  const profile = {
    block_third_party_cookies: false,
    cookie_controls_mode: 0,
    default_content_setting_values: { cookies: storageDenied ? 2 : 1 },
  };
  const webkit = { webprefs: { default_font_size: textSize } };
  await mkdir(join(folder, "Default"));
  await writeFile(join(folder, "Default", "Preferences"), JSON.stringify({ profile, webkit }));
  return folder;
}

function visitorOf(context: BrowserContext): Visitor {
  context.setDefaultTimeout(patience);
  return {
    createTab: async () => tabOf(await context.newPage()),
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
    setCookie: (cookie) => context.addCookies([{ ...cookie, secure: true, sameSite: "Lax" }]),
    stop: () => context.close(),
  };
}

function tabOf(page: Page): Tab {
  const console: ConsoleLine[] = [];
  const errors: string[] = [];
  page.on("console", (line) => console.push({ type: line.type(), text: line.text() }));
  page.on("pageerror", (error) => errors.push(String(error)));

  const find = (target: Target): Locator =>
    typeof target === "string"
      ? page.locator(target).first()
      : page.getByRole(target.role, { name: target.name, exact: true }).first();

  return {
    goto: async (url) => void (await page.goto(url)),
    reload: async () => void (await page.reload()),
    toFront: () => page.bringToFront(),
    click: (target) => find(target).click(),
    press: (key) => page.keyboard.press(key),
    type: (text) => page.keyboard.type(text),
    appears: (target) => find(target).waitFor({ state: "visible" }),
    disappears: (target) => find(target).waitFor({ state: "hidden" }),
    isVisible: (target) => find(target).isVisible(),
    // Playwright hands the argument over as it is; its types describe handles inside it as well.
    evaluate: (run: (given: never) => unknown, given?: unknown) =>
      page.evaluate(run, given as never) as never,
    run: async (source) => void (await page.evaluate(`{${source}\n}; 0`)),
    until: async (holds: (given: never) => boolean, given?: unknown) =>
      void (await page.evaluate(pollInPage(holds, given, patience))),
    async isVisibleOnPaper(target) {
      await page.emulateMedia({ media: "print" });
      const visible = await find(target).isVisible();
      await page.emulateMedia({ media: null });
      return visible;
    },
    setViewport: (viewport) => page.setViewportSize(viewport),
    screenshot: () => page.screenshot(),
    console,
    errors,
    close: () => page.close(),
  };
}
