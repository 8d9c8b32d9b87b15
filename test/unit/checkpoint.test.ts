import { ed25519 } from "@noble/curves/ed25519.js";
import { describe, expect, it } from "vitest";
import { fromBase64, toBase64, utf8 } from "../../src/proof/bytes.ts";
import { openCheckpoint, signCheckpoint } from "../../src/proof/checkpoint.ts";
import { hashLeaf } from "../../src/proof/merkle-tree.ts";
import { formatNoteKey, openNote, parseNoteKey, signNote } from "../../src/proof/signed-note.ts";

/** The key, the text and the signature that Go's package `sumdb/note`, where the format comes from, gives as its example. */
const published = {
  key: "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
  text: "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n",
  signature:
    "x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=",
};

function makeKey(name: string, seed: number) {
  const secret = new Uint8Array(32).fill(seed);
  return {
    key: { name, publicKey: ed25519.getPublicKey(secret) },
    sign: (message: Uint8Array) => ed25519.sign(message, secret),
  };
}

const { key, sign } = makeKey("shop.example.kz/kelisim", 1);
const checkpoint = { origin: key.name, size: 7, root: hashLeaf(utf8("root")) };
const note = signCheckpoint(checkpoint, key, sign);

describe("a signed note", () => {
  const peter = parseNoteKey(published.key);
  const publishedNote = `${published.text}\n— PeterNeumann ${published.signature}\n`;

  it("of another implementation opens with its published key", () => {
    expect(peter && formatNoteKey(peter)).toBe(published.key);
    expect(openNote(publishedNote, peter ? [peter] : [])).toBe(published.text);
  });

  it("opens with its key and with no other, of another name or of the same", () => {
    expect(openNote(note, [key])).toBe(`${key.name}\n7\n${toBase64(checkpoint.root)}\n`);
    expect(openNote(note, [])).toBeNull();
    expect(openNote(note, [makeKey(key.name, 2).key])).toBeNull();
    expect(openNote(note, [{ ...key, name: "other.example.kz/kelisim" }])).toBeNull();
  });

  it("opens with a hundred signatures and not with more, which would each have to be checked", () => {
    const [text = "", line = ""] = note.split("\n\n");
    const signedBy = (count: number) => `${text}\n\n${line.repeat(count)}`;
    expect(openNote(signedBy(100), [key])).not.toBeNull();
    expect(openNote(signedBy(101), [key])).toBeNull();
  });

  it("opens beside signatures of keys that are not known, and not beside a broken one of a key that is", () => {
    const other = makeKey("witness.example", 3);
    const line = (text: string) => text.slice(text.lastIndexOf("\n\n") + 2);
    const witness = line(signNote(openNote(note, [key]) ?? "", other.key, other.sign));
    const foreign = line(signNote("something else\n", other.key, other.sign));
    expect(openNote(note + witness, [key])).not.toBeNull();
    expect(openNote(note + witness, [key, other.key])).not.toBeNull();
    expect(openNote(note + foreign, [key])).not.toBeNull();
    expect(openNote(note + foreign, [key, other.key])).toBeNull();
  });

  it("does not open with any one byte changed", () => {
    const bytes = utf8(note);
    const opened = [...bytes.keys()].filter((place) => {
      const changed = bytes.map((byte, at) => (at === place ? byte ^ 1 : byte));
      return openNote(new TextDecoder().decode(changed), [key]) !== null;
    });
    expect(opened).toEqual([]);
  });

  it.each(["", "\n", "text\n", "text\n\n", "text\n\n— name\n", "text\n\n— a !\n", `x\r${note}`])(
    "is not %j",
    (text) => expect(openNote(text, [key])).toBeNull(),
  );
});

describe("a checkpoint", () => {
  it("says which log, how large, and its root", () => {
    expect(note.split("\n").slice(0, 4)).toEqual([
      "shop.example.kz/kelisim",
      "7",
      toBase64(checkpoint.root),
      "",
    ]);
    expect(openCheckpoint(note, [key])).toEqual(checkpoint);
  });

  it.each([
    ["another origin than its key", `other\n7\n${toBase64(checkpoint.root)}\n`],
    ["a size with a leading zero", `${key.name}\n07\n${toBase64(checkpoint.root)}\n`],
    ["a negative size", `${key.name}\n-7\n${toBase64(checkpoint.root)}\n`],
    ["a short root", `${key.name}\n7\n${toBase64(checkpoint.root.subarray(1))}\n`],
    ["no root", `${key.name}\n7\n`],
  ])("is none with %s, whoever signed it", (_what, text) => {
    expect(openCheckpoint(signNote(text, key, sign), [key])).toBeNull();
  });
});

describe("a written key", () => {
  it.each(["", "a+b", `${key.name}+00000000+${toBase64(key.publicKey)}`, `${formatNoteKey(key)}=`])(
    "is not %j",
    (text) => expect(parseNoteKey(text)).toBeNull(),
  );

  it("is read back, whatever base64 its bytes need", () => {
    for (let seed = 0; seed < 64; seed += 1) {
      const one = makeKey("shop.example.kz/kelisim", seed).key;
      expect(parseNoteKey(formatNoteKey(one))).toEqual(one);
    }
  });
});

describe("base64", () => {
  it.each(["A", "AA", "AA=", "AB==", "A A=", "AA==\n", "_-=="])("is not %j", (text) => {
    expect(fromBase64(text)).toBeNull();
  });
});
