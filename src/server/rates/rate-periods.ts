import { isDay, mondayOf } from "../../contract/days.ts";
import type { DayRange, RateSpan } from "../../contract/rates.ts";
import { isWholeMonths } from "./parse-rates-query.ts";

/** The tallies that answer for some days: those of months where the days are whole months and asked for by month. */
export function talliesOf({ from, to }: DayRange, by: RateSpan) {
  const isByMonth = by === "month" && isWholeMonths(from, to);
  const length = isByMonth ? 7 : 10;
  return {
    span: isByMonth ? "month" : "day",
    from: from.slice(0, length),
    to: to.slice(0, length),
  } as const;
}

/** A day, the Monday of its week, or its month. What is no day stands in the file by somebody's hand: it stays as it is. */
export function periodOf(day: string, by: RateSpan): string {
  if (by === "month") return day.slice(0, 7);
  return by === "week" && isDay(day) ? mondayOf(day) : day;
}

/** The rows of each key, by their keys in order. */
export function together<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): readonly (readonly [key: string, rows: readonly Row[]])[] {
  const members = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const before = members.get(key);
    if (before) before.push(row);
    else members.set(key, [row]);
  }
  return [...members].sort(([a], [b]) => (a < b ? -1 : 1));
}
