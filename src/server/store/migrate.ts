import { rmSync } from "node:fs";
import type { DatabaseSync } from "node:sqlite";
import { hashStoredReceipt } from "../../proof/receipt-leaf.ts";
import { askedShape, askedTable } from "../rates/asked-cell.ts";
import { createRollupTable } from "../rates/rollup-table.ts";
import { addDecisionTable, addTimeZone } from "../rates/sqlite-decisions.ts";
import { viewShape, viewTable } from "../rates/view-cell.ts";
import { logTables } from "../log/sqlite-log.ts";
import { tombstoneTable } from "./sqlite-tombstones.ts";
import { createSqliteTree, treeTables } from "../log/sqlite-tree.ts";
import { prepareDataFile } from "./data-folder.ts";
import { StartError } from "../start-error.ts";

/** `KLSM`: tells a file of ours from any other SQLite file. */
export const applicationId = 0x4b_4c_53_4d;

/** Brings an open file one version on, inside the transaction of all steps. */
type Step = (db: DatabaseSync, onProgress: (done: number) => void) => void;

/** Receipts between two reports of progress. */
const stride = 10_000;

/**
 * The ladder: step n brings a file from version n to version n + 1. A step that was published is never
 * edited; a change of the tables is a new step.
 */
export const steps: readonly Step[] = [
  (db) =>
    db.exec(`CREATE TABLE receipts (
     seq INTEGER PRIMARY KEY CHECK (seq > 0),
     rid TEXT NOT NULL UNIQUE,
     body TEXT NOT NULL,
     act TEXT NOT NULL,
     site TEXT NOT NULL,
     received TEXT NOT NULL,
     notice TEXT
   ) STRICT;
   CREATE INDEX receipts_by_act ON receipts (act);
   CREATE TABLE notices (
     hash TEXT PRIMARY KEY NOT NULL,
     manifest TEXT NOT NULL,
     first_seen TEXT NOT NULL
   ) STRICT;`),
  // Receipts become leaves of a log, in the order in which they were kept.
  (db, onProgress) => {
    db.exec(treeTables + logTables + tombstoneTable);
    const tree = createSqliteTree(db);
    const receipts = db.prepare("SELECT seq, body, site, received FROM receipts ORDER BY seq");
    for (const { seq, body, site, received } of receipts.iterate()) {
      const seal = { seq: Number(seq), site: String(site), received: String(received) };
      tree.append(() => hashStoredReceipt(String(body), seal));
      if (seal.seq % stride === 0) onProgress(seal.seq);
    }
  },
  // Asked visits are tallied by day and month. Decisions were, too, in a table that the next step makes anew.
  (db) => {
    addTimeZone(db);
    createRollupTable(db, askedTable, askedShape);
  },
  // Decisions are tallied by what a rate can be broken down by alone: a year of many receipts is read in a moment.
  addDecisionTable,
  // Page views are tallied by day and month.
  (db) => createRollupTable(db, viewTable, viewShape),
];

export interface MigrateOptions {
  /** Other steps than {@link steps}. */
  readonly ladder?: readonly Step[];
  /** Told before a file of an earlier version is copied and brought up. */
  readonly onUpgrade?: () => void;
  /** Told now and then how many of all receipts a step has gone through. */
  readonly onProgress?: (done: number, all: number) => void;
}

/**
 * Brings a data file to the newest version, all steps in one transaction.
 *
 * @throws StartError for a file of a newer version and for a file that is not ours.
 */
export function migrate(
  db: DatabaseSync,
  path: string,
  { ladder = steps, onUpgrade = () => {}, onProgress = () => {} }: MigrateOptions = {},
): void {
  const version = readPragma(db, "user_version");
  const owner = readPragma(db, "application_id");
  const isEmpty = db.prepare("SELECT 1 FROM sqlite_schema LIMIT 1").get() === undefined;
  if (owner !== applicationId && !(owner === 0 && version === 0 && isEmpty)) {
    throw new StartError(
      `${path} is not a Kelisim data file: move it away or choose another data folder.`,
    );
  }
  if (version > ladder.length) {
    throw new StartError(
      `${path} has data version ${version}, this Kelisim knows up to ${ladder.length}: ` +
        "start it with the newer Kelisim that wrote it.",
    );
  }
  if (version === ladder.length) return;
  if (version > 0) {
    onUpgrade();
    backUp(db, `${path}.v${version}`);
  }
  db.exec("BEGIN IMMEDIATE");
  try {
    const all = version > 0 ? countReceipts(db) : 0;
    for (const step of ladder.slice(version)) step(db, (done) => onProgress(done, all));
    db.exec(`PRAGMA application_id = ${applicationId}`);
    db.exec(`PRAGMA user_version = ${ladder.length}`);
    db.exec("COMMIT");
  } catch (error) {
    if (db.isTransaction) db.exec("ROLLBACK");
    throw error;
  }
}

/** A copy of the file as it was, beside it, in case the newer version is not wanted after all. */
function backUp(db: DatabaseSync, path: string): void {
  rmSync(path, { force: true }); // of a start that broke off: the same, or a part of it
  prepareDataFile(path);
  db.prepare("VACUUM INTO ?").run(path);
}

/** Numbers are given without gaps. */
function countReceipts(db: DatabaseSync): number {
  return Number(db.prepare("SELECT max(seq) AS seq FROM receipts").get()?.["seq"]);
}

function readPragma(db: DatabaseSync, name: string): number {
  return Number(db.prepare(`PRAGMA ${name}`).get()?.[name]);
}
