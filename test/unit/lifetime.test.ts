import { describe, expect, it } from "vitest";
import { lifetimeInWords } from "../../src/contract/lifetime-in-words.ts";
import en from "../../src/texts/en.ts";
import kk from "../../src/texts/kk.ts";
import ru from "../../src/texts/ru.ts";

const inWords = (lifetime: string | null, texts: typeof en.device): string =>
  lifetimeInWords(lifetime, texts).replaceAll("\u00a0", " ");

describe("a lifetime in words", () => {
  it.each([
    ["P1Y", "1 year", "1 год", "1 жыл"],
    ["P2Y", "2 years", "2 года", "2 жыл"],
    ["P5Y", "5 years", "5 лет", "5 жыл"],
    ["P13M", "13 months", "13 месяцев", "13 ай"],
    ["P1W", "7 days", "7 дней", "7 күн"],
    ["P21D", "21 days", "21 день", "21 күн"],
    ["P180D", "180 days", "180 дней", "180 күн"],
    ["PT22H", "22 hours", "22 часа", "22 сағат"],
    ["PT30M", "30 minutes", "30 минут", "30 минут"],
    ["P1DT12H", "1 day 12 hours", "1 день 12 часов", "1 күн 12 сағат"],
    ["session", en.device.session, ru.device.session, kk.device.session],
    ["unlimited", en.device.unlimited, ru.device.unlimited, kk.device.unlimited],
  ])("%s", (lifetime, english, russian, kazakh) => {
    const words = [en, ru, kk].map(({ device }) => inWords(lifetime, device));
    expect(words).toEqual([english, russian, kazakh].map((one) => one.replaceAll("\u00a0", " ")));
  });

  it.each([null, "", "P", "PT", "a year", "1Y"])("is unknown for %j", (lifetime) => {
    expect(inWords(lifetime, en.device)).toBe("unknown");
  });
});
