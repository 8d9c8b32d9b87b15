import { fromBase64, toBase64 } from "./bytes.ts";
import { hashLength, type Hash } from "./merkle-tree.ts";
import { openNote, signNote, type NoteKey, type Sign } from "./signed-note.ts";

/** The head of the log at one moment, after C2SP's `tlog-checkpoint`: https://c2sp.org/tlog-checkpoint */
export interface Checkpoint {
  /** The log's name, and the name of the key that signs. */
  readonly origin: string;
  /** How many leaves there are. */
  readonly size: number;
  readonly root: Hash;
}

const textFormat = /^(.+)\n(0|[1-9]\d{0,15})\n([A-Za-z0-9+/]{43}=)\n(?:.+\n)*$/;

/** The signed note of a checkpoint, as it is published. */
export function signCheckpoint({ origin, size, root }: Checkpoint, key: NoteKey, sign: Sign) {
  return signNote(`${origin}\n${size}\n${toBase64(root)}\n`, key, sign);
}

/** The checkpoint in a note that a trusted key of that name signed; `null` otherwise. */
export function openCheckpoint(note: string, trusted: readonly NoteKey[]): Checkpoint | null {
  const text = openNote(note, trusted);
  const [, origin = "", size, encoded = ""] = textFormat.exec(text ?? "") ?? [];
  const root = fromBase64(encoded);
  if (root?.length !== hashLength || !Number.isSafeInteger(Number(size))) return null;
  return trusted.some(({ name }) => name === origin) ? { origin, size: Number(size), root } : null;
}
