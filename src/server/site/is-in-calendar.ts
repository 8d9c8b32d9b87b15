/**
 * Whether the calendar has the date or minute, e.g. `2026-11-22` or `2026-11-22T10:31Z`: there is no
 * 31 February, which `Date` would quietly move to March.
 */
export function isInCalendar(text: string): boolean {
  const date = new Date(text);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text.replace(/Z$/, ""));
}
