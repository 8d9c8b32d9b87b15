import type { Choices } from "../core/decide.ts";
import { report } from "./guard.ts";

/**
 * Reads what a page passed to `decide`: own keys with boolean values.
 *
 * @param declared whether the site declares a category or service of that id
 */
export function parseChoices(given: unknown, declared: (id: string) => boolean): Choices {
  const choices = new Map<string, boolean>();
  for (const [id, granted] of Object.entries(Object(given))) {
    if (declared(id) && typeof granted === "boolean") choices.set(id, granted);
    else report("DECIDE", `"${id}" takes true or false and must be declared`);
  }
  return choices;
}
