import type { DatabaseSync } from "node:sqlite";
import { askedTable } from "./asked-cell.ts";
import { decisionKinds, sharedColumns, type SharedColumn } from "./decision-cell.ts";
import { decisionTable } from "./sqlite-decisions.ts";

export interface TallyQuery {
  readonly site: string;
  readonly span: "day" | "month";
  /** First and last period: days, or months. */
  readonly from: string;
  readonly to: string;
  readonly only: Readonly<Partial<Record<SharedColumn, string | number>>>;
  /** A row for each value of a column, over all periods; `null` for a row for each period. */
  readonly group: SharedColumn | null;
  /** Ids of categories and services whose grants are summed. */
  readonly of: readonly string[];
}

/** Sums of one period, or of one value where there is a group. */
export interface TallyRow {
  /** The period, or the value. */
  readonly key: string;
  readonly asked: number;
  readonly accepted: number;
  readonly refused: number;
  readonly custom: number;
  readonly script: number;
  readonly api: number;
  readonly later: number;
  readonly automationAsked: number;
  readonly automationDecided: number;
  /** In the order of the query's `of`: grants by people on a notice. */
  readonly granted: readonly number[];
}

/** Adds up the tallies, in no order. */
export function readTallies(db: DatabaseSync, query: TallyQuery): readonly TallyRow[] {
  const { site, span, from, to, only, group, of } = query;
  const columns = sharedColumns.filter((column) => only[column] !== undefined);
  const where = ["site = ?", "span = ?", "period BETWEEN ? AND ?"]
    .concat(columns.map((column) => `${column} = ?`))
    .join(" AND ");
  const given = [site, span, from, to, ...columns.map((column) => only[column] ?? "")];
  // Names of columns are ours; whatever comes from outside is bound.
  const by = group ?? "period";
  const sum = (condition: string) => `sum(iif(${condition}, n, 0))`;
  const kinds = decisionKinds.map((kind) => `sum(${kind}) AS ${kind}`);
  const grants = of.map((_, place) => `sum(granted ->> ?) AS granted${place}`);
  const decided = db
    .prepare(
      `SELECT ${by} AS key, ${[...kinds, ...grants].join(", ")}
       FROM ${decisionTable} WHERE ${where} GROUP BY ${by}`,
    )
    .all(...of.map((id) => `$.${JSON.stringify(id)}`), ...given);
  const asked = db
    .prepare(
      `SELECT ${by} AS key, ${sum("automation = 0")} AS asked, ${sum("automation = 1")} AS automationAsked
       FROM ${askedTable} WHERE ${where} GROUP BY ${by}`,
    )
    .all(...given);

  const rows = new Map<string, Readonly<Record<string, unknown>>>();
  for (const row of [...decided, ...asked]) {
    const key = String(row["key"]);
    rows.set(key, { ...rows.get(key), ...row });
  }
  return [...rows].map(([key, row]) => {
    const number = (name: string): number => Number(row[name] ?? 0);
    return {
      key,
      asked: number("asked"),
      accepted: number("accepted"),
      refused: number("refused"),
      custom: number("custom"),
      script: number("script"),
      api: number("api"),
      later: number("later"),
      automationAsked: number("automationAsked"),
      automationDecided: number("automation"),
      granted: of.map((_, place) => number(`granted${place}`)),
    };
  });
}
