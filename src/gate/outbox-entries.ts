import type { Receipt } from "../contract/receipt.ts";
import { notePrefix, outboxPrefix, renewalKey } from "./outbox-key.ts";

/** A receipt on its way. Stored under a key of its own, so that two tabs never write the same one. */
export interface Entry {
  readonly receipt: Receipt;
  /** Failed attempts so far. */
  readonly tries: number;
  /** Not before this time, milliseconds since 1970. */
  readonly next: number;
  /** When the receipt was made, milliseconds since 1970. */
  readonly made: number;
}

export interface Entries {
  keep(entry: Entry): void;
  drop(rid: string): void;
  /** All entries, those of earlier pages and other tabs included, oldest first. */
  list(): readonly Entry[];
}

/**
 * Keeps entries in the page's storage; where that is denied or full, in memory for as long as the page
 * lives.
 *
 * @param storage asks for the page's localStorage; asking may throw
 */
export function createEntries(storage: () => Storage): Entries {
  const inMemory = new Map<string, Entry>();
  const attempt = <Result>(use: (store: Storage) => Result): Result | undefined => {
    try {
      return use(storage());
    } catch {
      return undefined; // denied or full
    }
  };

  return {
    keep(entry) {
      const key = outboxPrefix + entry.receipt.rid;
      inMemory.set(key, entry);
      attempt((store) => store.setItem(key, JSON.stringify(entry)));
    },
    drop(rid) {
      inMemory.delete(outboxPrefix + rid);
      attempt((store) => store.removeItem(outboxPrefix + rid));
    },
    list() {
      const found = new Map(inMemory);
      attempt((store) => {
        for (const key of Object.keys(store)) {
          if (!key.startsWith(outboxPrefix)) continue;
          if (key.startsWith(notePrefix) || key === renewalKey) continue;
          const entry = parseEntry(store.getItem(key));
          if (entry && key === outboxPrefix + entry.receipt.rid) found.set(key, entry);
          else store.removeItem(key);
        }
      });
      return [...found.values()].sort((a, b) => a.made - b.made);
    },
  };
}

/** Reads one entry; what is not one is nobody's receipt. The endpoint checks the receipt itself. */
function parseEntry(text: string | null): Entry | null {
  try {
    const entry = JSON.parse(text ?? "null") as Entry | null; // each field is checked on the next line
    const numbers = [entry?.tries, entry?.next, entry?.made];
    return typeof entry?.receipt?.rid === "string" && numbers.every(Number.isFinite) ? entry : null;
  } catch {
    return null;
  }
}
