import { hexToBytes } from "@noble/hashes/utils.js";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { fromBase64, utf8 } from "../../src/proof/bytes.ts";
import { isSignature } from "../../src/proof/ed25519.ts";
import { isConsistent, isIncluded } from "../../src/proof/merkle-tree.ts";

interface Published {
  readonly inclusion: readonly (Case & {
    readonly leafIdx: number;
    readonly treeSize: number;
    readonly root: string;
    readonly leafHash: string;
  })[];
  readonly consistency: readonly (Case & {
    readonly size1: number;
    readonly size2: number;
    readonly root1: string;
    readonly root2: string;
  })[];
}

interface Case {
  readonly file: string;
  readonly proof: readonly string[] | null;
  readonly wantErr: boolean;
}

/** What the logs of Certificate Transparency and of Go's modules are tested with; the file says where it is from. */
const published: Published = JSON.parse(
  readFileSync(new URL("../fixtures/proof/transparency-dev-merkle.json", import.meta.url), "utf8"),
);

const bytes = (text: string): Uint8Array => fromBase64(text) ?? expect.fail(`no base64: ${text}`);
const path = ({ proof }: Case) => (proof ?? []).map(bytes);

describe("the published cases of a Merkle tree", () => {
  it("are good and bad proofs", () => {
    const all = [...published.inclusion, ...published.consistency];
    expect([all.length, all.filter(({ wantErr }) => wantErr).length]).toEqual([196, 184]);
  });

  it.each(published.inclusion)("inclusion $file: refused is $wantErr", (one) => {
    const { leafHash, leafIdx, treeSize, root, wantErr } = one;
    expect(isIncluded(bytes(leafHash), leafIdx, treeSize, path(one), bytes(root))).toBe(!wantErr);
  });

  it.each(published.consistency)("consistency $file: refused is $wantErr", (one) => {
    const { size1, size2, root1, root2, wantErr } = one;
    // Theirs takes "don't care" for a root where both are the same; here a root has 32 bytes.
    const cared = bytes(root1).length === 32;
    expect(isConsistent(size1, size2, path(one), bytes(root1), bytes(root2))).toBe(
      !wantErr && cared,
    );
  });
});

/** RFC 8032, section 7.1: public key, message, signature. */
const signatures = [
  [
    "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
    "",
    "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
  ],
  [
    "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
    "72",
    "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
  ],
  [
    "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
    "af82",
    "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
  ],
  [
    "ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf",
    "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f",
    "dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b58909351fc9ac90b3ecfdfbc7c66431e0303dca179c138ac17ad9bef1177331a704",
  ],
] as const;

describe("the published signatures of Ed25519", () => {
  it.each(signatures)("%s signed, and nothing that differs from it", (key, message, signature) => {
    const given = [hexToBytes(signature), hexToBytes(message), hexToBytes(key)] as const;
    expect(isSignature(...given)).toBe(true);
    const [signed, text, by] = given;
    for (let at = 0; at < 64; at += 3) {
      const other = signed.map((byte, place) => (place === at ? byte ^ 1 : byte));
      expect(isSignature(other, text, by)).toBe(false);
    }
    expect(isSignature(signed, Uint8Array.of(...text, 0), by)).toBe(false);
    expect(
      isSignature(
        signed,
        text,
        by.map((byte, at) => (at === 0 ? byte ^ 1 : byte)),
      ),
    ).toBe(false);
  });

  it("have a scalar below the order of the group, as the RFC wants it", () => {
    const [[key, message, signature]] = signatures;
    const order = 2n ** 252n + 27742317777372353535851937790883648493n;
    const scalar = BigInt(`0x${Buffer.from(signature.slice(64), "hex").reverse().toString("hex")}`);
    const raised = Buffer.from((scalar + order).toString(16).padStart(64, "0"), "hex").reverse();
    const other = Uint8Array.from([...hexToBytes(signature.slice(0, 64)), ...raised]);
    expect(isSignature(other, hexToBytes(message), hexToBytes(key))).toBe(false);
  });

  it("are of no key that would sign everything", () => {
    // The first case of https://github.com/C2SP/CCTV, ed25519: a key of low order.
    const zero = new Uint8Array(32);
    expect(isSignature(new Uint8Array(64), utf8("ed25519vectors 3"), zero)).toBe(false);
  });

  it.each([0, 31, 63, 65])("are not %i bytes long", (length) => {
    expect(isSignature(new Uint8Array(length), utf8("text"), hexToBytes(signatures[0][0]))).toBe(
      false,
    );
  });
});
