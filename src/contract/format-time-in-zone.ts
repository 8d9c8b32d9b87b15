import { formatDay, formatMinute } from "./format-time.ts";
import type { Language } from "./language.ts";

/**
 * A minute as a clock shows it in a time zone; where the browser does not know the zone, as it shows it here.
 *
 * @param timeZone a name of the IANA database, e.g. `Asia/Almaty`
 */
export function formatMinuteIn(minute: string, timeZone: string, language: Language): string {
  const time = Date.parse(minute);
  if (Number.isNaN(time)) return minute;
  let parts: ReadonlyMap<string, string>;
  try {
    parts = partsIn(time, timeZone);
  } catch {
    return formatMinute(minute, language);
  }
  const part = (name: string): string => parts.get(name) ?? "";
  const day = formatDay(`${part("year")}${part("month")}${part("day")}`, language);
  return `${day} ${part("hour")}:${part("minute")}`;
}

/** Figures alone, which every `Intl` has in every language. */
function partsIn(time: number, timeZone: string): ReadonlyMap<string, string> {
  const format = new Intl.DateTimeFormat("en", {
    timeZone,
    calendar: "gregory",
    numberingSystem: "latn",
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  });
  return new Map(format.formatToParts(time).map(({ type, value }) => [type, value]));
}
