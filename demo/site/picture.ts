import { readFileSync } from "node:fs";
import { raw } from "hono/html";
import type { Html } from "./page.ts";

const kept = new Map<string, Html>();

/** A drawing of the shop, inline: it arrives with the page and follows its ornament. */
export function picture(name: string): Html {
  const known = kept.get(name);
  if (known !== undefined) return known;
  const drawn = raw(readFileSync(new URL(`pictures/${name}.svg`, import.meta.url), "utf8").trim());
  kept.set(name, drawn);
  return drawn;
}
