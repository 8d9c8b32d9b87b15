import type { DatabaseSync } from "node:sqlite";
import { csvLine } from "./csv-line.ts";
import { StartError } from "../start-error.ts";

/** NDJSON: one record a line, for programs. CSV: one record a row, for spreadsheets. */
export const exportFormats = ["ndjson", "csv"] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** A piece of the export, and how far it has come. */
export interface ExportPiece {
  readonly text: string;
  readonly done: number;
  readonly all: number;
}

type Row = Readonly<Record<string, unknown>>;

/** Records in a piece. */
const stride = 1000;

const columns = (
  "seq site received erased day rid prev act by active layer asked categories services " +
  "revision notice lang layout variant device gpc automation build decided"
).split(" ");

/**
 * Every record of the log in its order: receipts whole, erased ones by the day they count for, in the site's time zone,
 * and what they count as. What is
 * kept while it runs is not in it.
 */
export function* exportReceipts(db: DatabaseSync, format: ExportFormat): Generator<ExportPiece> {
  db.exec("BEGIN"); // one moment of the store
  try {
    const all = Number(db.prepare("SELECT count(*) AS n FROM leaves").get()?.["n"]);
    const records = db.prepare(
      `SELECT leaves.seq, body, tally, coalesce(receipts.site, tombstones.site) AS site,
              received, day, erased
       FROM leaves LEFT JOIN receipts USING (seq) LEFT JOIN tombstones USING (seq)
       ORDER BY leaves.seq`,
    );
    // A byte order mark: without it a spreadsheet takes UTF-8 for something else.
    let text = format === "csv" ? `\uFEFF${csvLine(columns)}` : "";
    let done = 0;
    for (const row of records.iterate()) {
      text += format === "csv" ? toCsv(row) : toJson(row);
      done += 1;
      if (done % stride > 0) continue;
      yield { text, done, all };
      text = "";
    }
    yield { text, done, all };
  } finally {
    db.exec("ROLLBACK");
  }
}

function toJson({ seq, body, tally, site, received, day, erased }: Row): string {
  // Bodies and tallies are JSON as they stand; written as they are, they keep their bytes.
  const isWhole = typeof body === "string";
  const seal = isWhole ? { seq, site, received } : { seq, site, day, erased };
  const rest = isWhole ? `"receipt":${body}` : `"tally":${String(tally)}`;
  return `${JSON.stringify(seal).slice(0, -1)},${rest}}\n`;
}

function toCsv({ seq, body, tally, site, received, day, erased }: Row): string {
  const said = parse(String(body ?? tally), seq);
  const record: Row = { ...said, seq, site, received, day, erased };
  return csvLine(columns.map((column) => inCell(record[column])));
}

function parse(text: string, seq: unknown): Row {
  try {
    return JSON.parse(text) as Row; // what was parsed before it was kept
  } catch {
    throw new StartError(`Record ${String(seq)} cannot be read: run kelisim verify.`);
  }
}

/** Choices as `analytics:1 marketing:0`. */
function inCell(value: unknown): string {
  if (value === null || value === undefined) return "";
  return typeof value === "object"
    ? Object.entries(value)
        .map(([id, choice]) => `${id}:${choice === true ? 1 : 0}`)
        .join(" ")
    : `${value as string | number | boolean}`; // JSON has nothing else
}
