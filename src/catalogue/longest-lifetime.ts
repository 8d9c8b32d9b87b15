import { parseDuration } from "../contract/duration.ts";
import type { Lifetime } from "./catalogue-row.ts";

/** Minutes in each part of an ISO 8601 duration, a month taken as thirty days. */
const minutes = [365 * 1440, 30 * 1440, 7 * 1440, 1440, 60, 1];

/** The longest of the lifetimes that are known; `null` when none is. */
export function longestLifetime(lifetimes: readonly Lifetime[]): Lifetime {
  const known = lifetimes.filter((lifetime) => lifetime !== null);
  return known.toSorted((a, b) => inMinutes(b) - inMinutes(a))[0] ?? null;
}

function inMinutes(lifetime: string): number {
  return parseDuration(lifetime).reduce<number>(
    (sum, count, place) => sum + Number(count ?? 0) * (minutes[place] ?? 0),
    0,
  );
}
