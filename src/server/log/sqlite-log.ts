import type { DatabaseSync } from "node:sqlite";
import { consistencyPath, inclusionPath, rootOf } from "../../proof/merkle-tree.ts";
import type { ReceiptLog } from "./receipt-log.ts";
import type { SqliteTree } from "./sqlite-tree.ts";

export const logTables = `
  CREATE TABLE checkpoints (
    size INTEGER PRIMARY KEY CHECK (size >= 0),
    note TEXT NOT NULL,
    made TEXT NOT NULL
  ) STRICT;
  CREATE TABLE log_keys (
    place INTEGER PRIMARY KEY,
    written TEXT NOT NULL UNIQUE
  ) STRICT;`;

/** The log over the tree of a data file. */
export function createSqliteLog(db: DatabaseSync, tree: SqliteTree): ReceiptLog {
  const newest = db.prepare("SELECT size, note, made FROM checkpoints ORDER BY size DESC LIMIT 1");
  const add = db.prepare("INSERT INTO checkpoints (size, note, made) VALUES (?, ?, ?)");
  const allKeys = db.prepare("SELECT written FROM log_keys ORDER BY place");
  // One that is there already takes the last place: its place of before goes.
  const addKey = db.prepare(
    "INSERT OR REPLACE INTO log_keys (place, written) SELECT coalesce(max(place), 0) + 1, ? FROM log_keys",
  );
  return {
    size: async () => tree.size(),
    root: async (size) => rootOf(size, tree.node),
    inclusion: async (index, size) => inclusionPath(index, size, tree.node),
    consistency: async (older, newer) => consistencyPath(older, newer, tree.node),
    async newestCheckpoint() {
      const row = newest.get();
      return row
        ? { size: Number(row["size"]), note: String(row["note"]), made: String(row["made"]) }
        : null;
    },
    async addCheckpoint({ size, note, made }) {
      add.run(size, note, made);
    },
    keys: async () => allKeys.all().map(({ written }) => String(written)),
    async addKey(written) {
      if (allKeys.all().at(-1)?.["written"] !== written) addKey.run(written);
    },
  };
}
