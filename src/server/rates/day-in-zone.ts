/** Every offset from UTC that is in use is a multiple of a quarter of an hour, so no day begins within one. */
const quarter = 15 * 60_000;

/** Quarters that are remembered: most receipts are of the last few. */
const most = 10_000;

/**
 * Tells which day a moment belongs to in a time zone, as `2026-11-22`.
 *
 * @param timeZone a name of the IANA database, e.g. `Asia/Almaty`
 * @throws RangeError for a name that is not there.
 */
export function createDayInZone(timeZone: string): (time: number) => string {
  const format = new Intl.DateTimeFormat("en", {
    timeZone,
    calendar: "gregory",
    numberingSystem: "latn",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  });
  const days = new Map<number, string>();
  return (time) => {
    const place = Math.floor(time / quarter);
    let day = days.get(place);
    if (day === undefined) {
      const parts = new Map(format.formatToParts(time).map(({ type, value }) => [type, value]));
      day = `${parts.get("year")}-${parts.get("month")}-${parts.get("day")}`;
      if (days.size >= most) days.clear();
      days.set(place, day);
    }
    return day;
  };
}

/** Whether the time zone is one that this machine knows. */
export function isTimeZone(name: string): boolean {
  try {
    createDayInZone(name);
    return true;
  } catch {
    return false;
  }
}
