import { notePrefix } from "./outbox-key.ts";
import { nameOfNote, type ReceiptNote } from "./receipt-note.ts";

/** The notes in storage: of this page, of other tabs, and of pages that are gone. */
export interface Notes {
  /** What is no note is removed: nobody's receipt can be made of it. */
  list(): readonly ReceiptNote[];
  has(note: ReceiptNote): boolean;
  drop(note: ReceiptNote): void;
}

/** @param storage asks for the page's localStorage; asking may throw */
export function createNotes(storage: () => Storage): Notes {
  const attempt = <Result>(use: (store: Storage) => Result): Result | undefined => {
    try {
      return use(storage());
    } catch {
      return undefined; // denied
    }
  };
  return {
    list: () =>
      attempt((store) =>
        Object.keys(store)
          .filter((key) => key.startsWith(notePrefix))
          .flatMap((key) => {
            const note = parseNote(store.getItem(key));
            if (note && key === notePrefix + nameOfNote(note)) return [note];
            store.removeItem(key);
            return [];
          })
          .sort((a, b) => a.now - b.now),
      ) ?? [],
    has: (note) => Boolean(attempt((store) => store.getItem(notePrefix + nameOfNote(note)))),
    drop: (note) => attempt((store) => store.removeItem(notePrefix + nameOfNote(note))),
  };
}

/** Our own words, in the page's own storage: what else the page puts there, the endpoint refuses. */
function parseNote(text: string | null): ReceiptNote | null {
  try {
    const note = JSON.parse(text ?? "null") as ReceiptNote | null; // what the making needs to get through is looked at
    return note?.random.length === 16 && note.after.length > 0 && note.screen.services.length > 0
      ? note
      : null;
  } catch {
    return null;
  }
}
