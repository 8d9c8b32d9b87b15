import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { hashStoredReceipt } from "../../proof/receipt-leaf.ts";
import { prepareDataFile } from "./data-folder.ts";
import { checkPages, isCheckDue, isLongCheck } from "./check-pages.ts";
import { migrate } from "./migrate.ts";
import { receiptOf } from "./kept-receipt.ts";
import { askedShape, askedTable } from "../rates/asked-cell.ts";
import { createRollup } from "../rates/rollup-table.ts";
import {
  createDecisionTallies,
  readTimeZone,
  rebuildDecisions,
} from "../rates/sqlite-decisions.ts";
import { readTallies } from "../rates/sqlite-rates.ts";
import { readRevisions } from "../rates/sqlite-revisions.ts";
import { readViews } from "../rates/sqlite-views.ts";
import { viewShape, viewTable } from "../rates/view-cell.ts";
import { createSqliteLog } from "../log/sqlite-log.ts";
import { emptyLog } from "./empty-log.ts";
import { createSqliteNotices } from "./sqlite-notices.ts";
import { createPacedProgress, type Progress } from "./paced-progress.ts";
import { createTombstones } from "./sqlite-tombstones.ts";
import { createSqliteTree } from "../log/sqlite-tree.ts";
import { causeOf, StartError } from "../start-error.ts";
import type { Keeping, NewReceipt, Store, StoredReceipt } from "./store.ts";

export interface SqliteStoreOptions {
  /**
   * `FULL` waits for the disk at every commit. `OFF` exists for the test that shows what would be lost;
   * no config and no environment variable reaches it.
   */
  readonly synchronous?: "FULL" | "OFF";
  /** Looks at the pages of the file first, where that takes seconds at most, or after an end that was no stop. */
  readonly checked?: boolean;
  /** Whose days are counted; without it those of before. Another one than before counts the decisions anew. */
  readonly timeZone?: string;
  /** Told before every page or receipt of a large file is gone through, and how far that has come. */
  readonly onLongWork?: (work: LongWork, progress?: Progress) => void;
}

/**
 * What a start can have to do before it serves: look at every page of a large file after an end that was no stop, bring an older
 * file up, or count anew for another time zone.
 */
export type LongWork = "check" | "upgrade" | "recount";

const columns = `seq, rid, body, site, received,
  iif(notice IS NULL, NULL, EXISTS (SELECT 1 FROM notices WHERE hash = receipts.notice)) AS noticeKnown`;

/**
 * Opens `kelisim.sqlite` in a data folder, making or migrating it first.
 *
 * The work is synchronous inside: SQLite is a library, and a commit of a batch takes about as long as one
 * sync of the disk.
 *
 * @throws StartError when the file cannot be opened, is not ours, or is of a newer version.
 */
export async function openSqliteStore(
  folder: string,
  { synchronous = "FULL", checked = false, timeZone, onLongWork }: SqliteStoreOptions = {},
): Promise<Store> {
  const path = join(folder, "kelisim.sqlite");
  const db = await open(path, { synchronous, checked, onLongWork });
  if (timeZone !== undefined && timeZone !== readTimeZone(db)) {
    const all = createSqliteTree(db).size();
    if (all > 0) onLongWork?.("recount");
    const paced = createPacedProgress((progress) => onLongWork?.("recount", progress));
    inTransaction(db, () => rebuildDecisions(db, timeZone, (done) => paced(done, all)));
  }
  const decisions = createDecisionTallies(db);
  const countAsked = createRollup(db, askedTable, askedShape);
  const countViews = createRollup(db, viewTable, viewShape);
  const find = db.prepare(`SELECT ${columns} FROM receipts WHERE rid = ?`);
  const tree = createSqliteTree(db);
  const tombstones = createTombstones(db);
  const remove = db.prepare("DELETE FROM receipts WHERE rid = ?");
  const insert = db.prepare(
    "INSERT INTO receipts (seq, rid, body, act, site, received, notice) VALUES (?, ?, ?, ?, ?, ?, ?)",
  );
  const newest = db.prepare(`SELECT ${columns} FROM receipts ORDER BY seq DESC LIMIT ?`);
  const acts = db.prepare("SELECT act, count(*) AS count FROM receipts GROUP BY act");
  const notices = createSqliteNotices(db);

  const readReceipt = (rid: string): StoredReceipt | null => {
    const row = find.get(rid);
    return row ? toReceipt(row) : null;
  };

  const keepOne = (receipt: NewReceipt): Keeping => {
    if (tombstones.has(receipt.rid)) return { outcome: "erased" };
    const before = readReceipt(receipt.rid);
    if (before)
      return { outcome: before.body === receipt.body ? "same" : "other", receipt: before };
    const { rid, body, act, site, received } = receipt;
    const seq = tree.append((number) => hashStoredReceipt(body, { seq: number, site, received }));
    insert.run(seq, rid, body, act, site, received, receipt.notice);
    const stored = readReceipt(rid);
    if (!stored) throw new Error("a receipt just inserted is not there");
    return { outcome: "stored", receipt: stored };
  };

  return {
    log: createSqliteLog(db, tree),
    keep: async (batch) =>
      inTransaction(db, () => {
        const kept = batch.map(keepOne);
        decisions.add(batch.filter((_, place) => kept[place]?.outcome === "stored"));
        return kept;
      }),
    readTallies: async (query) => readTallies(db, query),
    readViews: async (query) => readViews(db, query),
    recount: async (onProgress) =>
      inTransaction(db, () => rebuildDecisions(db, readTimeZone(db), onProgress)),
    count: async ({ asked, views }) =>
      inTransaction(db, () => {
        countAsked(asked);
        countViews(views);
      }),
    read: async (rid) => readReceipt(rid),
    wasErased: async (rid) => tombstones.has(rid),
    async erase(rid, now) {
      const stored = readReceipt(rid);
      if (!stored) {
        // Somebody may have been reading when it was erased, and have kept the write-ahead log from being emptied.
        if (tombstones.has(rid)) emptyLog(db);
        return false;
      }
      const { seq, site } = stored;
      inTransaction(db, () => {
        const day = decisions.dayOf(stored);
        tombstones.add({ seq, receipt: receiptOf(stored), site, day, now });
        remove.run(rid);
      });
      emptyLog(db);
      return true;
    },
    newest: async (limit) => newest.all(limit).map(toReceipt),
    countByAct: async () =>
      new Map(acts.all().map((row) => [String(row["act"]), Number(row["count"])])),
    archive: async (added, firstSeen) => inTransaction(db, () => notices.add(added, firstSeen)),
    readNotice: async (hash) => notices.read(hash),
    newestNotices: async (limit) => notices.newest(limit),
    countNotices: async () => notices.count(),
    readRevisions: async () => readRevisions(db),
    async check() {
      tree.size();
    },
    async close() {
      if (db.isOpen) db.close();
    },
  };
}

interface Opening {
  readonly synchronous: "FULL" | "OFF";
  readonly checked: boolean;
  readonly onLongWork: SqliteStoreOptions["onLongWork"];
}

async function open(
  path: string,
  { synchronous, checked, onLongWork }: Opening,
): Promise<DatabaseSync> {
  // Imported here, not at the top, so that an old Node can still load this file and say what is wrong.
  const { DatabaseSync } = await import("node:sqlite");
  prepareDataFile(path);
  const isDue = checked && isCheckDue(path);
  const db = new DatabaseSync(path, { timeout: 1000, enableForeignKeyConstraints: true });
  try {
    if (isDue && isLongCheck(path)) onLongWork?.("check");
    if (isDue) checkPages(db, path);
    db.exec("PRAGMA journal_mode = WAL");
    db.exec("PRAGMA secure_delete = ON"); // what is deleted is overwritten
    db.exec(`PRAGMA synchronous = ${synchronous}`);
    migrate(db, path, {
      onUpgrade: () => onLongWork?.("upgrade"),
      onProgress: createPacedProgress((progress) => onLongWork?.("upgrade", progress)),
    });
  } catch (error) {
    db.close();
    if (error instanceof StartError) throw error;
    throw new StartError(`The data file ${path} cannot be opened (${causeOf(error)}).`);
  }
  return db;
}

/** All of it or nothing: a failed commit leaves no trace in the tables. */
function inTransaction<T>(db: DatabaseSync, work: () => T): T {
  db.exec("BEGIN IMMEDIATE");
  try {
    const result = work();
    db.exec("COMMIT");
    return result;
  } catch (error) {
    if (db.isTransaction) db.exec("ROLLBACK");
    throw error;
  }
}

function toReceipt(row: Readonly<Record<string, unknown>>): StoredReceipt {
  return {
    seq: Number(row["seq"]),
    rid: String(row["rid"]),
    body: String(row["body"]),
    site: String(row["site"]),
    received: String(row["received"]),
    noticeKnown: row["noticeKnown"] === null ? null : row["noticeKnown"] === 1,
  };
}
