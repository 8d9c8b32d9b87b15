import { createHash } from "node:crypto";
import type { DatabaseSync } from "node:sqlite";
import { equalBytes } from "../../proof/bytes.ts";
import { openCheckpoint } from "../../proof/checkpoint.ts";
import { rootOf, type Hash } from "../../proof/merkle-tree.ts";
import { hashStoredReceipt } from "../../proof/receipt-leaf.ts";
import type { NoteKey } from "../../proof/signed-note.ts";
import { decisionCell, grantsOf, type CountedDecision } from "../rates/decision-cell.ts";
import { findBackdated } from "./find-backdated.ts";
import { findForeignSchema } from "./find-foreign-schema.ts";
import { findMiscounted } from "../rates/find-miscounted.ts";
import { createSqliteTree } from "./sqlite-tree.ts";

/** What a look at the whole store found. */
export interface StoreVerdict {
  /** How many leaves the log has, how many of their receipts were erased, how many are under a checkpoint. */
  readonly size: number;
  readonly erased: number;
  readonly provable: number;
  /** The first thing that is wrong, in one sentence that names the record; `null` when all is well. */
  readonly problem: string | null;
  /** The first record under a checkpoint that is dated before the one in front of it, likewise: clocks are set back. */
  readonly remark: string | null;
}

export interface VerifyOptions {
  /** The log's public keys, as they are trusted. */
  readonly keys: readonly NoteKey[];
  /** Those that the data folder itself names, where others are trusted: a key of theirs that is not among the trusted is said to be one. */
  readonly own?: readonly NoteKey[];
  /** Signed notes that somebody else kept; the log must still agree with each. */
  readonly kept: readonly string[];
  /** The same of those that the endpoint itself has put outside the database, each with its name in a sentence. */
  readonly published?: readonly { readonly named: string; readonly note: string }[];
  /** Told now and then how many of how many records were looked at. */
  readonly onProgress: (done: number, all: number) => void;
}

/** Records between two reports of progress. */
const stride = 10_000;

/**
 * Looks at every record: that each leaf is the hash of its receipt, that no number is missing, that the stored
 * levels of the tree are those of its leaves, and that every checkpoint, and those brought from outside, is signed
 * and has the root of the tree of its size, and that the tallies are what the records add up to. Stops at the first thing that is wrong.
 */
export function verifyStore(db: DatabaseSync, options: VerifyOptions): StoreVerdict {
  // One moment of the store, while an endpoint may go on writing.
  db.exec("BEGIN");
  try {
    const size = count(db, "SELECT count(*) AS n FROM leaves");
    const erased = count(db, "SELECT count(*) AS n FROM tombstones");
    const provable = count(db, "SELECT coalesce(max(size), 0) AS n FROM checkpoints");
    const problem =
      findInFile(db) ??
      findForeignSchema(db) ??
      findInRecords(db, size, options.onProgress) ??
      findBackdated(db, provable) ??
      findInLevels(db) ??
      findInCheckpoints(db, size, options) ??
      findInNotices(db) ??
      findMiscounted(db, (done) => options.onProgress(done, size));
    return { size, erased, provable, problem, remark: problem === null ? findBackdated(db) : null };
  } finally {
    db.exec("ROLLBACK");
  }
}

function findInFile(db: DatabaseSync): string | null {
  const found = String(db.prepare("PRAGMA quick_check(1)").get()?.["quick_check"]);
  return found === "ok" ? null : `The file itself is damaged: ${found.replaceAll(/\s+/g, " ")}.`;
}

function findInRecords(
  db: DatabaseSync,
  size: number,
  onProgress: VerifyOptions["onProgress"],
): string | null {
  const records = db.prepare(
    `SELECT leaves.seq, leaves.hash, receipts.rid, body, act, notice, receipts.site, received,
            tombstones.seq AS erased, tally
     FROM leaves LEFT JOIN receipts USING (seq) LEFT JOIN tombstones USING (seq)
     ORDER BY leaves.seq`,
  );
  let expected = 1;
  for (const row of records.iterate()) {
    const seq = Number(row["seq"]);
    if (seq !== expected) return `Record ${expected} is missing from the log.`;
    const problem = findInRecord(row, seq);
    if (problem) return problem;
    if (seq % stride === 0) onProgress(seq, size);
    expected += 1;
  }
  const stray = db
    .prepare(
      `SELECT seq FROM (SELECT seq FROM receipts UNION SELECT seq FROM tombstones)
       WHERE seq NOT IN (SELECT seq FROM leaves) ORDER BY seq LIMIT 1`,
    )
    .get();
  return stray ? `Record ${String(stray["seq"])} is not in the log.` : null;
}

function findInRecord(row: Readonly<Record<string, unknown>>, seq: number): string | null {
  const { rid, body, act, notice, site, received, erased, tally, hash } = row;
  const named = `Record ${seq}${typeof rid === "string" ? ` (receipt ${rid})` : ""}`;
  if (typeof body !== "string") {
    if (erased === null) return `${named} has lost its receipt, and was never erased.`;
    return isTally(tally) ? null : `${named} was erased, and what it counts for was changed.`;
  }
  if (erased !== null) return `${named} was erased, and is there all the same.`;
  const leaf = hashStoredReceipt(body, { seq, site: String(site), received: String(received) });
  // A column of bytes.
  if (!equalBytes(leaf, hash as Hash)) {
    return `${named} is not what was kept: its receipt, site, time or leaf was changed.`;
  }
  // What is beside the body to be found and counted by has to be what the body says.
  const said = JSON.parse(body) as Readonly<Record<string, unknown>>;
  return said["rid"] === rid && said["act"] === act && said["notice"] === notice
    ? null
    : `${named} is listed under something else than its receipt says.`;
}

/** Whether something can be counted by what stays of an erased receipt. */
function isTally(tally: unknown): boolean {
  try {
    // Whatever it is: what it lacks shows in what it is counted by.
    const stays = JSON.parse(String(tally)) as CountedDecision;
    grantsOf(stays);
    return [...decisionCell(stays), stays.act, stays.by, stays.layer].every(
      (value) => typeof value === "string" || Number.isSafeInteger(value),
    );
  } catch {
    return false;
  }
}

function findInLevels(db: DatabaseSync): string | null {
  const tree = createSqliteTree(db);
  const rows = db.prepare("SELECT level, place, hash FROM nodes ORDER BY level, place");
  const places = new Map<number, number>();
  for (const { level, place, hash } of rows.iterate()) {
    const [height, at] = [Number(level), Number(place)];
    if (at !== (places.get(height) ?? 0)) return `The tree has a hole at level ${height}, ${at}.`;
    places.set(height, at + 1);
    // A column of bytes, again.
    if (!equalBytes(tree.fromBelow(height, at), hash as Hash)) {
      const first = at * 2 ** height + 1;
      return `The tree over records ${first} to ${first + 2 ** height - 1} was changed.`;
    }
  }
  for (let level = 8, full = Math.floor(tree.size() / 256); full > 0; level += 8) {
    if ((places.get(level) ?? 0) !== full) return `The tree lacks hashes at level ${level}.`;
    full = Math.floor(full / 256);
  }
  return null;
}

function findInCheckpoints(
  db: DatabaseSync,
  size: number,
  { keys, own = [], kept, published = [] }: VerifyOptions,
): string | null {
  const tree = createSqliteTree(db);
  const find = (note: string, named: string): string | null => {
    const checkpoint = openCheckpoint(note, keys);
    if (!checkpoint) {
      return openCheckpoint(note, own)
        ? `${named} is signed by a key of this log that you did not give: its key was rotated. Give every line of GET keys that you trust.`
        : `${named} is not signed by a key of this log.`;
    }
    if (checkpoint.size > size) {
      return `${named} vouches for ${checkpoint.size} records, the log has ${size}: some are missing.`;
    }
    return equalBytes(checkpoint.root, rootOf(checkpoint.size, tree.node))
      ? null
      : `${named}, over ${checkpoint.size} records, does not match the log: its history was rewritten.`;
  };
  for (const [place, note] of kept.entries()) {
    const problem = find(
      note,
      kept.length > 1 ? `Kept checkpoint ${place + 1}` : "The kept checkpoint",
    );
    if (problem) return problem;
  }
  for (const { note, named } of published) {
    const problem = find(note, named);
    if (problem) return problem;
  }
  for (const row of db.prepare("SELECT size, note FROM checkpoints ORDER BY size").iterate()) {
    const problem = find(String(row["note"]), `The stored checkpoint of ${String(row["size"])}`);
    if (problem) return problem;
    if (openCheckpoint(String(row["note"]), keys)?.size !== Number(row["size"])) {
      return `The stored checkpoint of ${String(row["size"])} is one of another size.`;
    }
  }
  return null;
}

function findInNotices(db: DatabaseSync): string | null {
  for (const { hash, manifest } of db.prepare("SELECT hash, manifest FROM notices").iterate()) {
    if (createHash("sha256").update(String(manifest)).digest("hex") !== hash) {
      return `The archived notice ${String(hash)} is not what was archived.`;
    }
  }
  return null;
}

function count(db: DatabaseSync, sql: string): number {
  return Number(db.prepare(sql).get()?.["n"]);
}
