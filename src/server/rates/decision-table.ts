import type { DatabaseSync } from "node:sqlite";
import { canonicalJson } from "../../contract/canonical.ts";
import { isCategory } from "../../contract/category.ts";
import {
  coarseDecisionCell,
  decisionCell,
  decisionKinds,
  grantsOf,
  kindOf,
  sharedColumns,
  type CountedDecision,
} from "./decision-cell.ts";
import { mostCells, type CellValue } from "./rollup-table.ts";

/** A decision on the day that it counts for. */
export interface DatedDecision {
  readonly site: string;
  /** `2026-11-22`, in the site's time zone. */
  readonly day: string;
  readonly decision: CountedDecision;
}

/** Ids whose grants a cell counts, categories aside. A receipt has at most 60: what is over it is somebody who makes up names. */
export const mostServices = 100;

const keys = ["site", "span", "period", ...sharedColumns] as const;
/** `n` is every record of the cell; answers to a newsletter are of no kind. */
const figures = ["n", ...decisionKinds] as const;

/** Makes an empty table: `temp.recount` is one that is gone with the connection. */
export function createDecisionTable(db: DatabaseSync, table: string): void {
  const typeOf = (column: string): string => (column === "revision" ? "INTEGER" : "TEXT");
  db.exec(`CREATE TABLE ${table} (
    ${keys.map((column) => `${column} ${typeOf(column)} NOT NULL`).join(", ")},
    ${figures.map((column) => `${column} INTEGER NOT NULL CHECK (${column} >= 0)`).join(", ")},
    granted TEXT NOT NULL CHECK (json_valid(granted)),
    CHECK (span IN ('day', 'month')),
    PRIMARY KEY (${keys.join(", ")})
  ) STRICT, WITHOUT ROWID`);
}

/** A row of the table, as it is counted up. */
interface Row {
  readonly key: readonly CellValue[];
  readonly figures: Record<(typeof figures)[number], number>;
  /** How often people granted each category and service on a notice. */
  readonly granted: Map<string, number>;
}

type Period = readonly [site: string, span: "day" | "month", period: string];

/**
 * Counts decisions into a table, by day and by month, within the transaction it is called in. One by one in their
 * order, so that the same decisions give the same table in however many parts they come.
 */
export function createDecisionCount(db: DatabaseSync, table: string) {
  const find = db.prepare(
    `SELECT * FROM ${table} WHERE ${keys.map((name) => `${name} = ?`).join(" AND ")}`,
  );
  const cells = db.prepare(
    `SELECT count(*) AS count FROM ${table} WHERE site = ? AND span = ? AND period = ?`,
  );
  const columns = [...keys, ...figures, "granted"];
  const write = db.prepare(
    `INSERT OR REPLACE INTO ${table} (${columns.join(", ")}) VALUES (${columns.map(() => "?").join(", ")})`,
  );

  return (decisions: Iterable<DatedDecision>): void => {
    // Rows that this part touches are read once and written once.
    const touched = new Map<string, Row>();
    const sizes = new Map<string, number>();
    const known = (key: readonly CellValue[]): Row | null => {
      const name = JSON.stringify(key);
      const row = touched.get(name) ?? readRow(key, find.get(...key));
      if (row) touched.set(name, row);
      return row;
    };
    const make = (key: readonly CellValue[]): Row => {
      const row = { key, figures: noFigures(), granted: new Map<string, number>() };
      touched.set(JSON.stringify(key), row);
      return row;
    };
    const rowOf = (period: Period, decision: CountedDecision): Row => {
      const cell = decisionCell(decision);
      const before = known([...period, ...cell]);
      if (before) return before;
      const name = JSON.stringify(period);
      const size = sizes.get(name) ?? Number(cells.get(...period)?.["count"]);
      sizes.set(name, size + 1);
      if (size < mostCells[period[1]]) return make([...period, ...cell]);
      const coarse = [...period, ...coarseDecisionCell(decision)];
      return known(coarse) ?? make(coarse);
    };
    for (const { site, day, decision } of decisions) {
      count(rowOf([site, "day", day], decision), decision);
      count(rowOf([site, "month", day.slice(0, 7)], decision), decision);
    }
    for (const row of touched.values()) {
      const granted = canonicalJson(Object.fromEntries(row.granted));
      write.run(...row.key, ...figures.map((name) => row.figures[name]), granted);
    }
  };
}

function count({ figures: counted, granted }: Row, decision: CountedDecision): void {
  counted.n += 1;
  const kind = kindOf(decision);
  if (kind !== null) counted[kind] += 1;
  for (const id of grantsOf(decision)) {
    const before = granted.get(id);
    if (before === undefined && !isCategory(id) && granted.size >= mostServices) continue;
    granted.set(id, (before ?? 0) + 1);
  }
}

function noFigures(): Row["figures"] {
  return { n: 0, accepted: 0, refused: 0, custom: 0, script: 0, api: 0, later: 0, automation: 0 };
}

function readRow(
  key: readonly CellValue[],
  row: Readonly<Record<string, unknown>> | undefined,
): Row | null {
  if (row === undefined) return null;
  const counted = noFigures();
  for (const name of figures) counted[name] = Number(row[name]);
  // As it was written here.
  const granted = JSON.parse(String(row["granted"])) as Readonly<Record<string, number>>;
  return { key, figures: counted, granted: new Map(Object.entries(granted)) };
}
