import { describe, expect, it } from "vitest";
import { wordsIn, type Language } from "../../src/contract/language.ts";
import { chooseLanguage } from "../../src/gate/language.ts";

it.each([
  ["the owner's choice first", "kk", "ru", ["en"], "kk"],
  ["then the page's", undefined, "kk-KZ", ["ru-RU"], "kk"],
  ["then the browser's first that there is", undefined, "uz", ["de-DE", "en-US", "ru"], "en"],
  ["else Russian", undefined, "", [], "ru"],
] as const)("the language is %s", (_what, fixed, page, browser, expected) => {
  expect(chooseLanguage(fixed, page, browser)).toBe(expected);
});

describe("the words of a catalogue row or of an owner", () => {
  const worded = { kk: "келісім", ru: "согласие", en: "consent" };

  it("are in the visitor's language, and in English where nobody wrote them in a further one", () => {
    expect(wordsIn(worded, "kk")).toBe("келісім");
    // A language that is yet to come.
    expect(wordsIn(worded, "ar" as Language)).toBe("consent");
  });
});
