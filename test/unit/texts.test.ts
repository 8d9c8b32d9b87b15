import { describe, expect, it } from "vitest";
import { knownByHeart, yandexMetrica } from "../../src/catalogue/yandex-metrica.ts";
import { languages } from "../../src/contract/language.ts";
import type { Texts } from "../../src/contract/texts.ts";
import en from "../../src/texts/en.ts";
import kk from "../../src/texts/kk.ts";

/** The file of each language, found by its name as the build finds it. */
const all = Object.fromEntries(
  await Promise.all(
    languages.map(async (language) => {
      const file: { default: Texts } = await import(`../../src/texts/${language}.ts`);
      return [language, file.default] as const;
    }),
  ),
) as Record<(typeof languages)[number], Texts>; // `fromEntries` forgets which keys it was given

/** Every sentence with the path of its key, `categories.analytics.name`; addresses are none. */
function sentences(value: object, path = ""): readonly (readonly [path: string, text: string])[] {
  return Object.entries(value).flatMap(([key, part]: [string, unknown]) =>
    // Of a service, what is no sentence.
    path.startsWith("services.") && /^(country|data|longest|privacyUrl)$/.test(key)
      ? []
      : typeof part === "object" && part !== null
        ? sentences(part, `${path}${key}.`)
        : [[`${path}${key}`, String(part)] as const],
  );
}

const placeholders = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).toSorted();

describe.each(languages)("the texts in %s", (language) => {
  const texts = sentences(all[language]);

  it("have the keys of the others, none of them empty", () => {
    expect(texts.map(([path]) => path)).toEqual(sentences(en).map(([path]) => path));
    expect(texts.filter(([, text]) => text.trim() === "" || text !== text.trim())).toEqual([]);
  });

  it("hold the same placeholders as the others", () => {
    const held = (of: typeof texts): string[] =>
      of.map(([path, text]) => `${path} ${placeholders(text).join()}`);
    expect(held(texts)).toEqual(held(sentences(en)));
  });

  it("begin a purpose in lower case and end it without a stop: it stands inside a sentence", () => {
    const { purposes, necessaryPurpose } = all[language];
    for (const purpose of [...Object.values(purposes), necessaryPurpose]) {
      expect(purpose).toMatch(/^\p{Ll}.*[^.]$/u);
    }
  });

  it("describe the services that the gate knows by heart", () => {
    expect(Object.keys(all[language].services)).toEqual(knownByHeart.map(({ id }) => id));
  });

  it("name the same recipients in both files", () => {
    const { services, recipientOf } = all[language];
    const described = Object.entries(services).map(([id, { recipient }]) => [id, recipient]);
    expect(Object.entries(recipientOf)).toEqual(described);
  });

  it("write the three first answers in ten letters or about, for a window of 320 pixels", () => {
    const { accept, reject, preferences } = all[language];
    for (const label of [accept, reject, preferences]) {
      expect(label.length).toBeLessThanOrEqual(11);
    }
  });
});

describe.each(["kk", "ru"] as const)("the Cyrillic texts in %s", (language) => {
  it("mix no Latin letters into a Cyrillic word", () => {
    const mixed = sentences(all[language]).flatMap(
      ([, text]) =>
        text.match(/\p{Script=Cyrillic}\p{Script=Latin}|\p{Script=Latin}\p{Script=Cyrillic}/gu) ??
        [],
    );
    expect(mixed).toEqual([]);
  });

  it("have Latin letters in «cookie» and what has no other letters only", () => {
    const latin = sentences(all[language]).flatMap(
      ([, text]) => text.replaceAll(/\{\w+\}/g, "").match(/\p{Script=Latin}+/gu) ?? [],
    );
    expect(new Set(latin.map((word) => word.toLowerCase()))).toEqual(
      new Set(["cookie", "ip", "gpc"]),
    );
  });

  it("quote with «»", () => {
    for (const [, text] of sentences(all[language])) expect(text).not.toMatch(/["“”]/);
  });
});

describe("the Kazakh texts", () => {
  const text = sentences(kk)
    .map(([, sentence]) => sentence)
    .join(" ")
    .toLowerCase();

  it.each(["ә", "ғ", "қ", "ң", "ө", "ұ", "ү", "і"])("use the letter %s", (letter) => {
    expect(text).toContain(letter);
  });

  it("address the visitor as «Сіз», with a capital letter", () => {
    const words = sentences(kk).flatMap(([, sentence]) => sentence.match(/\p{L}+/gu) ?? []);
    expect(words.filter((word) => word.startsWith("сіз"))).toEqual([]);
    expect(words).toContain("Сіз");
  });
});

describe("the link to Yandex's policy", () => {
  it("is the one that the operator's own policy names", () => {
    for (const { services } of Object.values(all)) {
      expect(services[yandexMetrica.id]?.privacyUrl).toBe("https://yandex.ru/legal/confidential/");
    }
  });
});
