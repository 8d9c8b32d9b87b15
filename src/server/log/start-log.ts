import { formatNoteKey, parseNoteKey } from "../../proof/signed-note.ts";
import { createCheckpointFiles } from "./checkpoint-file.ts";
import {
  checkAgainstNewest,
  createCheckpoints,
  type CheckpointOptions,
  type Checkpoints,
} from "./checkpoints.ts";
import { findLostHistory } from "./find-lost-history.ts";
import { prepareLogKey, readLogKey } from "./log-key.ts";
import { isRestoredName } from "./log-name.ts";
import type { ReceiptLog } from "./receipt-log.ts";
import type { SiteConfig } from "../site/site-config.ts";
import { StartError } from "../start-error.ts";

export interface StartedLog {
  readonly checkpoints: Checkpoints;
  /** Whether a log that had a key before signs with another one. */
  readonly rotated: boolean;
  /** Whether it goes on from a backup that was older than what had been published. */
  readonly restored: boolean;
}

export interface StartLogOptions extends Pick<CheckpointOptions, "now" | "interval" | "onFailure"> {
  /** A file outside the data folder that has the newest checkpoint as well; `null` for none. */
  readonly checkpointFile: string | null;
}

/**
 * Brings up the log of a data folder: its key, made at the first start, and the first checkpoint of this run.
 *
 * @throws StartError when the log is not the one that its newest checkpoint vouches for, is older than a checkpoint
 * that was published, or the key is not usable.
 */
export async function startLog(
  log: ReceiptLog,
  folder: string,
  config: Pick<SiteConfig, "sites" | "mount">,
  { checkpointFile, ...options }: StartLogOptions,
): Promise<StartedLog> {
  const known = (await log.keys()).map(parseNoteKey).filter((key) => key !== null);
  // A log keeps the name it was born with: one that changed it would be another log.
  const name = known.at(-1)?.name ?? originOf(config);
  const files = createCheckpointFiles(folder, checkpointFile);
  const published = files.read();
  // Before a key is made: a folder that is refused stays as it is.
  const own = readLogKey(folder, name);
  await checkAgainstNewest(log, own ? [...known, own.key] : known);
  const lost = await findLostHistory(log, published, { known, own, name });
  if (lost !== null) throw new StartError(`${lost}. ${whatToDo(await log.size())}`);

  const signer = own ?? prepareLogKey(folder, name);
  const written = formatNoteKey(signer.key);
  const rotated = known.length > 0 && formatNoteKey(known.at(-1) ?? signer.key) !== written;
  await log.addKey(written);
  files.prepare(await log.newestCheckpoint());
  const checkpoints = createCheckpoints({ log, signer, keepOutside: files.write, ...options });
  await checkpoints.make();
  return { checkpoints, rotated, restored: isRestoredName(name) };
}

function whatToDo(size: number): string {
  return (
    "This data is an older backup, or has lost its write-ahead log: restore a newer one. " +
    `Only if there is none, run "kelisim accept-restore ${size}": the log then goes on under another name, ` +
    `and every receipt after number ${size} is lost, though its visitor was told that it is kept.`
  );
}

/** A URL without its scheme, as C2SP recommends: `shop.example.kz/kelisim`. */
function originOf({ sites, mount }: Pick<SiteConfig, "sites" | "mount">): string {
  return `${sites[0]?.name ?? "kelisim"}${mount.slice(0, -1)}`;
}
