import type { DatabaseSync } from "node:sqlite";

export type CellValue = string | number;

/** How things are counted together: the columns that tell one cell from another. */
export interface RollupShape {
  readonly columns: readonly { readonly name: string; readonly type: "TEXT" | "INTEGER" }[];
  /** The cell that is counted in instead where a day or a month has too many: it knows less, of few kinds. */
  coarsen(cell: readonly CellValue[]): readonly CellValue[];
}

/** So many of one kind, on one day. */
export interface Tallied {
  readonly site: string;
  /** `2026-11-22`, in the site's time zone. */
  readonly day: string;
  /** Values of the shape's columns, in their order. */
  readonly cell: readonly CellValue[];
  readonly n: number;
}

/**
 * Cells in full that a site may have in a day or a month. Three languages and devices are nine, eighteen with two variants, twice
 * that on the day a text changes; what is over it is somebody who makes up names, and is counted without them.
 */
export const mostCells = { day: 200, month: 800 } as const;

/** Makes an empty table of that shape: `temp.recount` is one that is gone with the connection. */
export function createRollupTable(db: DatabaseSync, table: string, { columns }: RollupShape): void {
  const keys = columns.map(({ name, type }) => `${name} ${type} NOT NULL`).join(", ");
  db.exec(`CREATE TABLE ${table} (
    site TEXT NOT NULL,
    span TEXT NOT NULL CHECK (span IN ('day', 'month')),
    period TEXT NOT NULL,
    ${keys},
    n INTEGER NOT NULL CHECK (n > 0),
    PRIMARY KEY (site, span, period, ${columns.map(({ name }) => name).join(", ")})
  ) STRICT, WITHOUT ROWID`);
}

/**
 * Counts into a table, by day and by month, within the transaction it is called in. Which cells are kept in full
 * depends on their order alone, so the same things counted in the same order give the same table, in however many parts.
 */
export function createRollup(db: DatabaseSync, table: string, shape: RollupShape) {
  const names = ["site", "span", "period", ...shape.columns.map(({ name }) => name)];
  const raise = db.prepare(
    `UPDATE ${table} SET n = n + ? WHERE ${names.map((name) => `${name} = ?`).join(" AND ")}`,
  );
  const insert = db.prepare(
    `INSERT INTO ${table} (${names.join(", ")}, n) VALUES (${names.map(() => "?").join(", ")}, ?)
     ON CONFLICT DO UPDATE SET n = n + excluded.n`,
  );
  const cells = db.prepare(
    `SELECT count(*) AS count FROM ${table} WHERE site = ? AND span = ? AND period = ?`,
  );

  const add = (span: "day" | "month", period: string, { site, cell, n }: Tallied): void => {
    if (raise.run(n, site, span, period, ...cell).changes !== 0) return;
    const isFull = Number(cells.get(site, span, period)?.["count"]) >= mostCells[span];
    insert.run(site, span, period, ...(isFull ? shape.coarsen(cell) : cell), n);
  };

  return (tallied: Iterable<Tallied>): void => {
    for (const one of together(tallied)) {
      add("day", one.day, one);
      add("month", one.day.slice(0, 7), one);
    }
  };
}

/** Each cell once, in the order in which they were first met. */
function together(tallied: Iterable<Tallied>): Iterable<Tallied> {
  const all = new Map<string, Tallied>();
  for (const one of tallied) {
    const key = JSON.stringify([one.site, one.day, ...one.cell]);
    const before = all.get(key);
    all.set(key, before ? { ...one, n: before.n + one.n } : one);
  }
  return all.values();
}
