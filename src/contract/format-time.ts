import type { Language } from "../contract/language.ts";

// By hand and not by `Intl`, because many phones have no Kazakh in theirs and would answer in another language.

/** `20261122` as people of the language write it in short: 22.11.2026 in Kazakh and Russian. */
export function formatDay(day: string, language: Language): string {
  const parts = [day.slice(0, 4), day.slice(4, 6), day.slice(6)];
  return language === "en" ? parts.join("-") : parts.reverse().join(".");
}

/** A minute such as `2026-11-22T10:31Z`, as a clock shows it where the visitor is. */
export function formatMinute(minute: string, language: Language): string {
  const time = new Date(minute);
  const two = (part: number): string => String(part).padStart(2, "0");
  const day = `${time.getFullYear()}${two(time.getMonth() + 1)}${two(time.getDate())}`;
  return `${formatDay(day, language)} ${two(time.getHours())}:${two(time.getMinutes())}`;
}

/** A period of rates, a day `2026-11-22` or a month `2026-11`, as people of the language write it. */
export function formatPeriod(period: string, language: Language): string {
  return language === "en" ? period : period.split("-").reverse().join(".");
}
