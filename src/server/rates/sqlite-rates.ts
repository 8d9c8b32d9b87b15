import type { DatabaseSync } from "node:sqlite";
import { isCategory } from "../../contract/category.ts";
import { askedTable } from "./asked-cell.ts";
import { decisionTable } from "./sqlite-decisions.ts";

/** Columns that both tables have, and that asked visits and decisions can be told apart by. */
export const sharedColumns = ["lang", "device", "layout", "variant", "revision"] as const;
export type SharedColumn = (typeof sharedColumns)[number];

export interface TallyQuery {
  readonly site: string;
  readonly span: "day" | "month";
  /** First and last period: days, or months. */
  readonly from: string;
  readonly to: string;
  readonly only: Readonly<Partial<Record<SharedColumn, string | number>>>;
  /** Tells the rows apart by a column, too. */
  readonly group: SharedColumn | null;
  /** Ids of categories and services whose grants are summed. */
  readonly of: readonly string[];
}

/** Sums of one period, and of one value where there is a group. */
export interface TallyRow {
  readonly period: string;
  readonly value: string;
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

/** What a cell of decisions is counted as: numbers, because they are compared for every cell that a query reads. */
const kinds = {
  accepted: 1,
  refused: 2,
  custom: 3,
  script: 4,
  api: 5,
  later: 6,
  automationDecided: 7,
} as const;

/** The kind of a cell; 0 for a newsletter's. A person's decisions on a notice are the first three. */
const kindOf = `CASE
  WHEN layer = 'form' THEN 0
  WHEN automation = 1 THEN ${kinds.automationDecided}
  WHEN actor = 'api' THEN ${kinds.api}
  WHEN asked = 0 OR layer NOT IN ('notice', 'preferences') THEN ${kinds.later}
  WHEN actor = 'script' THEN ${kinds.script}
  WHEN act = 'accept_all' THEN ${kinds.accepted}
  WHEN act = 'reject_all' THEN ${kinds.refused}
  ELSE ${kinds.custom} END`;

/** Adds up the tallies. Sums of the same period and value, in no order; at most one row each. */
export function readTallies(db: DatabaseSync, query: TallyQuery): readonly TallyRow[] {
  const { site, span, from, to, only, group, of } = query;
  const columns = sharedColumns.filter((column) => only[column] !== undefined);
  const where = ["site = ?", "span = ?", "period BETWEEN ? AND ?"]
    .concat(columns.map((column) => `${column} = ?`))
    .join(" AND ");
  const given = [site, span, from, to, ...columns.map((column) => only[column] ?? "")];
  // Names of columns are ours; whatever comes from outside is bound.
  const value = group === null ? "''" : `CAST(${group} AS TEXT)`;
  const sum = (condition: string) => `sum(iif(${condition}, n, 0))`;
  const grants = of.map((id, place) => {
    const column = isCategory(id) ? "categories" : "services";
    return `${sum(`kind BETWEEN 1 AND 3 AND instr(${column}, ?) > 0`)} AS granted${place}`;
  });
  const named = Object.entries(kinds).map(([name, kind]) => `${sum(`kind = ${kind}`)} AS ${name}`);
  const decided = db
    .prepare(
      // The limit, which is none, keeps SQLite from working out the kind anew in every sum: twice as fast.
      `SELECT period, value, ${[...named, ...grants].join(", ")}
       FROM (SELECT period, ${value} AS value, n, categories, services, ${kindOf} AS kind
             FROM ${decisionTable} WHERE ${where} LIMIT -1)
       GROUP BY period, value`,
    )
    // As canonical JSON writes a grant.
    .all(...of.map((id) => `"${id}":true`), ...given);
  const asked = db
    .prepare(
      `SELECT period, ${value} AS value, ${sum("automation = 0")} AS asked, ${sum("automation = 1")} AS automationAsked
       FROM ${askedTable} WHERE ${where} GROUP BY period, 2`,
    )
    .all(...given);

  const rows = new Map<string, Readonly<Record<string, unknown>>>();
  for (const row of [...decided, ...asked]) {
    const key = `${String(row["period"])} ${String(row["value"])}`;
    rows.set(key, { ...rows.get(key), ...row });
  }
  return [...rows.values()].map((row) => {
    const number = (name: string): number => Number(row[name] ?? 0);
    return {
      period: String(row["period"]),
      value: String(row["value"]),
      asked: number("asked"),
      accepted: number("accepted"),
      refused: number("refused"),
      custom: number("custom"),
      script: number("script"),
      api: number("api"),
      later: number("later"),
      automationAsked: number("automationAsked"),
      automationDecided: number("automationDecided"),
      granted: of.map((_, place) => number(`granted${place}`)),
    };
  });
}
