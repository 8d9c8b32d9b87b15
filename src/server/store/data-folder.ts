import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  rmdirSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";
import { causeOf, StartError } from "../start-error.ts";

/**
 * Makes the data folder if need be, readable by its owner only, and makes sure that it can be written.
 *
 * @throws StartError when it cannot be made or written.
 */
export function prepareDataFolder(folder: string): string {
  const path = resolve(folder);
  try {
    makeFolder(path);
    // Trying is the only true answer: rights, a read-only disk and a full one all show here.
    rmdirSync(mkdtempSync(join(path, ".write-")));
  } catch (error) {
    throw new StartError(
      `The data folder ${path} cannot be written (${causeOf(error)}): ` +
        "give this user the right to, or set KELISIM_DATA to another folder.",
    );
  }
  return path;
}

/**
 * Makes a folder and those above it, from the top. One by one: where a folder can hold no others, as `/proc`, Node's
 * `mkdirSync` with `recursive` tries for ever.
 */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  const parent = dirname(path);
  makeFolder(parent);
  mkdirSync(path, { mode: 0o700 });
  // A new folder is an entry in its parent: without this sync a power cut could take folder and data.
  syncFolder(parent);
}

/**
 * Makes a file that only its owner can read, before SQLite would make it with wider rights. The files that
 * SQLite puts beside it take the same rights.
 *
 * @throws StartError when the file can be neither made nor written.
 */
export function prepareDataFile(path: string): void {
  try {
    closeSync(openSync(path, "a", 0o600));
  } catch (error) {
    throw new StartError(
      `The data file ${path} cannot be written (${causeOf(error)}): check its owner and its rights.`,
    );
  }
}

/** Waits until the entries of a folder are on disk. */
export function syncFolder(path: string): void {
  const folder = openSync(path, "r");
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
