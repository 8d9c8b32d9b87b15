import { closeSync, openSync, readSync, statSync } from "node:fs";
import { join } from "node:path";
import { createCheckpointFiles } from "../log/checkpoint-file.ts";
import { StartError } from "../start-error.ts";

/** Where the header of a SQLite file has the version that `migrate` writes: four bytes. */
const versionAt = 60;

/**
 * Refuses a folder that has published a checkpoint of receipts, and has no data file, or one without tables whose
 * write-ahead log is gone. Opening it would begin a new file where somebody may still put the old one back.
 *
 * @throws StartError that says so.
 */
export function refuseEmptied(folder: string): void {
  const [published] = createCheckpointFiles(folder, null).read();
  const size = /^.+\n([1-9]\d*)\n/.exec(published?.note ?? "")?.[1];
  const file = join(folder, "kelisim.sqlite");
  if (!published || size === undefined || hasTables(file)) return;
  throw new StartError(
    `The log has 0 receipts, but a checkpoint of ${size} was published (${published.path}, written ${published.written}): ` +
      `${file} or its write-ahead log is gone. Put them back, or restore a backup. ` +
      'Only if there is none, run "kelisim accept-restore 0": the log then goes on under another name, and all receipts of before are lost.',
  );
}

function hasTables(file: string): boolean {
  // What is in a write-ahead log is SQLite's to say.
  if ((statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0) return true;
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) < versionAt + 4) return false;
  const header = new Uint8Array(4);
  const open = openSync(file, "r");
  readSync(open, header, 0, 4, versionAt);
  closeSync(open);
  return header.some((byte) => byte !== 0);
}
