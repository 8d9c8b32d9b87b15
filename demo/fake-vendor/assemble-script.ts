import { readFileSync } from "node:fs";

/**
 * Joins the files of a browser script, in this order, into one classic script in a function of its own: the
 * vendor serves one file, and its source stays readable.
 */
export function assembleScript(...names: readonly string[]): string {
  const parts = names.map((name) =>
    readFileSync(new URL(`tag/${name}`, import.meta.url), "utf8").replace(
      /^import .*\n|^export (?=function)/gm,
      "",
    ),
  );
  return `(function () {\n"use strict";\n${parts.join("\n")}})();\n`;
}
