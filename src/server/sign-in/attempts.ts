import { createRateLimit, type RateLimit } from "../request/rate-limit.ts";

/** A person who has forgotten which password it was tries five; a program gets one guess every ten seconds. */
const limits = {
  perClient: { rate: 0.1, burst: 5 },
  global: { rate: 0.5, burst: 20 },
};

/** How many guesses may wait for their turn: each takes 32 MiB while it is looked at. */
const mostWaiting = 5;

/** What keeps guessing slow, and its cost bounded. */
export interface Attempts {
  /** Runs one look at a password, after the others. Gives the seconds to wait instead where there were too many. */
  run(address: string | null, look: () => Promise<boolean>): Promise<Attempt>;
}

export type Attempt =
  | { readonly looked: true; readonly right: boolean }
  | { readonly looked: false; readonly wait: number };

export function createAttempts(
  clock: () => number,
  limit: RateLimit = createRateLimit(limits, clock),
): Attempts {
  let waiting = 0;
  let last: Promise<unknown> = Promise.resolve();
  return {
    async run(address, look) {
      const wait = limit.take(address);
      if (wait > 0) return { looked: false, wait };
      if (waiting >= mostWaiting) return { looked: false, wait: 5 };
      waiting += 1;
      const mine = last.then(look);
      last = mine.catch(() => {}).finally(() => (waiting -= 1));
      return { looked: true, right: await mine };
    },
  };
}
