/**
 * Takes the pictures of the README in a real Chromium, from the demo: `npm run pictures`. What people see
 * there is what the committed files draw.
 */
import type { Page } from "playwright-core";
import { dress, startDemoForPictures, takePicture } from "./demo-for-pictures.ts";

const folder = new URL("../docs/images/", import.meta.url).pathname;

/** The notice as other owners have it: docs/looks.md. */
const others = [
  {
    name: "card-ru",
    language: "ru",
    scheme: "light",
    width: 1280,
    height: 720,
    config: { layout: "card" },
  },
  {
    name: "dialog-kk",
    language: "kk",
    scheme: "light",
    width: 768,
    height: 720,
    config: { layout: "dialog", buttons: "two", brand: "#9c3226" },
  },
  {
    name: "bar-en-dark",
    language: "en",
    scheme: "dark",
    width: 1280,
    height: 720,
    config: { layout: "bar", buttons: "two" },
  },
] as const;

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
  for (const { name, language, scheme, width, height, config } of others) {
    await take(
      name,
      { width, height },
      scheme,
      language === "kk" ? "/kk/" : "/",
      noticeIsThere,
      (page) => dress(page, language, config),
    );
  }
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
  beforehand: (page: Page) => Promise<void> = async () => {},
): Promise<void> {
  const context = await browser.newContext({ viewport, colorScheme, reducedMotion: "reduce" });
  const page = await context.newPage();
  await beforehand(page);
  await page.goto(shop + path);
  await prepare(page);
  await takePicture(page, `${folder}${name}.png`);
  console.log(`docs/images/${name}.png`);
  await context.close();
}
