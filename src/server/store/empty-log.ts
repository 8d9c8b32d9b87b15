import type { DatabaseSync } from "node:sqlite";
import { StartError } from "../start-error.ts";

/**
 * Brings everything from the write-ahead log into the file and empties it: it holds pages as they were, too.
 *
 * @throws StartError when somebody is reading from it.
 */
export function emptyLog(db: DatabaseSync): void {
  const result = db.prepare("PRAGMA wal_checkpoint(TRUNCATE)").get();
  if (result?.["busy"] !== 0) {
    throw new StartError(
      "The write-ahead log is in use and still has what was erased: do it again in a moment.",
    );
  }
}
