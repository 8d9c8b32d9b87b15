import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Browser, type Page } from "playwright-core";
import { startDemo } from "../demo/start-demo.ts";
import { readSettings } from "../demo/settings.ts";
import type { Language } from "../src/contract/language.ts";
import { findTool } from "./find-browsers.ts";

export interface DemoForPictures {
  readonly browser: Browser;
  /** Where the shop is, without a slash at the end. */
  readonly shop: string;
  stop(): Promise<void>;
}

/** Starts a Chromium and the demo, which serves the committed files: pictures show what people get. */
export async function startDemoForPictures(port: number): Promise<DemoForPictures> {
  const executablePath = findTool("chromium", {
    env: process.env,
    isFile: (path) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false,
  });
  if (!executablePath) throw new Error("Chromium is needed: install it, or name it in CHROMIUM");
  const dataFolder = mkdtempSync(join(tmpdir(), "kelisim-pictures-"));
  const settings = readSettings({ PORT: String(port), KELISIM_DATA: dataFolder });
  if (!settings.ok) throw new Error(settings.problem);
  const demo = await startDemo(settings.value);
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  return {
    browser,
    shop: settings.value.origin,
    async stop() {
      await browser.close();
      await demo.stop();
      rmSync(dataFolder, { recursive: true });
    },
  };
}

/** Takes a picture when the layer that came has stopped moving: it begins unseen. */
export async function takePicture(page: Page, path?: string): Promise<Buffer> {
  await page.mouse.move(0, 0); // no answer looks different from another because it was pointed at
  await page.locator("#kelisim").evaluate(async (host) => {
    const moving: readonly { readonly finished: Promise<unknown> }[] =
      host.shadowRoot?.getAnimations() ?? [];
    await Promise.all(moving.map(({ finished }) => finished));
  });
  return page.screenshot(path === undefined ? {} : { path });
}

/** The demo's page as another owner would have it, without the demo's own panel. */
export async function dress(
  page: Page,
  language: Language,
  config: Readonly<Record<string, string>>,
): Promise<void> {
  await page.route("**/inspector/**", (route) => route.abort());
  await page.route("**/look.json", (route) => route.fulfill({ json: config }));
  await page.route(
    ({ pathname }) => pathname === "/" || pathname === "/kk/",
    async (route) => {
      const answer = await route.fetch();
      const tag = `data-lang="${language}" data-config="/look.json" data-policy=`;
      const body = (await answer.text())
        .replace("data-policy=", tag)
        .replace("<body>", '<body style="--docked: 0px">');
      await route.fulfill({ response: answer, body });
    },
  );
}
