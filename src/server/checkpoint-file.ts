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
import { syncFolder } from "./data-folder.ts";
import { causeOf, StartError } from "./start-error.ts";

/** The newest checkpoint as a file of its own, outside the database: to commit, to mail, to hold a restored one against. */
export interface CheckpointFiles {
  /** What stands there now; a file that is not there is left out. @throws StartError when one cannot be read. */
  read(): readonly PublishedCheckpoint[];
  /** On disk in every place when it returns. Throws when it could not be written in one of them. */
  write(note: string): void;
  /** Makes sure of every place, and writes the note where there is no file yet. @throws StartError when that cannot be. */
  prepare(note: string | undefined): void;
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
    prepare(note) {
      const there = new Set(read().map(({ path }) => path));
      for (const path of paths) {
        try {
          if (note !== undefined && !there.has(path)) replaceFile(path, note);
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
