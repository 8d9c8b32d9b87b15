/**
 * Takes the pictures of the README in a real Chromium, from the demo: `npm run pictures`. What people see
 * there is what the committed files draw.
 */
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Page } from "playwright-core";
import { startDemo } from "../demo/start-demo.ts";
import { readSettings } from "../demo/settings.ts";
import { findTool } from "./find-browsers.ts";

const folder = new URL("../docs/images/", import.meta.url).pathname;
const port = 4590;
const shop = `http://127.0.0.1:${port}`;

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

try {
  await take("demo", { width: 1280, height: 800 }, "light", "/", async (page) => {
    await noticeIsThere(page);
  });
  await take("notice-kk-dark", { width: 390, height: 760 }, "dark", "/kk/", async (page) => {
    await noticeIsThere(page);
  });
  await take("preferences-ru", { width: 900, height: 800 }, "light", "/", async (page) => {
    await noticeIsThere(page);
    await page.locator('#kelisim [data-kelisim-do="preferences"]').click();
    await page.locator('#kelisim [data-kelisim-do="save"]').waitFor();
  });
} finally {
  await browser.close();
  await demo.stop();
  rmSync(dataFolder, { recursive: true });
}

async function noticeIsThere(page: Page): Promise<void> {
  await page.locator('#kelisim [data-kelisim-do="accept"]').waitFor();
}

async function take(
  name: string,
  viewport: { readonly width: number; readonly height: number },
  colorScheme: "light" | "dark",
  path: string,
  prepare: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ viewport, colorScheme, reducedMotion: "reduce" });
  const page = await context.newPage();
  await page.goto(shop + path);
  await prepare(page);
  await page.screenshot({ path: `${folder}${name}.png` });
  console.log(`docs/images/${name}.png`);
  await context.close();
}
