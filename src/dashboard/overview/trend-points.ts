import { addDays, firstOfMonth, mondayOf } from "../../contract/days.ts";
import type { DayRange, RateSpan, Rates, Share } from "../../contract/rates.ts";

/** One point of the trend; a period in which nothing arrived has one, too. */
export interface TrendPoint {
  /** A day, the Monday of a week, or a month, as in the rates. */
  readonly period: string;
  readonly asked: number;
  readonly granted: number;
  readonly rate: Share | null;
}

/** Every period of the days, oldest first, whether anything arrived in it or not. */
export function trendPoints({ periods, by, from, to }: Rates): readonly TrendPoint[] {
  const known = new Map(periods.map((point) => [point.period, point]));
  return periodsOf({ from, to }, by).map((period) => {
    const { asked = 0, granted = 0, rate = null } = known.get(period) ?? {};
    return { period, asked, granted, rate };
  });
}

function periodsOf({ from, to }: DayRange, by: RateSpan): readonly string[] {
  const periods: string[] = [];
  let day = by === "week" ? mondayOf(from) : by === "month" ? firstOfMonth(from) : from;
  while (day <= to) {
    periods.push(by === "month" ? day.slice(0, 7) : day);
    day = by === "month" ? firstOfMonth(addDays(day, 31)) : addDays(day, by === "week" ? 7 : 1);
  }
  return periods;
}
