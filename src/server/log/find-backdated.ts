import type { DatabaseSync } from "node:sqlite";

/** Milliseconds that a clock may be set back without a word: a server follows its time server in small steps. */
const step = 60_000;

/**
 * The first record that is dated before one in front of it, in a sentence. Under a checkpoint that is a clock that was
 * set back: the log's key has vouched for the place, whatever the time. After the newest one anybody who can
 * write the file can have put it there.
 *
 * @param after looks at the records after this number only, held against the last one up to it: not against all in front,
 *   or a clock that once ran ahead would make every later record wrong
 */
export function findBackdated(db: DatabaseSync, after = 0): string | null {
  const rows = db.prepare(
    `SELECT seq, rid, received FROM receipts
     WHERE seq >= (SELECT coalesce(max(seq), 0) FROM receipts WHERE seq <= ?) ORDER BY seq`,
  );
  let latest = { seq: 0, received: "", time: -Infinity };
  for (const row of rows.iterate(after)) {
    const [seq, received] = [Number(row["seq"]), String(row["received"])];
    const time = Date.parse(received);
    if (time < latest.time - step && seq > after) {
      return (
        `Record ${seq} (receipt ${String(row["rid"])}) is dated ${received}, before record ${latest.seq} of ${latest.received}: ` +
        "it was put in afterwards, or the server's clock was set back."
      );
    }
    if (time >= latest.time) latest = { seq, received, time };
  }
  return null;
}
