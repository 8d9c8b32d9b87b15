import {
  leastAsked,
  type CoverageFigures,
  type DayRange,
  type Rates,
} from "../../contract/rates.ts";
import type { RatesQuery } from "./parse-rates-query.ts";
import { periodOf, talliesOf, together } from "./rate-periods.ts";
import type { ViewQuery, ViewRow } from "./sqlite-views.ts";

export type ReadViews = (query: ViewQuery) => Promise<readonly ViewRow[]>;

/** What a page view does not know of itself. */
const notToldApart = ["language", "layout", "variant", "revision"] as const;

/**
 * What part of the traffic analytics may see, in the days of a query, or why that is not known.
 *
 * @param readViews absent where the site does not count page views
 */
export async function buildCoverage(
  query: RatesQuery,
  site: string,
  readViews: ReadViews | undefined,
): Promise<Pick<Rates, "coverage" | "coverageProblem">> {
  if (!readViews) return { coverage: null, coverageProblem: "off" };
  if (notToldApart.some((name) => query[name] !== undefined)) {
    return { coverage: null, coverageProblem: "not-told-apart" };
  }
  const { from, to, by, device, breakdown, beforeFrom, beforeTo } = query;
  const read = async (range: DayRange): Promise<readonly ViewRow[]> => {
    const rows = await readViews({ site, ...talliesOf(range, by) });
    return device === undefined ? rows : rows.filter((row) => row.device === device);
  };
  const rows = await read({ from, to });
  const before =
    beforeFrom === undefined || beforeTo === undefined
      ? null
      : coverageFigures(await read({ from: beforeFrom, to: beforeTo }));
  const coverage = {
    total: coverageFigures(rows),
    periods: together(rows, ({ period }) => periodOf(period, by)).map(([period, these]) => ({
      period,
      ...coverageFigures(these),
    })),
    groups:
      breakdown === "device"
        ? together(rows, (row) => row.device).map(([value, these]) => ({
            value,
            ...coverageFigures(these),
          }))
        : null,
    before,
  };
  return { coverage, coverageProblem: null };
}

function coverageFigures(rows: readonly ViewRow[]): CoverageFigures {
  const add = (name: "views" | "allowed" | "automation"): number =>
    rows.reduce((sum, row) => sum + row[name], 0);
  const [views, allowed] = [add("views"), add("allowed")];
  return {
    views,
    allowed,
    share: views < leastAsked || allowed > views ? null : allowed / views,
    automation: add("automation"),
  };
}
