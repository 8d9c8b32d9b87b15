import { parseDuration } from "./duration.ts";
import type { LifetimeTexts } from "./texts.ts";

/**
 * How long something is kept, in words: of an ISO 8601 duration, `session`, `unlimited`, or `null` for what is
 * not known. Not by `Intl`, because many phones have no Kazakh in theirs.
 */
export function lifetimeInWords(lifetime: string | null, texts: LifetimeTexts): string {
  if (lifetime === "session") return texts.session;
  if (lifetime === "unlimited") return texts.unlimited;
  const [years, months, weeks, days, hours, minutes] = parseDuration(lifetime ?? "");
  const parts = [
    [years, texts.years],
    [months, texts.months],
    [weeks && `${Number(weeks) * 7}`, texts.days],
    [days, texts.days],
    [hours, texts.hours],
    [minutes, texts.minutes],
  ] as const;
  const words = parts.map(
    ([count, forms]) => count && `${count}\u00a0${form(Number(count), forms)}`,
  );
  return words.filter(Boolean).join(" ") || texts.unknown;
}

/** The form of a noun after a number: three forms are Russian, two English, one Kazakh. */
function form(count: number, forms: string): string {
  const [one = "", few = one, many = few] = forms.split("|");
  if (few === many) return count === 1 ? one : few;
  const tens = count % 100;
  const ones = count % 10;
  if (tens > 10 && tens < 20) return many;
  return ones === 1 ? one : ones > 1 && ones < 5 ? few : many;
}
