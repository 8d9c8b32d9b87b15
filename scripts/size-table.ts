import { budgets, weigh } from "./budgets.ts";

const start = "<!-- sizes: npm run size -- --write -->";
const end = "<!-- /sizes -->";

/** The sizes as a table for the README, in bytes, brotli 11. */
export function sizeTable(): string {
  const rows = budgets.map(({ what, files, goal, limit }) => [
    what,
    files.map((file) => `\`${file}\``).join(" + "),
    number(weigh(files)),
    number(goal),
    number(limit),
  ]);
  return [
    ["when", "files", "bytes", "goal", "never above"],
    ["---", "---", "---:", "---:", "---:"],
    ...rows,
  ]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");
}

/** The text with the table of today between its two marks. */
export function withSizes(text: string): string {
  const [before = "", rest = ""] = text.split(start);
  const [, after = ""] = rest.split(end);
  return `${before}${start}\n${sizeTable()}\n${end}${after}`;
}

function number(value: number): string {
  return value.toLocaleString("en-US");
}
