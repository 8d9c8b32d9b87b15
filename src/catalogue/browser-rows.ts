import { categories, type Category } from "../contract/category.ts";
import { browserRowsData } from "./browser-rows-data.ts";
import type { Lifetime } from "./catalogue-row.ts";

/** What a service of the catalogue leaves on a device, without a word of text. All of them are third parties. */
export interface BrowserRow {
  readonly id: string;
  readonly category: Category;
  readonly party: "third";
  /** Pattern and lifetime; a trailing `*` stands for any ending. Of two that fit, the longer one is meant. */
  readonly cookies: readonly (readonly [pattern: string, lifetime: Lifetime])[];
  readonly storage: readonly string[];
}

/** The rows of the catalogue that keep something on a device. */
export function readBrowserRows(): readonly BrowserRow[] {
  return browserRowsData.split("|").map((row) => {
    const [id = "", category = "", cookies = "", storage = ""] = row.split(",");
    return {
      id,
      // The data is written from typed rows; a test reads it back.
      category: categories.find((known) => known === category) ?? "marketing",
      party: "third",
      cookies: words(cookies).map((cookie) => {
        const [pattern = "", lifetime] = cookie.split("=");
        return [pattern, lifetime ? lifetime.replace(/^[T\d]/, "P$&") : null] as const;
      }),
      storage: words(storage),
    };
  });
}

function words(text: string): readonly string[] {
  return text === "" ? [] : text.split(" ");
}
