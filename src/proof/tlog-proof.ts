import { fromBase64, toBase64 } from "./bytes.ts";
import { hashLength, type Hash } from "./merkle-tree.ts";

/**
 * That one leaf is in the log, in C2SP's `tlog-proof` (https://c2sp.org/tlog-proof): it can be kept, and checked
 * offline with nothing but the leaf and the log's public key.
 */
export interface TlogProof {
  /** Place of the leaf, from 0. */
  readonly index: number;
  /** From the leaf's sibling to the child of the root. */
  readonly path: readonly Hash[];
  /** The signed note, byte for byte. */
  readonly checkpoint: string;
}

const header = "c2sp.org/tlog-proof@v1";

export function formatTlogProof({ index, path, checkpoint }: TlogProof): string {
  return [header, `index ${index}`, ...path.map(toBase64), "", checkpoint].join("\n");
}

/** What a proof file holds; `null` when it is none. Its extra data, which nothing vouches for, is passed over. */
export function parseTlogProof(text: string): TlogProof | null {
  const end = text.indexOf("\n\n");
  const [first, ...lines] = text.slice(0, Math.max(end, 0)).split("\n");
  if (first !== header) return null;
  const [place = "", ...hashes] = lines[0]?.startsWith("extra ") ? lines.slice(1) : lines;
  const [, index] = /^index (0|[1-9]\d{0,15})$/.exec(place) ?? [];
  const path = hashes.map(fromBase64).filter((hash) => hash?.length === hashLength);
  if (index === undefined || !Number.isSafeInteger(Number(index)) || path.length < hashes.length) {
    return null;
  }
  return {
    index: Number(index),
    path: path.filter((hash) => hash !== null),
    checkpoint: text.slice(end + 2),
  };
}
