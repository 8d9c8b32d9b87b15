import { readFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";
import { languages } from "../src/contract/language.ts";

/** What a visitor downloads at one moment, and how much it may weigh: bytes, brotli 11. */
export interface Budget {
  readonly what: string;
  readonly files: readonly string[];
  /** What we aim at. */
  readonly goal: number;
  /** Above this a change does not land. */
  readonly limit: number;
}

export const budgets: readonly Budget[] = [
  { what: "every page view", files: ["kelisim.js"], goal: 5_000, limit: 6_500 },
  ...languages.map((language) => ({
    what: `until the notice is usable, ${language}`,
    files: ["kelisim.js", "kelisim-choice.js", "kelisim-notice.js", `kelisim.${language}.js`],
    goal: 12_500,
    limit: 13_200,
  })),
  // Makes receipts of notes, delivers them, has the state cookie renewed, and counts the visit as asked: nobody waits for it.
  { what: "beside the notice", files: ["kelisim-receipts.js"], goal: 3_700, limit: 4_000 },
  ...languages.map((language) => ({
    what: `beside the notice, ${language}`,
    files: [`kelisim-preferences.${language}.js`],
    goal: 2_500,
    limit: 3_500,
  })),
  // Receipts to copy and save, what is on the device, how a browser refuses: it comes after the notice, and nobody waits for it.
  { what: "before it is wanted", files: ["kelisim-preferences.js"], goal: 12_500, limit: 14_000 },
  { what: "for an empty frame", files: ["kelisim-placeholder.js"], goal: 1_700, limit: 2_000 },
  { what: "on demand", files: ["kelisim-device.js"], goal: 3_000, limit: 3_500 },
  { what: "for Google's tags", files: ["kelisim-consent-mode.js"], goal: 300, limit: 400 },
  { what: "to count page views", files: ["kelisim-coverage.js"], goal: 350, limit: 500 },
  { what: "when something is wrong", files: ["kelisim-owner.js"], goal: 500, limit: 700 },
  { what: "on a policy page", files: ["kelisim-policy.js"], goal: 4_000, limit: 4_400 },
  ...languages.map((language) => ({
    what: `on a policy page, ${language}`,
    files: [`kelisim-policy.${language}.js`],
    goal: 2_500,
    limit: 3_000,
  })),
  // A file of its own with the mathematics of signatures in it: nobody meets it who does not check a receipt.
  { what: "to check a receipt", files: ["kelisim-verify.html"], goal: 25_000, limit: 28_000 },
  // A marketer's, who signs in to read it: with the chart, three languages, and all of Preact.
  {
    what: "the dashboard",
    files: ["kelisim-dashboard.js", "kelisim-dashboard.css"],
    goal: 45_000,
    limit: 60_000,
  },
  {
    what: "one receipt on the dashboard",
    files: ["kelisim-dashboard-proof.js"],
    goal: 18_000,
    limit: 22_000,
  },
  { what: "with a form", files: ["kelisim-forms.js"], goal: 3_000, limit: 3_500 },
  // It also makes a brand colour readable, so that no other visitor has to download how that is done.
  { what: "with data-config", files: ["kelisim-config.js"], goal: 1_800, limit: 2_000 },
];

/** Bytes on the wire of files in `dist/`. */
export function weigh(files: readonly string[]): number {
  return files
    .map((file) => readFileSync(new URL(`../dist/${file}`, import.meta.url)))
    .reduce((sum, content) => sum + brotliCompressSync(content).length, 0);
}
