import { expect, it } from "vitest";
import { acts } from "../../src/contract/receipt.ts";
import { policyTexts as en } from "../../src/texts/en.ts";
import { policyTexts as kk } from "../../src/texts/kk.ts";
import { policyTexts as ru } from "../../src/texts/ru.ts";

/** Every sentence of the page's own with the path of its key; services have their words from the catalogue. */
function sentences(value: object, path = ""): readonly (readonly [path: string, text: string])[] {
  return Object.entries(value).flatMap(([key, part]: [string, unknown]) => {
    if (path === "" && key === "services") return [];
    if (typeof part === "object" && part !== null) return sentences(part, `${path}${key}.`);
    return [[`${path}${key}`, String(part)] as const];
  });
}

it.each([
  ["kk", kk],
  ["ru", ru],
])(
  "the policy page's texts in %s have every key, the same braces, and one alphabet",
  (_, texts) => {
    const held = (of: object): string[] =>
      sentences(of).map(([path, text]) => `${path} ${(text.match(/\{\w+\}/g) ?? []).join()}`);
    expect(held(texts)).toEqual(held(en));
    for (const [path, text] of sentences(texts)) {
      expect(text.trim(), path).not.toBe("");
      const latin = text.replaceAll(/\{\w+\}/g, "").match(/\p{Script=Latin}+/gu) ?? [];
      expect(latin.filter((word) => word.toLowerCase() !== "cookie")).toEqual([]);
      expect(text).not.toMatch(/["“”]|\bсіз/);
    }
    expect(Object.keys(texts.choice.acts)).toEqual([...acts]);
  },
);
