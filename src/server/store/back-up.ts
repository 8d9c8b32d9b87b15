import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { removeAbandonedParts } from "./abandoned-parts.ts";
import { basename, dirname, join, resolve, sep } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { parseNoteKey } from "../../proof/signed-note.ts";
import type { PublishedCheckpoint } from "../log/checkpoint-file.ts";
import { prepareDataFile, syncFolder } from "./data-folder.ts";
import { findLostHistory } from "../log/find-lost-history.ts";
import { openForReading } from "./open-for-reading.ts";
import { createSqliteLog } from "../log/sqlite-log.ts";
import { createSqliteTree } from "../log/sqlite-tree.ts";
import { causeOf, StartError } from "../start-error.ts";

export interface BackUpOptions {
  /** The data folder; an endpoint may be running on it. */
  readonly folder: string;
  /** The folder that is to hold the backup: not there yet, or empty. */
  readonly target: string;
  /** What lies outside the database, read before the copy begins, and has to be in it. */
  readonly published: readonly PublishedCheckpoint[];
  /** Told how many pages of how many are copied. */
  readonly onProgress: (done: number, all: number) => void;
  /** Looks at the finished copy before it gets its name; rejects when something is wrong with it. */
  readonly check: (part: PartialBackup) => Promise<void>;
  /** Ends the work; nothing is left of it. */
  readonly signal: AbortSignal;
}

export interface PartialBackup {
  readonly folder: string;
  /** The checkpoint that lies in it; `null` for a log that has none. */
  readonly checkpoint: string | null;
}

/** Pages that are copied in one go: 4 MB, some milliseconds. */
const pagesAtOnce = 1000;

/**
 * Copies the data of a folder as it is at one moment: the database, the log's keys, and the newest checkpoint under a
 * name of its own, so that a backup which is copied back over the folder does not take the place of `checkpoint.txt`
 * there. Nothing stands under the target's name before all of it is on disk and was looked at.
 *
 * @throws StartError when it cannot be made; AbortError when it was ended.
 */
export async function backUp(options: BackUpOptions): Promise<void> {
  const folder = resolve(options.folder);
  const target = resolve(options.target);
  const db = await openForReading(folder);
  try {
    refuseTarget(target, folder);
    const part = makePart(target);
    try {
      await copyDatabase(db, join(part, "kelisim.sqlite"), options);
      for (const name of readdirSync(folder).filter((each) => /^log-key.*\.pem$/.test(each))) {
        writeFileSync(join(part, name), readFileSync(join(folder, name)), { mode: 0o600 });
      }
      const checkpoint = await takeOutCheckpoint(part, options.published);
      await options.check({ folder: part, checkpoint });
      options.signal.throwIfAborted();
      for (const name of readdirSync(part)) syncFile(join(part, name));
      syncFolder(part);
      renameSync(part, target);
      syncFolder(dirname(target));
    } catch (error) {
      rmSync(part, { recursive: true, force: true });
      if (error instanceof StartError || options.signal.aborted) throw error;
      throw new StartError(`The backup ${target} cannot be made (${causeOf(error)}).`);
    }
  } finally {
    db.close();
  }
}

function refuseTarget(target: string, folder: string): void {
  let isFree: boolean;
  let real: string;
  try {
    const there = statSync(target, { throwIfNoEntry: false });
    isFree = !there || (there.isDirectory() && readdirSync(target).length === 0);
    real = realPath(target);
  } catch (error) {
    throw notMade(target, error);
  }
  if (!isFree) {
    throw new StartError(`${target} is no empty folder: choose one that is not there yet.`);
  }
  // What lies in the data folder is not found by an erasure, and is lost with it.
  if (`${real}${sep}`.startsWith(`${realpathSync(folder)}${sep}`)) {
    throw new StartError(`${target} lies in the data folder: choose one elsewhere.`);
  }
}

/** Where a path leads to, also while the end of it is not there yet. */
function realPath(path: string): string {
  if (existsSync(path) || dirname(path) === path) return realpathSync(path);
  return join(realPath(dirname(path)), basename(path));
}

function makePart(target: string): string {
  try {
    const parent = dirname(target);
    mkdirSync(parent, { recursive: true });
    removeAbandonedParts(parent);
    return mkdtempSync(join(parent, `.${basename(target)}-part-${process.pid}-`));
  } catch (error) {
    throw notMade(target, error);
  }
}

function notMade(target: string, error: unknown): StartError {
  return new StartError(`${target} cannot be made (${causeOf(error)}): choose another folder.`);
}

async function copyDatabase(
  db: DatabaseSync,
  path: string,
  { onProgress, signal }: BackUpOptions,
): Promise<void> {
  const { backup, DatabaseSync } = await import("node:sqlite");
  prepareDataFile(path);
  // Reading from now on, all the time: the copy is of this moment, and is not begun anew at every receipt that comes.
  db.exec("BEGIN");
  db.prepare("SELECT count(*) FROM checkpoints").get();
  await backup(db, path, {
    rate: pagesAtOnce,
    progress: ({ totalPages, remainingPages }) => {
      signal.throwIfAborted();
      onProgress(totalPages - remainingPages, totalPages);
    },
  });
  db.exec("COMMIT");
  signal.throwIfAborted();
  const copy = new DatabaseSync(path);
  // One file that can be read in a folder that cannot be written; `serve` makes its write-ahead log anew.
  copy.exec("PRAGMA journal_mode = DELETE");
  copy.close();
}

async function takeOutCheckpoint(
  part: string,
  published: readonly PublishedCheckpoint[],
): Promise<string | null> {
  const db = await openForReading(part);
  try {
    const log = createSqliteLog(db, createSqliteTree(db));
    const known = (await log.keys()).map(parseNoteKey).filter((key) => key !== null);
    const lost = await findLostHistory(log, published, { known, own: null, name: "" });
    if (lost !== null) throw new StartError(`${lost}. Nothing was backed up.`);
    const newest = await log.newestCheckpoint();
    if (!newest) return null;
    const path = join(part, `checkpoint-${newest.size}.txt`);
    writeFileSync(path, newest.note, { mode: 0o600 });
    return path;
  } finally {
    db.close();
  }
}

function syncFile(path: string): void {
  const file = openSync(path, "r");
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
