/** Milliseconds of a day. */
const day = 86_400_000;

/** The day so many days after one: `addDays("2026-11-22", -27)` is `2026-10-26`. */
export function addDays(from: string, days: number): string {
  return new Date(Date.parse(from) + days * day).toISOString().slice(0, 10);
}

/** How many days a range has, both ends included. */
export function daysIn(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / day) + 1;
}

/** The Monday of a day's week. */
export function mondayOf(of: string): string {
  return addDays(of, -((new Date(of).getUTCDay() + 6) % 7));
}

/** The first day of a day's month. */
export function firstOfMonth(of: string): string {
  return `${of.slice(0, 7)}-01`;
}

/** Whether a text is a day that is in the calendar: `2026-02-30` is none. */
export function isDay(text: string): boolean {
  // 31 in a shorter month is the next one's first days, 99 is no time at all.
  return /^\d{4}-\d\d-\d\d$/.test(text) && !isNaN(Date.parse(text)) && addDays(text, 0) === text;
}
