import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { signCheckpoint } from "../../proof/checkpoint.ts";
import { formatNoteKey, parseNoteKey } from "../../proof/signed-note.ts";
import { createCheckpointFiles, type PublishedCheckpoint } from "./checkpoint-file.ts";
import { prepareDataFolder } from "../store/data-folder.ts";
import { findLostHistory, nameOfNote } from "./find-lost-history.ts";
import { lockFolder } from "../store/lock-folder.ts";
import { prepareLogKey, readLogKey } from "./log-key.ts";
import { restoredName, timeMark } from "./log-name.ts";
import { openSqliteStore } from "../store/sqlite-store.ts";
import { StartError } from "../start-error.ts";
import type { Store } from "../store/store.ts";

export interface AcceptRestoreOptions {
  readonly folder: string;
  /** The second place of the newest checkpoint; `null` for none. */
  readonly checkpointFile: string | null;
  /** How many receipts there are, as the person who accepts it has read. */
  readonly size: number;
  /** Server clock, UTC, to the second. */
  readonly now: string;
}

export interface AcceptedRestore {
  /** What is wrong with the log, and is accepted. */
  readonly lost: string;
  /** The name under which it signs from now on. */
  readonly name: string;
  /** Where the checkpoints that it does not contain are kept. */
  readonly kept: readonly string[];
}

/**
 * Lets a log go on that does not contain what was published: under a name of its own, because under the old one it
 * would sign a second history.
 *
 * @throws StartError when there is nothing to accept, or something else than was read.
 */
export async function acceptRestore(options: AcceptRestoreOptions): Promise<AcceptedRestore> {
  const folder = prepareDataFolder(options.folder);
  const unlock = await lockFolder(folder);
  try {
    const store = await openSqliteStore(folder);
    try {
      return await accept(store, { ...options, folder });
    } finally {
      await store.close();
    }
  } finally {
    unlock();
  }
}

async function accept({ log }: Store, options: AcceptRestoreOptions): Promise<AcceptedRestore> {
  const { folder, checkpointFile, now } = options;
  const files = createCheckpointFiles(folder, checkpointFile);
  const published = files.read();
  const known = (await log.keys()).map(parseNoteKey).filter((key) => key !== null);
  const before = known.at(-1)?.name ?? published.map(({ note }) => nameOfNote(note)).find(Boolean);
  if (!before) throw new StartError(`There is no log in ${folder} yet, and nothing to accept.`);
  const own = readLogKey(folder, before);
  const lost = await findLostHistory(log, published, { known, own, name: before });
  if (lost === null) {
    throw new StartError(`The log in ${folder} has all that was published: nothing to accept.`);
  }
  const size = await log.size();
  if (size !== options.size) {
    throw new StartError(
      `Expected how many receipts there are, ${size}, found ${options.size}. ${lost}.`,
    );
  }
  const name = restoredName(before, now);
  const { key, sign } = prepareLogKey(folder, name);
  const kept = keepAside(folder, published, now);
  // First the name, in the store, then the files: broken off in between, the log is refused once more.
  await log.addKey(formatNoteKey(key));
  // Under the new name even if nothing is new: the same backup, restored again, does not have that name.
  files.write(signCheckpoint({ origin: name, size, root: await log.root(size) }, key, sign));
  return { lost, name, kept };
}

/** What was published stays provable to whoever asks what was lost. */
function keepAside(
  folder: string,
  published: readonly PublishedCheckpoint[],
  now: string,
): readonly string[] {
  const notes = [...new Set(published.map(({ note }) => note))];
  return notes.map((note, place) => {
    const number = notes.length > 1 ? `-${place + 1}` : "";
    const path = join(folder, `checkpoint-lost-${timeMark(now)}${number}.txt`);
    writeFileSync(path, note, { flush: true });
    return path;
  });
}
