import { closeSync, openSync, readSync } from "node:fs";
import { emptyLog } from "./empty-log.ts";

/** Bytes that are read at once. */
const piece = 1 << 22;

/**
 * Makes sure that the number of an erased receipt is gone from a data file. What is deleted is overwritten, but where
 * pages of the index of numbers were divided, the free space of one can keep what went to the other: about one number
 * in a thousand stands there once more. Then the index is made anew.
 */
export async function eraseNumber(path: string, rid: string): Promise<void> {
  const found = countIn(path, rid);
  if (found === 0) return;
  const { DatabaseSync } = await import("node:sqlite");
  const db = new DatabaseSync(path, { timeout: 5000 });
  try {
    // A later receipt of the same visitor may say what it follows.
    const named = db.prepare("SELECT count(*) AS n FROM receipts WHERE instr(body, ?) > 0");
    if (found <= Number(named.get(rid)?.["n"])) return;
    db.exec("PRAGMA secure_delete = ON");
    db.exec("REINDEX receipts");
    emptyLog(db);
  } finally {
    db.close();
  }
}

function countIn(path: string, text: string): number {
  const file = openSync(path, "r");
  const bytes = Buffer.alloc(text.length + piece);
  let count = 0;
  let kept = 0;
  try {
    for (;;) {
      const read = readSync(file, bytes, kept, piece, null);
      if (read === 0) return count;
      const filled = bytes.subarray(0, kept + read);
      for (let at = filled.indexOf(text); at !== -1; at = filled.indexOf(text, at + 1)) count += 1;
      // What one piece ends with, the next one may go on with.
      kept = Math.min(text.length - 1, filled.length);
      bytes.copyWithin(0, filled.length - kept, filled.length);
    }
  } finally {
    closeSync(file);
  }
}
