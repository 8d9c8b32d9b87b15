import type { AskedVisit } from "../../contract/counts.ts";
import { askedCell } from "./asked-cell.ts";
import { createDayInZone } from "./day-in-zone.ts";
import type { Tallied } from "./rollup-table.ts";
import type { Store } from "../store/store.ts";

/** Counts visits that saw the notice. No proof hangs on them, so they share one commit a second. */
export interface AskedCounter {
  /** Counts one visit today; `false` where too many kinds of them wait for a disk that does not take them. */
  add(site: string, visit: AskedVisit): boolean;
  /** Brings what waits into the store; what cannot be kept waits on. */
  flush(): Promise<void>;
  stop(): Promise<void>;
}

export interface AskedCounterOptions {
  readonly store: Pick<Store, "countAsked">;
  readonly timeZone: string;
  readonly now: () => Date;
  /** Told why counts were not kept. */
  readonly onFailure: (error: unknown) => void;
  /** Milliseconds from the first count that waits to its commit: what a power cut can take. */
  readonly delay?: number;
}

/** Kinds of visits that may wait. */
const most = 1000;

export function createAskedCounter(options: AskedCounterOptions): AskedCounter {
  const { store, now, onFailure, delay = 1000 } = options;
  const dayInZone = createDayInZone(options.timeZone);
  const waiting = new Map<string, Tallied>();
  let timer: NodeJS.Timeout | null = null;

  const put = (one: Tallied): void => {
    const key = JSON.stringify([one.site, one.day, ...one.cell]);
    waiting.set(key, { ...one, n: one.n + (waiting.get(key)?.n ?? 0) });
  };

  const flush = async (): Promise<void> => {
    if (timer) clearTimeout(timer);
    timer = null;
    const batch = [...waiting.values()];
    waiting.clear();
    if (batch.length === 0) return;
    try {
      await store.countAsked(batch);
    } catch (error) {
      for (const one of batch) put(one);
      onFailure(error);
      later();
    }
  };

  const later = (): void => {
    timer ??= setTimeout(() => void flush(), delay).unref();
  };

  return {
    add(site, visit) {
      if (waiting.size >= most) return false;
      put({ site, day: dayInZone(now().getTime()), cell: askedCell(visit), n: 1 });
      later();
      return true;
    },
    flush,
    async stop() {
      await flush();
      if (timer) clearTimeout(timer);
    },
  };
}
