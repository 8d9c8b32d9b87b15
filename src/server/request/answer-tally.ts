import type { Log } from "../event-log.ts";

export interface AnswerTally {
  /** Counts one answer. */
  add(status: number): void;
  /** Writes what has been counted, if anything, and stops. */
  stop(): void;
}

const minute = 60_000;

/**
 * The log of requests: one line a minute with how many answers of each status, and none for an idle
 * minute. A line for each request would say when a visitor came, and would let anybody fill the disk.
 */
export function createAnswerTally(log: Log, now: () => Date): AnswerTally {
  const counts = new Map<string, number>();
  const write = () => {
    if (counts.size === 0) return;
    log({ event: "minute", time: now().toISOString(), answers: Object.fromEntries(counts) });
    counts.clear();
  };
  const timer = setInterval(write, minute);
  timer.unref();
  return {
    add(status) {
      counts.set(String(status), (counts.get(String(status)) ?? 0) + 1);
    },
    stop() {
      clearInterval(timer);
      write();
    },
  };
}
