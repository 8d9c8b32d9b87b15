import {
  leastAsked,
  rateRemark,
  type DayRange,
  type RateFigures,
  type Rates,
} from "../../contract/rates.ts";
import { buildCoverage, type ReadViews } from "./build-coverage.ts";
import type { RatesQuery } from "./parse-rates-query.ts";
import { apartFigures, rateFigures } from "./rate-figures.ts";
import type { SharedColumn } from "./decision-cell.ts";
import { periodOf, talliesOf, together } from "./rate-periods.ts";
import type { TallyQuery, TallyRow } from "./sqlite-rates.ts";
import { differenceOf } from "./wilson.ts";

/** What a site asks for, which its rates can be told apart by. */
export interface RateIds {
  readonly category: readonly string[];
  readonly service: readonly string[];
}

export interface RatesParts {
  readonly site: string;
  readonly timeZone: string;
  readonly ids: RateIds;
  read(query: TallyQuery): Promise<readonly TallyRow[]>;
  /** Absent where the site does not count page views. */
  readonly readViews?: ReadViews | undefined;
}

const columnOf = {
  language: "lang",
  device: "device",
  layout: "layout",
  variant: "variant",
  revision: "revision",
} as const satisfies Readonly<Record<string, SharedColumn>>;
const narrowing = ["language", "device", "layout", "variant", "revision"] as const;

/** The answer to a query, from the tallies. */
export async function buildRates(query: RatesQuery, parts: RatesParts): Promise<Rates> {
  const { site, timeZone, ids } = parts;
  const { from, to, by, of, breakdown = null } = query;
  const isOfIds = breakdown === "category" || breakdown === "service";
  const group = breakdown === null || isOfIds ? null : columnOf[breakdown];
  const grants = [of, ...(isOfIds ? ids[breakdown] : [])];
  const named = narrowing.flatMap((name) =>
    query[name] === undefined ? [] : [[name, query[name]] as const],
  );
  const only = Object.fromEntries(
    named.map(([name, value]) => [columnOf[name], name === "revision" ? Number(value) : value]),
  );
  const read = (range: DayRange, column: SharedColumn | null) =>
    parts.read({ site, ...talliesOf(range, by), only, group: column, of: grants });

  // Apart, not each value on each day: who makes up variants would have a row for each of them on every day.
  const [rows, groupRows] = await Promise.all([
    read({ from, to }, null),
    group === null ? null : read({ from, to }, group),
  ]);
  const total = rateFigures(rows);
  const groups =
    groupRows !== null
      ? sorted(
          groupRows,
          ({ key }) => key,
          (value, figures) => ({ value, ...figures }),
        )
      : isOfIds
        ? ids[breakdown].map((value, place) => ({ value, ...rateFigures(rows, place + 1) }))
        : null;
  const { beforeFrom, beforeTo } = query;
  const before =
    beforeFrom === undefined || beforeTo === undefined
      ? null
      : await compare({ from: beforeFrom, to: beforeTo }, total, read);
  return {
    site,
    timeZone,
    of,
    from,
    to,
    by,
    only: Object.fromEntries(named),
    leastAsked,
    total,
    periods: sorted(
      rows,
      ({ key }) => periodOf(key, by),
      (period, figures) => ({ period, ...figures }),
    ),
    breakdown,
    groups,
    apart: apartFigures(rows),
    ...(await buildCoverage(query, site, parts.readViews)),
    before,
    remark: rateRemark,
  };
}

async function compare(
  range: DayRange,
  total: RateFigures,
  read: (range: DayRange, column: null) => Promise<readonly TallyRow[]>,
): Promise<Rates["before"]> {
  const then = rateFigures(await read(range, null));
  const difference = then.rate && total.rate ? differenceOf(then.rate, total.rate) : null;
  return { ...range, total: then, difference };
}

function sorted<Figures>(
  rows: readonly TallyRow[],
  keyOf: (row: TallyRow) => string,
  make: (key: string, figures: RateFigures) => Figures,
): readonly Figures[] {
  return together(rows, keyOf).map(([key, these]) => make(key, rateFigures(these)));
}
