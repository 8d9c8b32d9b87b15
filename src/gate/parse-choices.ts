import { askedCategories, type Switch } from "../core/consent.ts";
import type { Choices } from "../core/decide.ts";
import { report } from "./guard.ts";

/** Reads what a page passed to `decide`: own keys that the site asks about, with boolean values. */
export function parseChoices(given: unknown, services: readonly Switch[]): Choices {
  const asked = new Set<unknown>(askedCategories(services));
  for (const { id, category } of services) if (asked.has(category)) asked.add(id);
  const choices = new Map<string, boolean>();
  for (const [id, granted] of Object.entries(Object(given))) {
    if (asked.has(id) && typeof granted === "boolean") choices.set(id, granted);
    else
      report(
        "DECIDE",
        `"${id.slice(0, 40)}" with a true or false of its own is nothing this site asks about`,
      );
  }
  return choices;
}
