/**
 * Weighs what a visitor downloads and fails over a limit. Prints each budget with its goal, so that the
 * distance is seen before it is gone. The README's table must say the same; `--write` brings it up to date.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { budgets, weigh } from "./budgets.ts";
import { withSizes } from "./size-table.ts";

const readme = new URL("../README.md", import.meta.url);

for (const { what, files, goal, limit } of budgets) {
  const bytes = weigh(files);
  const verdict = bytes > limit ? "OVER THE LIMIT" : bytes > goal ? "over the goal" : "ok";
  const columns = [
    what.padEnd(32),
    `${bytes}`.padStart(6),
    `goal ${goal}`,
    `limit ${limit}`,
    verdict,
  ];
  console.log(columns.join("   "));
  if (bytes > limit) process.exitCode = 1;
}

const text = readFileSync(readme, "utf8");
const current = withSizes(text);
if (process.argv.includes("--write")) writeFileSync(readme, current);
else if (text !== current) {
  console.error('The sizes in README.md are not those of dist/: run "npm run size -- --write".');
  process.exitCode = 1;
}
