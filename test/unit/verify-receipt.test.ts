import { ed25519 } from "@noble/curves/ed25519.js";
import { describe, expect, it } from "vitest";
import { canonicalJson, type CanonicalValue } from "../../src/contract/canonical.ts";
import { signCheckpoint } from "../../src/proof/checkpoint.ts";
import { hashChildren } from "../../src/proof/merkle-tree.ts";
import {
  hashReceipt,
  hashStoredReceipt,
  type SealedReceipt,
} from "../../src/proof/receipt-leaf.ts";
import { formatTlogProof, parseTlogProof } from "../../src/proof/tlog-proof.ts";
import { verifyReceipt } from "../../src/proof/verify-receipt.ts";
import { makeReceipt } from "../helpers/make-receipt.ts";

const secret = new Uint8Array(32).fill(1);
const key = { name: "shop.example.kz/kelisim", publicKey: ed25519.getPublicKey(secret) };
const sign = (message: Uint8Array) => ed25519.sign(message, secret);

const seal = (seq: number): SealedReceipt => ({
  receipt: makeReceipt(),
  site: "https://shop.example.kz",
  seq,
  received: "2026-11-22T10:31:07Z",
});
const first = seal(1);
const second = seal(2);
const root = hashChildren(hashReceipt(first), hashReceipt(second));
const checkpoint = signCheckpoint({ origin: key.name, size: 2, root }, key, sign);
const proof = formatTlogProof({ index: 1, path: [hashReceipt(first)], checkpoint });

describe("a receipt with its proof", () => {
  it("is in the log", () => {
    expect(verifyReceipt(second, proof, [key])).toEqual({
      checkpoint: { origin: key.name, size: 2, root },
    });
  });

  it.each<[string, Partial<SealedReceipt>]>([
    ["a choice turned over", { receipt: { ...second.receipt, categories: { analytics: false } } }],
    ["another number", { receipt: { ...second.receipt, rid: first.receipt.rid } }],
    ["another time", { received: "2026-11-22T10:31:08Z" }],
    ["another site", { site: "https://other.example.kz" }],
  ])("is not with %s", (_what, changed) => {
    expect(verifyReceipt({ ...second, ...changed }, proof, [key])).toEqual({
      problem: "not-included",
    });
  });

  it("is not at another place, under another key, or without a proof", () => {
    expect(verifyReceipt({ ...second, seq: 1 }, proof, [key])).toEqual({ problem: "other-place" });
    expect(verifyReceipt(second, proof, [])).toEqual({ problem: "not-signed" });
    expect(verifyReceipt(second, proof.slice(1), [key])).toEqual({ problem: "no-proof" });
  });
});

describe("the leaf of a stored receipt", () => {
  it("is the leaf of the receipt", () => {
    const { receipt, ...rest } = second;
    const body = canonicalJson(receipt as unknown as CanonicalValue); // flat JSON, by its type
    expect(hashStoredReceipt(body, rest)).toEqual(hashReceipt(second));
  });
});

describe("a proof file", () => {
  it("is read back, extra data passed over", () => {
    const parsed = { index: 1, path: [hashReceipt(first)], checkpoint };
    expect(parseTlogProof(proof)).toEqual(parsed);
    expect(parseTlogProof(proof.replace("index", "extra AAAA\nindex"))).toEqual(parsed);
    const alone = { index: 0, path: [], checkpoint };
    expect(parseTlogProof(formatTlogProof(alone))).toEqual(alone);
  });

  it.each([
    ["nothing", ""],
    ["another version", proof.replace("@v1", "@v2")],
    ["no index", proof.replace(/index 1\n/, "")],
    ["an index with a leading zero", proof.replace("index 1", "index 01")],
    ["a short hash", proof.replace(/(index 1\n)..../, "$1")],
    ["no empty line", proof.replace("\n\n", "\n")],
  ])("is none with %s", (_what, text) => expect(parseTlogProof(text)).toBeNull());
});
