import type { Receipt } from "../contract/receipt.ts";
import { report } from "./guard.ts";
import { outboxPrefix } from "./outbox-key.ts";

const maxEntries = 20;
const maxAge = 30 * 24 * 60 * 60 * 1000;
const firstDelay = 5_000;
const longestDelay = 60 * 60 * 1000;

/** A receipt on its way. Stored under a key of its own, so that two tabs never write the same one. */
interface Entry {
  readonly receipt: Receipt;
  readonly tries: number;
  /** Not before this time, milliseconds since 1970. */
  readonly next: number;
  readonly made: number;
}

export interface OutboxOptions {
  /** Absolute URL of the endpoint, with a trailing slash. */
  readonly endpoint: string;
  now(): number;
  random(): number;
  /** Called when the endpoint has the receipt. */
  onKept(receipt: Receipt): void;
}

export interface Outbox {
  /** Stores a receipt, then sends it: a tab closed right after loses nothing. */
  add(receipt: Receipt): void;
  /** Receipts that the endpoint has not confirmed. */
  pending(): readonly Receipt[];
  /** Sends what is due. */
  flush(): void;
  stop(): void;
}

/**
 * Carries receipts to the endpoint: kept until it confirms (200, 201) or refuses for good (any other 4xx),
 * tried again after 429, 5xx and a failed network, with a delay that doubles and is spread. Where storage is
 * denied a receipt lives as long as the page.
 */
export function createOutbox({ endpoint, now, random, onKept }: OutboxOptions): Outbox {
  const inMemory = new Map<string, Entry>();
  const sending = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const keep = (entry: Entry): void => {
    inMemory.set(entry.receipt.rid, entry);
    try {
      localStorage.setItem(outboxPrefix + entry.receipt.rid, JSON.stringify(entry));
    } catch {
      // Denied or full: the copy in memory is all there is.
    }
  };

  const drop = (rid: string): void => {
    inMemory.delete(rid);
    try {
      localStorage.removeItem(outboxPrefix + rid);
    } catch {
      // Denied: nothing was stored.
    }
  };

  const entries = (): Entry[] => {
    const all = new Map(inMemory);
    for (const [rid, entry] of storedEntries()) all.set(rid, entry);
    const young = [...all.values()].filter((entry) => now() - entry.made < maxAge);
    const kept = young.sort((a, b) => b.made - a.made).slice(0, maxEntries);
    for (const [rid] of all) if (!kept.some((entry) => entry.receipt.rid === rid)) drop(rid);
    return kept.reverse();
  };

  const later = (entry: Entry): void => {
    const delay = Math.min(firstDelay * 2 ** entry.tries, longestDelay) * (0.5 + random());
    keep({ ...entry, tries: entry.tries + 1, next: now() + delay });
    clearTimeout(timer);
    timer = setTimeout(flush, delay + 50);
  };

  const send = async (entry: Entry): Promise<void> => {
    const { rid } = entry.receipt;
    if (sending.has(rid)) return;
    sending.add(rid);
    try {
      // A string body goes as text/plain: no preflight from another origin. Without a prototype, so that a
      // polluted Object.prototype adds no option.
      const init: RequestInit = Object.create(null);
      init.method = "POST";
      init.body = JSON.stringify(entry.receipt);
      init.keepalive = true;
      const { status } = await fetch(`${endpoint}receipts`, init);
      if (status === 429 || status >= 500) return later(entry);
      drop(rid);
      if (status === 200 || status === 201) onKept(entry.receipt);
      else
        report(
          "RECEIPT_REFUSED",
          `the endpoint answered ${status}; this receipt is not sent again`,
        );
    } catch {
      later(entry);
    } finally {
      sending.delete(rid);
    }
  };

  function flush(): void {
    for (const entry of entries()) if (entry.next <= now()) void send(entry);
  }

  const onOnline = (): void => {
    for (const entry of entries()) void send(entry);
  };
  addEventListener("online", onOnline);

  return {
    add(receipt) {
      const entry: Entry = { receipt, tries: 0, next: 0, made: now() };
      keep(entry);
      void send(entry);
    },
    pending: () => entries().map((entry) => entry.receipt),
    flush,
    stop() {
      clearTimeout(timer);
      removeEventListener("online", onOnline);
    },
  };
}

/** What earlier pages left behind, by receipt number. */
function storedEntries(): Map<string, Entry> {
  const found = new Map<string, Entry>();
  try {
    for (const key of Object.keys(localStorage)) {
      if (!key.startsWith(outboxPrefix)) continue;
      const entry = parseEntry(localStorage.getItem(key));
      if (entry && key === outboxPrefix + entry.receipt.rid) found.set(entry.receipt.rid, entry);
      else localStorage.removeItem(key);
    }
  } catch {
    // Reading a denied storage throws: nothing was left behind.
  }
  return found;
}

/** Reads one entry; what is not one is nobody's receipt. The endpoint checks the receipt itself. */
function parseEntry(text: string | null): Entry | null {
  try {
    const entry = JSON.parse(text ?? "null") as Partial<Entry> | null; // each field is checked here
    const { receipt, tries, next, made } = entry ?? {};
    return typeof receipt?.rid === "string" &&
      Number.isFinite((tries ?? NaN) + (next ?? NaN) + (made ?? NaN))
      ? (entry as Entry) // checked on the line above
      : null;
  } catch {
    return null;
  }
}
