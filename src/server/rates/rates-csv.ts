import type { CoverageFigures, RateFigures, Rates } from "../../contract/rates.ts";
import { csvLine } from "../store/csv-line.ts";

const columns =
  "site of from to what value asked accepted refused custom script undecided granted rate low high problem views allowed coverage".split(
    " ",
  );

/** What one line says of visits and of page views; there may be none of either. */
interface Said {
  readonly figures?: RateFigures | undefined;
  readonly coverage?: CoverageFigures | null | undefined;
}

/** The same numbers for a spreadsheet: the total, then each period, then each value of the breakdown. */
export function ratesCsv(rates: Rates): string {
  const { site, of, from, to, by, breakdown, total, coverage } = rates;
  const line = (what: string, value: string, said: Said): string =>
    csvLine([site, of, from, to, what, value, ...inCells(said)]);
  const periods = byKey(
    rates.periods.map((figures) => [figures.period, figures]),
    (coverage?.periods ?? []).map((figures) => [figures.period, figures]),
  );
  const groups = byKey(
    (rates.groups ?? []).map((figures) => [figures.value, figures]),
    (coverage?.groups ?? []).map((figures) => [figures.value, figures]),
  );
  return [
    `\uFEFF${csvLine(columns)}`, // without the mark a spreadsheet takes UTF-8 for something else
    line("total", "", { figures: total, coverage: coverage?.total }),
    ...periods.map(([key, said]) => line(by, key, said)),
    ...groups.map(([key, said]) => line(breakdown ?? "", key, said)),
  ].join("");
}

/** By key: in order where there are page views, which need not be of the same days or devices; else as they come. */
function byKey(
  visits: readonly (readonly [key: string, figures: RateFigures])[],
  views: readonly (readonly [key: string, coverage: CoverageFigures])[],
): readonly (readonly [key: string, said: Said])[] {
  const all = new Map<string, Said>(visits.map(([key, figures]) => [key, { figures }]));
  for (const [key, coverage] of views) all.set(key, { ...all.get(key), coverage });
  return views.length === 0 ? [...all] : [...all].sort(([a], [b]) => (a < b ? -1 : 1));
}

function inCells({ figures, coverage }: Said): readonly string[] {
  const { asked, accepted, refused, custom, script, undecided, granted, rate, problem } =
    figures ?? {};
  const visits = [asked, accepted, refused, custom, script, undecided, granted].map(inCell);
  const shares = [rate?.share, rate?.low, rate?.high].map((share) => share?.toFixed(4) ?? "");
  const views = [coverage?.views, coverage?.allowed].map(inCell);
  return [...visits, ...shares, problem ?? "", ...views, coverage?.share?.toFixed(4) ?? ""];
}

function inCell(value: number | null | undefined): string {
  return String(value ?? "");
}
