import type { DatabaseSync } from "node:sqlite";
import type { ArchivedNotice, Notice } from "./store.ts";

/** The archive of notices in the data file. */
export interface SqliteNotices {
  /** Part of the transaction it is called in. */
  add(notices: readonly Notice[], firstSeen: string): void;
  read(hash: string): string | null;
  newest(limit: number): readonly ArchivedNotice[];
  count(): number;
}

export function createSqliteNotices(db: DatabaseSync): SqliteNotices {
  const find = db.prepare("SELECT manifest FROM notices WHERE hash = ?");
  const insert = db.prepare(
    "INSERT OR IGNORE INTO notices (hash, manifest, first_seen) VALUES (?, ?, ?)",
  );
  // In the order of the archive, which needs no sorting; and without the manifests, of which a list reads each once.
  const newest = db.prepare("SELECT hash, first_seen FROM notices ORDER BY rowid DESC LIMIT ?");
  const count = db.prepare("SELECT count(*) AS count FROM notices");
  return {
    add(notices, firstSeen) {
      for (const { hash, manifest } of notices) insert.run(hash, manifest, firstSeen);
    },
    read(hash) {
      const row = find.get(hash);
      return row ? String(row["manifest"]) : null;
    },
    newest: (limit) =>
      newest.all(limit).map((row) => ({
        hash: String(row["hash"]),
        firstSeen: String(row["first_seen"]),
      })),
    count: () => Number(count.get()?.["count"]),
  };
}
