import type { Count } from "../../contract/counts.ts";
import { askedCell } from "./asked-cell.ts";
import { createDayInZone } from "./day-in-zone.ts";
import type { Tallied } from "./rollup-table.ts";
import type { Store } from "../store/store.ts";
import { viewCell } from "./view-cell.ts";

/** Counts visits that saw the notice, and page views. No proof hangs on them, so they share one commit a second. */
export interface Counter {
  /** Counts one today; `false` where too many kinds of visits wait for a disk that does not take them. */
  add(site: string, count: Count): boolean;
  /** Brings what waits into the store; what cannot be kept waits on. */
  flush(): Promise<void>;
  stop(): Promise<void>;
}

export interface CounterOptions {
  readonly store: Pick<Store, "count">;
  readonly timeZone: string;
  readonly now: () => Date;
  /** Told why counts were not kept. */
  readonly onFailure: (error: unknown) => void;
  /** Milliseconds from the first count that waits to its commit: what a power cut can take. */
  readonly delay?: number;
}

/** Kinds of visits that may wait. Those of page views are few. */
const most = 1000;

export function createCounter(options: CounterOptions): Counter {
  const { store, now, onFailure, delay = 1000 } = options;
  const dayInZone = createDayInZone(options.timeZone);
  const waiting = { asked: new Map<string, Tallied>(), views: new Map<string, Tallied>() };
  let timer: NodeJS.Timeout | null = null;

  const put = (these: Map<string, Tallied>, one: Tallied): void => {
    const key = JSON.stringify([one.site, one.day, ...one.cell]);
    these.set(key, { ...one, n: one.n + (these.get(key)?.n ?? 0) });
  };

  const flush = async (): Promise<void> => {
    if (timer) clearTimeout(timer);
    timer = null;
    const asked = [...waiting.asked.values()];
    const views = [...waiting.views.values()];
    waiting.asked.clear();
    waiting.views.clear();
    if (asked.length + views.length === 0) return;
    try {
      await store.count({ asked, views });
    } catch (error) {
      for (const one of asked) put(waiting.asked, one);
      for (const one of views) put(waiting.views, one);
      onFailure(error);
      later();
    }
  };

  const later = (): void => {
    timer ??= setTimeout(() => void flush(), delay).unref();
  };

  return {
    add(site, count) {
      const day = dayInZone(now().getTime());
      if (count.what === "view") put(waiting.views, { site, day, cell: viewCell(count), n: 1 });
      else if (waiting.asked.size >= most) return false;
      else put(waiting.asked, { site, day, cell: askedCell(count), n: 1 });
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
