import type { ProblemCode } from "./guard.ts";

/** What each attribute of the tag takes. */
const expected: Readonly<Record<string, string>> = {
  config: "an address",
  endpoint: "an address that ends in /",
  lang: "kk, ru or en",
  metrica: "counter numbers, a space between",
  policy: "an address",
  revision: "a whole number",
};

const sentences: Readonly<Partial<Record<ProblemCode, (what: string, found: string) => string>>> = {
  CONFIG: (name, found) =>
    `data-${name} takes ${expected[name]}, found "${found.slice(0, 60)}"; the gate stays closed`,
  DECIDE: (id) => `"${id}" takes true or false and must be declared`,
  LATE: () =>
    "a counter's tag was here first and has been requested; put ours first in <head>, without async or defer",
  UNDECLARED: (id) => `"${id}" is on the page but not declared; it stays held`,
};

/**
 * Says a problem to the site owner in one console line `[kelisim] CODE: sentence`. A file of its own: a page on
 * which all is well does not download it.
 */
export function explain(code: ProblemCode, what = "", found = ""): void {
  console.error(`[kelisim] ${code}: ${sentences[code]?.(what, found) ?? what}`);
}
