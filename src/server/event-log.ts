/**
 * One line of the log. The keys are all there are: no address, user agent, path, number of a receipt or
 * body can be logged, because there is no key to put it under.
 */
export interface LogLine {
  readonly event:
    | "check"
    | "upgrade"
    | "recount"
    | "start"
    | "stop"
    | "minute"
    | "not-kept"
    | "no-checkpoint"
    | "no-tokens"
    | "new-log-key"
    | "restored-log"
    | "clients-not-told-apart"
    | "error";
  /** Server clock, UTC. */
  readonly time: string;
  /** `upgrade`, `recount`: receipts that it has gone through, of all; on the lines after the first. */
  readonly done?: number;
  readonly all?: number;
  /** `minute`: answers given since the last such line, by status. */
  readonly answers?: Readonly<Record<string, number>>;
  /** `error`: what the visitor was told to quote. */
  readonly reference?: string;
  /** `error`, `not-kept`, `no-checkpoint` and `no-tokens`: what went wrong, in the words of the code, with the places in the code. */
  readonly cause?: string;
}

export type Log = (line: LogLine) => void;

/** Writes a line as JSON. Keys are picked by name, so an object with more of them gives nothing away. */
export function formatLogLine(line: LogLine): string {
  const { time, event, done, all, answers, reference, cause } = line;
  return JSON.stringify({ time, event, done, all, answers, reference, cause });
}

/** An unexpected error for the log: its name, its message and where in the code, at most 1,000 characters. */
export function describeError(error: unknown): string {
  const text = error instanceof Error ? (error.stack ?? String(error)) : typeof error;
  return text.slice(0, 1000);
}

/** Passes on one line a minute and drops the rest, for what a full disk would say at every request. */
export function createSparseLog(log: Log, clock: () => number): Log {
  let last = Number.NEGATIVE_INFINITY;
  return (line) => {
    if (clock() - last < 60_000) return;
    last = clock();
    log(line);
  };
}
