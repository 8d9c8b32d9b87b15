import {
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { syncFolder } from "../store/data-folder.ts";
import type { StoredCheckpoint } from "./receipt-log.ts";
import { causeOf, StartError } from "../start-error.ts";

/** The newest checkpoint as a file of its own, outside the database: to commit, to mail, to hold a restored one against. */
export interface CheckpointFiles {
  /** What stands there now; a file that is not there is left out. @throws StartError when one cannot be read. */
  read(): readonly PublishedCheckpoint[];
  /** On disk in every place when it returns. Throws when it could not be written in one of them. */
  write(note: string): void;
  /**
   * Makes sure of every place, and writes the newest of these notes and of the one that is stored where there is
   * no file yet, or an older one. All are of this log. @throws StartError when that cannot be.
   */
  prepare(stored: Pick<StoredCheckpoint, "size" | "note"> | null): void;
}

export interface PublishedCheckpoint {
  readonly path: string;
  /** Whatever the file holds; it may have been changed. */
  readonly note: string;
  /** When the file was written, UTC, to the second. */
  readonly written: string;
}

/**
 * @param folder the data folder, which has `checkpoint.txt`
 * @param second a file outside it, for a folder that may be restored as a whole; `null` for none
 */
export function createCheckpointFiles(folder: string, second: string | null): CheckpointFiles {
  const paths = [join(folder, "checkpoint.txt"), ...(second === null ? [] : [second])];
  const read = () => paths.map(readOne).filter((one) => one !== null);
  return {
    read,
    write: (note) => paths.forEach((path) => replaceFile(path, note)),
    prepare(stored) {
      const there = new Map(read().map(({ path, note }) => [path, { note, size: sizeOf(note) }]));
      // What stands there goes before what is stored of the same size: it can have a newer name.
      const [newest] = [...there.values(), ...(stored ? [stored] : [])].toSorted(
        (a, b) => b.size - a.size,
      );
      for (const path of paths) {
        try {
          if (newest && (there.get(path)?.size ?? -1) < newest.size) replaceFile(path, newest.note);
          else tryFile(path);
        } catch (error) {
          throw new StartError(
            `The checkpoint file ${path} cannot be written (${causeOf(error)}): check its folder and its rights.`,
          );
        }
      }
    },
  };
}

function sizeOf(note: string): number {
  return Number(/^.+\n(\d+)\n/.exec(note)?.[1] ?? -1);
}

function readOne(path: string): PublishedCheckpoint | null {
  try {
    const written = `${statSync(path).mtime.toISOString().slice(0, 19)}Z`;
    return { path, note: readFileSync(path, "utf8"), written };
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw new StartError(`The checkpoint file ${path} cannot be read (${causeOf(error)}).`);
  }
}

/** Only trying tells whether it will work later. */
function tryFile(path: string): void {
  closeSync(openSync(`${path}.new`, "w", 0o644));
  rmSync(`${path}.new`);
}

/** The old content or the new one, whenever the power goes. What is in it is public. */
function replaceFile(path: string, text: string): void {
  const file = openSync(`${path}.new`, "w", 0o644);
  try {
    writeSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(`${path}.new`, path);
  syncFolder(dirname(path));
}
