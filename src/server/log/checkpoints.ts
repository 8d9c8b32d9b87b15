import { openCheckpoint, signCheckpoint } from "../../proof/checkpoint.ts";
import { equalBytes } from "../../proof/bytes.ts";
import type { NoteKey } from "../../proof/signed-note.ts";
import type { LogKey } from "./log-key.ts";
import type { ReceiptLog, StoredCheckpoint } from "./receipt-log.ts";
import { StartError } from "../start-error.ts";

/** A receipt is then provable well within the minute that is promised. */
export const defaultInterval = 30_000;

export interface Checkpoints {
  /** The newest that is on disk. */
  newest(): Promise<StoredCheckpoint | null>;
  /** Makes one of everything that is in the log now. */
  make(): Promise<void>;
  /** Makes the last one. */
  stop(): Promise<void>;
}

export interface CheckpointOptions {
  readonly log: ReceiptLog;
  readonly signer: LogKey;
  /** Puts the note where the database is not; on disk when it returns. */
  readonly keepOutside: (note: string) => void;
  /** Server clock, UTC, to the second. */
  readonly now: () => string;
  /** Milliseconds between looks at the log; a checkpoint is made where it has grown. */
  readonly interval: number;
  /** Told why none could be made; the next look tries again. */
  readonly onFailure: (error: unknown) => void;
}

/**
 * Sees to it that every receipt is soon under a signed checkpoint. A checkpoint is stored before anybody can see
 * it, so that a log which lost its last moments never signs another history of them.
 */
export function createCheckpoints(options: CheckpointOptions): Checkpoints {
  const { log, signer, keepOutside, now, interval, onFailure } = options;
  const make = async (): Promise<void> => {
    const size = await log.size();
    const before = await log.newestCheckpoint();
    if (before && before.size >= size) return;
    const checkpoint = { origin: signer.key.name, size, root: await log.root(size) };
    const note = signCheckpoint(checkpoint, signer.key, signer.sign);
    // Outside first: what can be read from the store has been written there, whatever is restored later.
    keepOutside(note);
    await log.addCheckpoint({ size, note, made: now() });
  };
  let running = Promise.resolve();
  const look = (): Promise<void> => (running = running.then(make).catch(onFailure));
  const timer = setInterval(() => void look(), interval);
  timer.unref();
  return {
    newest: () => log.newestCheckpoint(),
    make: look,
    async stop() {
      clearInterval(timer);
      await look();
    },
  };
}

/**
 * Makes sure that the log still begins with what its newest checkpoint says.
 *
 * @throws StartError when it does not: a store that was changed, or a backup older than what was published.
 */
export async function checkAgainstNewest(log: ReceiptLog, keys: readonly NoteKey[]): Promise<void> {
  const newest = await log.newestCheckpoint();
  if (!newest) return;
  const size = await log.size();
  if (newest.size > size) {
    throw new StartError(
      `The log has ${size} receipts, its newest checkpoint says ${newest.size}: receipts are missing. ` +
        "Restore the whole data folder from one backup.",
    );
  }
  const checkpoint = openCheckpoint(newest.note, keys);
  if (!checkpoint || !equalBytes(checkpoint.root, await log.root(newest.size))) {
    throw new StartError(
      `The log does not match its checkpoint of ${newest.size} receipts, made ${newest.made}: ` +
        "something in the data folder was changed. Run kelisim verify to find it.",
    );
  }
}
