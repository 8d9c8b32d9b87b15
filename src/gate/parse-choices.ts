import type { Choices } from "../core/decide.ts";
import type { Say } from "./say.ts";

/**
 * Reads what a page passed to `decide`: own keys with boolean values.
 *
 * @param declared whether the site declares a category or service of that id
 */
export function parseChoices(given: unknown, declared: (id: string) => boolean, say: Say): Choices {
  const choices = new Map<string, boolean>();
  for (const [id, granted] of Object.entries(Object(given))) {
    if (declared(id) && typeof granted === "boolean") choices.set(id, granted);
    else say("DECIDE", id);
  }
  return choices;
}
