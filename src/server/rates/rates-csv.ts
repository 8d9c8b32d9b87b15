import type { RateFigures, Rates } from "../../contract/rates.ts";
import { csvLine } from "../store/csv-line.ts";

const columns =
  "site of from to what value asked accepted refused custom script undecided granted rate low high problem".split(
    " ",
  );

/** The same numbers for a spreadsheet: the total, then each period, then each value of the breakdown. */
export function ratesCsv(rates: Rates): string {
  const { site, of, from, to, by, breakdown } = rates;
  const line = (what: string, value: string, figures: RateFigures): string => {
    const { asked, accepted, refused, custom, script, undecided, granted, rate, problem } = figures;
    const shares = [rate?.share, rate?.low, rate?.high].map((share) => share?.toFixed(4) ?? "");
    const numbers = [asked, accepted, refused, custom, script, undecided ?? "", granted].map(
      String,
    );
    return csvLine([site, of, from, to, what, value, ...numbers, ...shares, problem ?? ""]);
  };
  return [
    `\uFEFF${csvLine(columns)}`, // without the mark a spreadsheet takes UTF-8 for something else
    line("total", "", rates.total),
    ...rates.periods.map(({ period, ...figures }) => line(by, period, figures)),
    ...(rates.groups ?? []).map(({ value, ...figures }) => line(breakdown ?? "", value, figures)),
  ].join("");
}
