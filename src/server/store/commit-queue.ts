import type { Keeping, NewReceipt, Store } from "./store.ts";

/** The receipt cannot be kept now: the queue is full, or the disk did not take it. Nothing was stored. */
export class UnavailableError extends Error {
  override readonly name = "UnavailableError";
}

export interface CommitQueue {
  /**
   * Resolves when the receipt is on disk, never before.
   *
   * @throws UnavailableError when it is not kept.
   */
  keep(receipt: Omit<NewReceipt, "received">): Promise<Keeping>;
  /** Keeps what is waiting, then resolves. What comes later is refused. */
  stop(): Promise<void>;
}

export interface CommitQueueOptions {
  /** Receipts that may wait; the next one is refused. */
  readonly waiting: number;
  /** Server clock, UTC, to the second. */
  readonly now: () => string;
  /** Told why a batch was not kept. */
  readonly onFailure: (error: unknown) => void;
}

interface Waiting {
  readonly receipt: Omit<NewReceipt, "received">;
  readonly resolve: (keeping: Keeping) => void;
  readonly reject: (error: UnavailableError) => void;
}

/** Keeps one transaction short enough that reads and health checks stay quick. */
const largestBatch = 256;

/**
 * Group commit. One sync of the disk takes longer than anything else in a request, so the receipts that
 * arrive while it runs share the next one: a batch a turn of the event loop, every request of a batch
 * answered after its commit has returned.
 */
export function createCommitQueue(
  store: Pick<Store, "keep">,
  options: CommitQueueOptions,
): CommitQueue {
  const queue: Waiting[] = [];
  let running: Promise<void> | null = null;
  let stopped = false;

  const commit = async (batch: readonly Waiting[]) => {
    const received = options.now();
    try {
      const kept = await store.keep(batch.map(({ receipt }) => ({ ...receipt, received })));
      for (const [place, keeping] of kept.entries()) batch[place]?.resolve(keeping);
    } catch (error) {
      options.onFailure(error);
      for (const { reject } of batch) reject(new UnavailableError("the disk did not take it"));
    }
  };

  const run = async () => {
    // After the requests that have already arrived in this turn: they belong to the same batch.
    do {
      await new Promise((resolve) => setImmediate(resolve));
      await commit(queue.splice(0, largestBatch));
    } while (queue.length > 0);
    running = null;
  };

  return {
    keep(receipt) {
      if (stopped) return Promise.reject(new UnavailableError("the endpoint is stopping"));
      if (queue.length >= options.waiting) {
        return Promise.reject(new UnavailableError("too many receipts are waiting for the disk"));
      }
      return new Promise((resolve, reject) => {
        queue.push({ receipt, resolve, reject });
        running ??= run();
      });
    },
    async stop() {
      stopped = true;
      await running;
    },
  };
}
