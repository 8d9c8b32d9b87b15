import { ed25519 } from "@noble/curves/ed25519.js";
import type { Receipt } from "../../src/contract/receipt.ts";
import { signCheckpoint } from "../../src/proof/checkpoint.ts";
import { hashChildren, hashLeaf } from "../../src/proof/merkle-tree.ts";
import { hashReceipt } from "../../src/proof/receipt-leaf.ts";
import { formatNoteKey, type NoteKey } from "../../src/proof/signed-note.ts";
import { formatTlogProof } from "../../src/proof/tlog-proof.ts";

export const logName = "shop.example.kz/kelisim";

/** A log of two records, of which the first is the receipt: its files as an endpoint answers them. */
export function prove(receipt: Receipt, { seed = 1, neighbour = 0, name = logName } = {}) {
  const secret = new Uint8Array(32).fill(seed);
  const key: NoteKey = { name, publicKey: ed25519.getPublicKey(secret) };
  const sealed = { receipt, site: "shop.example.kz", seq: 1, received: "2026-11-22T10:31:07Z" };
  const other = hashLeaf(Uint8Array.of(neighbour));
  const root = hashChildren(hashReceipt(sealed), other);
  const sign = (message: Uint8Array) => ed25519.sign(message, secret);
  const checkpoint = signCheckpoint({ origin: name, size: 2, root }, key, sign);
  const larger = signCheckpoint({ origin: name, size: 3, root }, key, sign);
  const proof = formatTlogProof({ index: 0, path: [other], checkpoint });
  const record = { ...sealed, noticeKnown: null, proof };
  return { record, keys: `${formatNoteKey(key)}\n`, key, checkpoint, larger };
}
