import { equalBytes } from "../../proof/bytes.ts";
import { openCheckpoint } from "../../proof/checkpoint.ts";
import type { NoteKey } from "../../proof/signed-note.ts";
import type { PublishedCheckpoint } from "./checkpoint-file.ts";
import type { LogKey } from "./log-key.ts";
import type { ReceiptLog } from "./receipt-log.ts";

/** The name on the first line of a note, whoever signed it. */
const nameLine = /^([^\s+]+)\n/u;

export interface LogIdentity {
  /** The log's keys of all times. */
  readonly known: readonly NoteKey[];
  /** The private key that lies in the data folder now, if any: it may be newer than the database. */
  readonly own: LogKey | null;
  /** The log's name, where no key is known yet. */
  readonly name: string;
}

/**
 * Holds the log against the checkpoints that lie outside it. A log that does not contain one of them is older than
 * what was published, or another one; if it went on it would sign a second history under its name.
 *
 * @returns what is wrong, the beginning of a sentence for the owner; `null` when the log has all that was published.
 */
export async function findLostHistory(
  log: ReceiptLog,
  published: readonly PublishedCheckpoint[],
  { known, own, name }: LogIdentity,
): Promise<string | null> {
  const size = await log.size();
  const names = new Set(known.length === 0 ? [name] : known.map((key) => key.name));
  for (const { path, note, written } of published) {
    const origin = nameOfNote(note);
    const keys = own && origin !== null ? [...known, { ...own.key, name: origin }] : known;
    const checkpoint = openCheckpoint(note, keys);
    if (!checkpoint) return `${path} is no checkpoint that a key of this log has signed`;
    const said = `a checkpoint of ${counted(checkpoint.size)} was published (${path}, written ${written})`;
    if (checkpoint.size > size) {
      return `The log has ${counted(size)}, but ${said}: ${checkpoint.size - size} or more are missing`;
    }
    if (!equalBytes(checkpoint.root, await log.root(checkpoint.size))) {
      return `The log has ${counted(size)}, but not those of before: ${said} which does not match them`;
    }
    if (!names.has(checkpoint.origin)) {
      return `The log has ${counted(size)}, but ${said} under the name ${checkpoint.origin}, which it has not yet taken`;
    }
  }
  return null;
}

export function nameOfNote(note: string): string | null {
  return nameLine.exec(note)?.[1] ?? null;
}

function counted(size: number): string {
  return size === 1 ? "1 receipt" : `${size} receipts`;
}
