import { expect, it } from "vitest";
import { chooseLanguage } from "../../src/gate/language.ts";

it.each([
  ["the owner's choice first", "kk", "ru", ["en"], "kk"],
  ["then the page's", undefined, "kk-KZ", ["ru-RU"], "kk"],
  ["then the browser's first that there is", undefined, "uz", ["de-DE", "en-US", "ru"], "en"],
  ["else Russian", undefined, "", [], "ru"],
] as const)("the language is %s", (_what, fixed, page, browser, expected) => {
  expect(chooseLanguage(fixed, page, browser)).toBe(expected);
});
