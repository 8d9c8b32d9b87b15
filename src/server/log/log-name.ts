/**
 * The mark in the name of a log that goes on from an older backup: `shop.example.kz/kelisim/restored-20261122T210530Z`.
 * A time, not a count: a count would be taken back by the next restore.
 */
const mark = /\/restored-\d{8}T\d{6}Z$/;

export function isRestoredName(name: string): boolean {
  return mark.test(name);
}

/** @param now server clock, UTC, to the second: `2026-11-22T21:05:30Z` */
export function restoredName(name: string, now: string): string {
  return `${name.replace(mark, "")}/restored-${timeMark(now)}`;
}

/** A time without what a file name or a log's name had better not have. */
export function timeMark(now: string): string {
  return now.replaceAll(/[-:]/g, "");
}
