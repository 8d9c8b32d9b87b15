import { globSync } from "node:fs";
import { expect, it } from "vitest";

// Every module that reaches a browser, except the entries: those are there to start something.
const modules = globSync(
  "src/{contract,catalogue,core,texts,proof,gate,notice,page,verify,dashboard}/**/*.{ts,tsx}",
)
  .filter((file) => !/(^|[-/])main\.tsx?$|\.d\.ts$/.test(file))
  .sort();

it("finds the modules", () => {
  expect(modules.length).toBeGreaterThan(40);
});

it.each(modules)("nothing happens when %s is imported where there is no browser", async (file) => {
  const before = Object.getOwnPropertyNames(globalThis);
  await import(/* @vite-ignore */ `../../${file}`);
  const added = Object.getOwnPropertyNames(globalThis).filter((name) => !before.includes(name));
  expect(added.filter((name) => !name.startsWith("__v"))).toEqual([]);
});
