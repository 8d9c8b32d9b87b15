/**
 * Takes the pictures of the README in a real Chromium, from the demo: `npm run pictures`. What people see
 * there is what the committed files draw.
 */
import type { Page } from "playwright-core";
import { startDemoForPictures, takePicture } from "./demo-for-pictures.ts";

const folder = new URL("../docs/images/", import.meta.url).pathname;
const { browser, shop, stop } = await startDemoForPictures(4590);

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
  await stop();
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
  await takePicture(page, `${folder}${name}.png`);
  console.log(`docs/images/${name}.png`);
  await context.close();
}
