import { formatNoteKey, parseNoteKey } from "../proof/signed-note.ts";
import {
  checkAgainstNewest,
  createCheckpoints,
  type CheckpointOptions,
  type Checkpoints,
} from "./checkpoints.ts";
import { prepareLogKey } from "./log-key.ts";
import type { ReceiptLog } from "./receipt-log.ts";
import type { SiteConfig } from "./site-config.ts";

export interface StartedLog {
  readonly checkpoints: Checkpoints;
  /** Whether a key was made for a log that had one before: the one it had is gone. */
  readonly rotated: boolean;
}

/**
 * Brings up the log of a data folder: its key, made at the first start, and the first checkpoint of this run.
 *
 * @throws StartError when the log is not the one that its newest checkpoint vouches for, or the key is not usable.
 */
export async function startLog(
  log: ReceiptLog,
  folder: string,
  config: Pick<SiteConfig, "sites" | "mount">,
  options: Pick<CheckpointOptions, "now" | "interval" | "onFailure">,
): Promise<StartedLog> {
  const known = (await log.keys()).map(parseNoteKey).filter((key) => key !== null);
  // A log keeps the name it was born with: one that changed it would be another log.
  const signer = prepareLogKey(folder, known.at(-1)?.name ?? originOf(config));
  await checkAgainstNewest(log, [...known, signer.key]);
  await log.addKey(formatNoteKey(signer.key));
  const checkpoints = createCheckpoints({ log, signer, ...options });
  await checkpoints.make();
  return { checkpoints, rotated: signer.isNew && known.length > 0 };
}

/** A URL without its scheme, as C2SP recommends: `shop.example.kz/kelisim`. */
function originOf({ sites, mount }: Pick<SiteConfig, "sites" | "mount">): string {
  return `${sites[0]?.name ?? "kelisim"}${mount.slice(0, -1)}`;
}
