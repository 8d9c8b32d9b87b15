import { ed25519 } from "@noble/curves/ed25519.js";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson, type CanonicalValue } from "../../src/contract/canonical.ts";
import { formatConsentRecord, parseConsentRecord } from "../../src/contract/consent-record.ts";
import { fromBase64, toBase64 } from "../../src/proof/bytes.ts";
import { openCheckpoint, signCheckpoint } from "../../src/proof/checkpoint.ts";
import { hashChildren } from "../../src/proof/merkle-tree.ts";
import { parseProvableReceipt } from "../../src/proof/provable-receipt.ts";
import { hashReceipt, type SealedReceipt } from "../../src/proof/receipt-leaf.ts";
import { formatNoteKey, openNote, parseNoteKey } from "../../src/proof/signed-note.ts";
import { formatTlogProof, parseTlogProof } from "../../src/proof/tlog-proof.ts";
import { verifyReceipt } from "../../src/proof/verify-receipt.ts";
import { parseEvidence } from "../../src/verify/evidence.ts";
import { always } from "../helpers/always.ts";
import { makeReceipt } from "../helpers/make-receipt.ts";
import { hostileText, spoiltObject } from "../helpers/spoilt.ts";

// What anybody may hand to the parsers of records and proofs. A failure prints its seed and path.

const secret = new Uint8Array(32).fill(7);
const key = { name: "shop.example.kz/kelisim", publicKey: ed25519.getPublicKey(secret) };
const sealed: SealedReceipt = {
  receipt: makeReceipt(),
  site: "shop.example.kz",
  seq: 2,
  received: "2026-11-22T10:31:07Z",
};
const sibling = hashReceipt({ ...sealed, seq: 1 });
const head = { origin: key.name, size: 2, root: hashChildren(sibling, hashReceipt(sealed)) };
const note = signCheckpoint(head, key, (message) => ed25519.sign(message, secret));
const noteText = openNote(note, [key]);
const proof = formatTlogProof({ index: 1, path: [sibling], checkpoint: note });
const downloaded = { ...sealed, noticeKnown: null, proof };
const written = formatNoteKey(key);

const isReceipt = (one: SealedReceipt) =>
  canonicalJson(one as unknown as CanonicalValue) ===
  canonicalJson(sealed as unknown as CanonicalValue);

describe("whatever it is handed,", () => {
  it("a signed note opens to the text that was signed or not at all", () =>
    always(
      hostileText(note),
      (text) => expect([null, noteText]).toContain(openNote(text, [key])),
      500,
    ));

  it("a checkpoint is the one that was signed or none", () =>
    always(
      hostileText(note),
      (text) => {
        const opened = openCheckpoint(text, [key]);
        if (opened) expect(opened).toEqual(head);
      },
      500,
    ));

  it("a written key is read only as it is written", () =>
    always(hostileText(written), (text) => {
      const parsed = parseNoteKey(text);
      if (parsed) expect(formatNoteKey(parsed)).toBe(text);
    }));

  it("a proof file that is read says the same when it is written again", () =>
    always(hostileText(proof), (text) => {
      const parsed = parseTlogProof(text);
      if (parsed) expect(parseTlogProof(formatTlogProof(parsed))).toEqual(parsed);
    }));

  it("base64 is read only as it is written", () =>
    always(hostileText("AA==", "AAA=", toBase64(sibling)), (text) => {
      const bytes = fromBase64(text);
      if (bytes) expect(toBase64(bytes)).toBe(text);
    }));

  it("a downloaded receipt verifies only as it was sealed, whatever its bytes became", () =>
    always(
      fc.oneof(
        hostileText(JSON.stringify(downloaded)),
        spoiltObject(downloaded).map((value) => JSON.stringify(value)),
      ),
      (text) => {
        const parsed = parseProvableReceipt(text);
        if (!parsed) return;
        const verdict = verifyReceipt(parsed.sealed, parsed.proof ?? "", [key]);
        if ("checkpoint" in verdict) expect(isReceipt(parsed.sealed)).toBe(true);
      },
    ));

  it("a receipt beside a true proof is another one when anything in it is another", () =>
    always(spoiltObject(sealed), (value) => {
      const parsed = parseProvableReceipt(JSON.stringify({ ...(value as object), proof }));
      const verdict = parsed && verifyReceipt(parsed.sealed, proof, [key]);
      if (verdict && "checkpoint" in verdict) expect(isReceipt(parsed.sealed)).toBe(true);
    }));

  it("a receipt nested beyond all depth is another one, too", () => {
    const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
    const text = JSON.stringify({ ...downloaded, site: "?" }).replace(
      '"prev":null',
      `"prev":${deep}`,
    );
    const parsed = parseProvableReceipt(text);
    expect(parsed && verifyReceipt(parsed.sealed, proof, [key])).toEqual({
      problem: "not-included",
    });
    expect(parseEvidence(text).kind).toBe("receipt");
  });

  it("evidence is of one kind or unknown", () =>
    always(
      hostileText(JSON.stringify(downloaded), note, written, '{"error":{"code":"erased"}}'),
      (text) => expect(parseEvidence(text).kind).toBeTypeOf("string"),
    ));

  it("a consent record is read back from what is written of it, and fits into a cookie", () =>
    always(hostileText("1.3.20261122.analytics:1.yandex-metrica:0"), (text) => {
      const record = parseConsentRecord(text);
      if (!record) return;
      expect(text).toMatch(/^[a-z0-9.:-]{1,3000}$/);
      expect(parseConsentRecord(formatConsentRecord(record))).toEqual(record);
    }));
});
