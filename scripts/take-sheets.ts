/**
 * Takes every look of the notice and of the preferences, and lays them out on sheets, so that a person can look
 * at all of them: `npm run sheets -- <folder> [part of a name…]`. Nothing of it is committed.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { languages, type Language } from "../src/contract/language.ts";
import { layouts } from "../src/contract/receipt.ts";
import { dress, startDemoForPictures, takePicture } from "./demo-for-pictures.ts";

const widths = [320, 768, 1280] as const;
const heights = { 320: 640, 768: 900, 1280: 800 } as const;
const schemes = ["light", "dark"] as const;

interface Shot {
  /** The sheet it is laid on. */
  readonly sheet: string;
  readonly row: string;
  readonly language: Language;
  readonly scheme: (typeof schemes)[number];
  readonly width: (typeof widths)[number];
  /** What the owner's config file says. */
  readonly config: Readonly<Record<string, string>>;
  readonly preferences: boolean;
}

const [folder, ...parts] = process.argv.slice(2);
if (folder === undefined) throw new Error("expected a folder for the sheets");
mkdirSync(folder, { recursive: true });

const demo = await startDemoForPictures(4590);
try {
  const shots = everyShot().filter(({ sheet }) => parts.every((part) => sheet.includes(part)));
  for (const sheet of new Set(shots.map((shot) => shot.sheet))) {
    const members = shots.filter((shot) => shot.sheet === sheet);
    const rows = new Map<string, string[]>();
    for (const shot of members) {
      const name = `${sheet}-${shot.row}-${shot.width}`;
      const picture = await take(demo.browser, demo.shop, shot);
      writeFileSync(join(folder, `${name}.png`), picture);
      const image = `<img width="${Math.round(shot.width * 0.6)}" src="data:image/png;base64,${picture.toString("base64")}">`;
      rows.set(shot.row, [...(rows.get(shot.row) ?? []), image]);
    }
    await layOut(demo.browser, join(folder, `sheet-${sheet}.png`), rows);
    console.log(`sheet-${sheet}.png: ${members.length} pictures`);
  }
} finally {
  await demo.stop();
}

function everyShot(): readonly Shot[] {
  const notices = languages.flatMap((language) =>
    layouts.flatMap((layout) =>
      schemes.flatMap((scheme) =>
        ["three", "two"].flatMap((buttons) =>
          widths.map((width) => ({
            sheet: `notice-${layout}-${language}`,
            row: `${scheme}-${buttons}`,
            language,
            scheme,
            width,
            config: { layout, buttons },
            preferences: false,
          })),
        ),
      ),
    ),
  );
  const preferences = languages.flatMap((language) =>
    schemes.flatMap((scheme) =>
      widths.map((width) => ({
        sheet: `preferences-${language}`,
        row: scheme,
        language,
        scheme,
        width,
        config: {},
        preferences: true,
      })),
    ),
  );
  return [...notices, ...preferences];
}

async function take(browser: Browser, shop: string, shot: Shot): Promise<Buffer> {
  const { language, scheme, width, config } = shot;
  const context = await browser.newContext({
    viewport: { width, height: heights[width] },
    colorScheme: scheme,
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  await dress(page, language, config);
  await page.goto(language === "kk" ? `${shop}/kk/` : `${shop}/`);
  await page.locator('#kelisim [data-kelisim-do="accept"]').waitFor();
  if (shot.preferences) {
    await page.locator('#kelisim [data-kelisim-do="preferences"]').click();
    await page.locator('#kelisim [data-kelisim-do="save"]').waitFor();
    // All of it at once: the dialog scrolls, a picture does not.
    const more = await page.locator("#kelisim .text").evaluate((text) => {
      text.closest("dialog")?.style.setProperty("max-height", "calc(100% - 2em)");
      return text.scrollHeight - text.clientHeight;
    });
    await page.setViewportSize({ width, height: heights[width] + more });
  }
  const picture = await takePicture(page);
  await context.close();
  return picture;
}

async function layOut(
  browser: Browser,
  path: string,
  rows: ReadonlyMap<string, readonly string[]>,
): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1480, height: 800 } });
  const body = [...rows].map(([row, images]) => `<h2>${row}</h2><div>${images.join("")}</div>`);
  await page.setContent(`<style>
    body { margin: 12px; background: #888; font: 14px sans-serif; }
    h2 { margin: 8px 0 4px; font-size: 14px; }
    div { display: flex; gap: 12px; align-items: start; }
  </style>${body.join("")}`);
  await page.screenshot({ path, fullPage: true });
  await page.close();
}
