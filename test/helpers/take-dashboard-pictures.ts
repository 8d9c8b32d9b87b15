/**
 * Takes the dashboard in every state, on a phone and on a large screen, light and dark, and lays the pictures out on
 * sheets, so that a person can look at all of them: `npm run dashboard-pictures -- <folder> [part of a name…]`.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";
import { languages, type Language } from "../../src/contract/language.ts";
import { pictured, startDashboardForPictures } from "./dashboard-for-pictures.ts";
import { requireTool } from "./find-browser.ts";
import { testPassword } from "./start-endpoint.ts";

const widths = [375, 1440] as const;
const schemes = ["light", "dark"] as const;

interface State {
  readonly name: string;
  readonly search: string;
  /** Is there when the picture can be taken. */
  readonly sign: string;
  readonly languages: readonly Language[];
  prepare?(context: BrowserContext): Promise<unknown>;
  /** What is done on the page before. */
  act?(page: Page): Promise<void>;
  /** For who has not signed in. */
  readonly isOpen?: boolean;
}

const [folder, ...parts] = process.argv.slice(2);
if (folder === undefined) throw new Error("expected a folder for the sheets");
mkdirSync(folder, { recursive: true });

const dashboard = await startDashboardForPictures();
const browser = await chromium.launch({
  executablePath: requireTool("chromium"),
  args: ["--no-sandbox"],
});
const session = await signIn();
try {
  for (const state of everyState().filter(({ name }) =>
    parts.every((part) => name.includes(part)),
  )) {
    for (const language of state.languages) {
      const rows = new Map<string, string[]>();
      for (const scheme of schemes) {
        for (const width of widths) {
          const picture = await take(state, language, scheme, width);
          writeFileSync(join(folder, `${state.name}-${language}-${scheme}-${width}.png`), picture);
          const shown = Math.round(width * (width < 1000 ? 0.8 : 0.6));
          const image = `<img width="${shown}" src="data:image/png;base64,${picture.toString("base64")}">`;
          rows.set(scheme, [...(rows.get(scheme) ?? []), image]);
        }
      }
      await layOut(browser, join(folder, `sheet-${state.name}-${language}.png`), rows);
      console.log(`sheet-${state.name}-${language}.png`);
    }
  }
} finally {
  await browser.close();
  await dashboard.stop();
}

function everyState(): readonly State[] {
  const { found, young, erased } = dashboard.receipts;
  const ru = ["ru"] as const;
  const rates = "**/kelisim/rates?**";
  return [
    { name: "overview", search: "", sign: ".headline", languages },
    {
      name: "comparison",
      search: "compare=1&period=last-month",
      sign: ".difference",
      languages: ru,
    },
    { name: "year", search: "period=12-months&device=phone", sign: ".headline", languages: ru },
    { name: "few", search: `site=${pictured.few}`, sign: ".headline", languages: ru },
    { name: "incomplete", search: `site=${pictured.incomplete}`, sign: ".headline", languages },
    { name: "empty", search: `site=${pictured.empty}`, sign: ".note", languages: ru },
    {
      name: "loading",
      search: "",
      sign: ".note",
      languages: ru,
      prepare: (context) => context.route(rates, () => {}),
    },
    {
      name: "error",
      search: "",
      sign: "[role=alert]",
      languages: ru,
      prepare: (context) => context.route(rates, (route) => route.abort()),
    },
    {
      name: "signed-out",
      search: "",
      sign: "[role=alert]",
      languages: ru,
      prepare: (context) =>
        context.route(rates, (route) => route.fulfill({ status: 401, json: { error: {} } })),
    },
    {
      name: "without-script",
      search: "",
      sign: ".headline",
      languages: ru,
      prepare: (context) => context.route("**/kelisim-dashboard.js", (route) => route.abort()),
    },
    {
      name: "table",
      search: "period=7-days",
      sign: ".headline",
      languages: ru,
      act: (page) => page.locator(".trend summary").click(),
    },
    { name: "breakdown-device", search: "view=breakdown", sign: "table.breakdown", languages },
    {
      name: "breakdown-service",
      search: "view=breakdown&breakdown=service",
      sign: "table.breakdown",
      languages: ru,
    },
    { name: "receipt", search: "view=receipt", sign: "main", languages: ru },
    {
      name: "receipt-found",
      search: `view=receipt&receipt=${found}`,
      sign: "main .card",
      languages,
    },
    {
      name: "receipt-young",
      search: `view=receipt&receipt=${young}`,
      sign: "main .card",
      languages: ru,
    },
    {
      name: "receipt-erased",
      search: `view=receipt&receipt=${erased}`,
      sign: "main",
      languages: ru,
    },
    {
      name: "receipt-none",
      search: `view=receipt&receipt=${"0".repeat(26)}`,
      sign: "main",
      languages: ru,
    },
    { name: "notices", search: "view=notices", sign: "main .card", languages },
    { name: "sign-in", search: "", sign: "#password", languages, isOpen: true },
  ];
}

async function signIn() {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${dashboard.url}sign-in`);
  await page.locator("#password").fill(testPassword);
  await page.keyboard.press("Enter");
  await page.locator(".headline").first().waitFor();
  const cookies = await context.cookies();
  await context.close();
  return cookies;
}

async function take(
  { search, sign, prepare, act, isOpen }: State,
  language: Language,
  scheme: (typeof schemes)[number],
  width: number,
): Promise<Buffer> {
  const context = await browser.newContext({
    viewport: { width, height: width < 1000 ? 760 : 900 },
    colorScheme: scheme,
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  if (isOpen !== true) await context.addCookies(session);
  await prepare?.(context);
  await page.goto(`${dashboard.url}?lang=${language}&${search}`);
  await page.locator(sign).first().waitFor();
  await page.waitForLoadState(search === "" && prepare ? "load" : "networkidle");
  await act?.(page);
  const picture = await page.screenshot({ fullPage: true });
  await context.close();
  return picture;
}

async function layOut(
  on: Browser,
  path: string,
  rows: ReadonlyMap<string, readonly string[]>,
): Promise<void> {
  const page = await on.newPage({ viewport: { width: 1220, height: 800 } });
  const body = [...rows].map(([row, images]) => `<h2>${row}</h2><div>${images.join("")}</div>`);
  await page.setContent(`<style>
    body { margin: 12px; background: #888; font: 14px sans-serif; }
    h2 { margin: 8px 0 4px; font-size: 14px; }
    div { display: flex; gap: 12px; align-items: start; }
  </style>${body.join("")}`);
  await page.screenshot({ path, fullPage: true });
  await page.close();
}
