/**
 * Weighs what a visitor downloads, brotli 11, and fails over a limit. Prints each budget with its goal, so
 * that the distance is seen before it is gone.
 */
import { readFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";

interface Budget {
  readonly what: string;
  readonly files: readonly string[];
  readonly goal: number;
  readonly limit: number;
}

const languages = ["kk", "ru", "en"];

export const budgets: readonly Budget[] = [
  { what: "every page view: the gate", files: ["kelisim.js"], goal: 5_000, limit: 6_500 },
  ...languages.map((language) => ({
    what: `until the notice is usable, ${language}`,
    files: ["kelisim.js", "kelisim-notice.js", `kelisim.${language}.js`],
    goal: 12_500,
    limit: 13_200,
  })),
  { what: "with the notice: receipts", files: ["kelisim-receipts.js"], goal: 2_300, limit: 2_600 },
  { what: "later: preferences", files: ["kelisim-preferences.js"], goal: 6_000, limit: 7_000 },
  { what: "on demand: the device", files: ["kelisim-device.js"], goal: 1_500, limit: 2_000 },
];

/** Bytes on the wire of files in `dist/`. */
export function weigh(files: readonly string[]): number {
  return files
    .map(
      (file) =>
        brotliCompressSync(readFileSync(new URL(`../dist/${file}`, import.meta.url))).length,
    )
    .reduce((sum, bytes) => sum + bytes, 0);
}

if (import.meta.main) {
  let over = false;
  for (const { what, files, goal, limit } of budgets) {
    const bytes = weigh(files);
    over ||= bytes > limit;
    const verdict = bytes > limit ? "OVER THE LIMIT" : bytes > goal ? "over the goal" : "ok";
    console.log(
      `${what.padEnd(34)} ${String(bytes).padStart(6)} B   goal ${goal}   limit ${limit}   ${verdict}`,
    );
  }
  if (over) process.exitCode = 1;
}
