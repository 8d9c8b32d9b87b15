import { bytesToHex, hexToBytes } from "@noble/hashes/utils.js";
import { describe, expect, it } from "vitest";
import {
  consistencyPath,
  emptyRoot,
  hashChildren,
  hashLeaf,
  inclusionPath,
  isConsistent,
  isIncluded,
  rootOf,
  type Hash,
} from "../../src/proof/merkle-tree.ts";

/** The leaves and roots that implementations of Certificate Transparency (RFC 6962) are tested with. */
const published = {
  leaves: [
    "",
    "00",
    "10",
    "2021",
    "3031",
    "40414243",
    "5051525354555657",
    "606162636465666768696a6b6c6d6e6f",
  ],
  roots: [
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
  ],
};

/** A tree of some leaves: every complete subtree, hashed once. */
function plant(leaves: readonly Hash[]) {
  const levels = [leaves];
  for (let below = leaves; below.length > 1;) {
    const here = below
      .slice(0, below.length - (below.length % 2))
      .flatMap((hash, place) => (place % 2 ? [] : [hashChildren(hash, below[place + 1] ?? hash)]));
    levels.push(here);
    below = here;
  }
  return (level: number, index: number): Hash => {
    const hash = levels[level]?.[index];
    if (!hash) throw new Error(`no complete subtree ${level}/${index}`);
    return hash;
  };
}

const most = 300;
const leaves = Array.from({ length: most }, (_, place) =>
  hashLeaf(Uint8Array.of(place, place >> 8)),
);
const node = plant(leaves);
const roots = Array.from({ length: most + 1 }, (_, size) => rootOf(size, node));
const rootAt = (size: number): Hash => roots[size] ?? emptyRoot;
const leafAt = (index: number): Hash => leaves[index] ?? emptyRoot;

/** The hash with one bit turned over. */
const damaged = (hash: Hash): Hash => hash.map((byte, place) => (place === 7 ? byte ^ 4 : byte));

describe("the tree of RFC 6962", () => {
  it("has the published roots over the published leaves", () => {
    const hashes = published.leaves.map((leaf) => hashLeaf(hexToBytes(leaf)));
    const found = published.roots.map((_, size) => rootOf(size, plant(hashes.slice(0, size))));
    expect(found.map(bytesToHex)).toEqual(published.roots);
  });

  it("has the published paths", () => {
    const published8 = plant(published.leaves.map((leaf) => hashLeaf(hexToBytes(leaf))));
    expect(inclusionPath(5, 8, published8).map(bytesToHex)).toEqual([
      "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
      "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
      "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    ]);
    expect(consistencyPath(6, 8, published8).map(bytesToHex)).toEqual([
      "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
      "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
      "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    ]);
  });

  it(`proves the inclusion of every leaf at every size up to ${most}, and of no other leaf`, () => {
    for (let size = 1; size <= most; size += 1) {
      for (let index = 0; index < size; index += 1) {
        const path = inclusionPath(index, size, node);
        const proves = (leaf: Hash, at: number, root: Hash) =>
          isIncluded(leaf, at, size, path, root);
        if (!proves(leafAt(index), index, rootAt(size))) expect.fail(`leaf ${index} of ${size}`);
        if (index % 23 !== size % 23) continue; // what must fail, of one in 23
        const wrong =
          proves(damaged(leafAt(index)), index, rootAt(size)) ||
          proves(leafAt(index), index, damaged(rootAt(size))) ||
          (size > 1 && proves(leafAt(index), (index + 1) % size, rootAt(size))) ||
          proves(leafAt(index), size, rootAt(size)) ||
          // Another tree, as it is: its size and its root go together, because they are signed together.
          isIncluded(leafAt(index), index, size + 1, path, rootAt(size + 1)) ||
          isIncluded(leafAt(index), index, size - 1, path, rootAt(size - 1)) ||
          path.some((_, at) => {
            const other = path.map((hash, place) => (place === at ? damaged(hash) : hash));
            return isIncluded(leafAt(index), index, size, other, rootAt(size));
          });
        if (wrong) expect.fail(`something else than leaf ${index} of ${size}`);
      }
    }
  }, 60_000);

  it(`proves the consistency of every pair of sizes up to ${most}, and of no other tree`, () => {
    for (let newer = 0; newer <= most; newer += 1) {
      for (let older = 0; older <= newer; older += 1) {
        const path = consistencyPath(older, newer, node);
        if (!isConsistent(older, newer, path, rootAt(older), rootAt(newer))) {
          expect.fail(`${older} and ${newer}`);
        }
        if (older % 23 !== newer % 23) continue;
        const wrong =
          isConsistent(older, newer, path, damaged(rootAt(older)), rootAt(newer)) ||
          (older > 0 && isConsistent(older, newer, path, rootAt(older), damaged(rootAt(newer)))) ||
          isConsistent(older, newer, [...path, rootAt(newer)], rootAt(older), rootAt(newer)) ||
          (older > 1 && isConsistent(older - 1, newer, path, rootAt(older - 1), rootAt(newer))) ||
          (older > 0 && isConsistent(older, newer + 1, path, rootAt(older), rootAt(newer + 1))) ||
          path.some((_, at) => {
            const other = path.map((hash, place) => (place === at ? damaged(hash) : hash));
            return isConsistent(older, newer, other, rootAt(older), rootAt(newer));
          });
        if (wrong) expect.fail(`something else than ${older} and ${newer}`);
      }
    }
  }, 60_000);

  it("takes no path with a hash damaged, missing or too many", () => {
    const path = inclusionPath(200, most, node);
    const proves = (other: readonly Hash[]) =>
      isIncluded(leafAt(200), 200, most, other, rootAt(most));
    expect(proves(path)).toBe(true);
    for (const place of path.keys()) {
      expect(proves(path.map((hash, at) => (at === place ? damaged(hash) : hash)))).toBe(false);
      expect(proves(path.toSpliced(place, 1))).toBe(false);
      expect(proves(path.toSpliced(place, 0, leafAt(place)))).toBe(false);
    }
  });

  it("takes an older tree that is larger, or not empty where it says so, for inconsistent", () => {
    expect(isConsistent(5, 4, [], rootAt(5), rootAt(4))).toBe(false);
    expect(isConsistent(0, 4, [], rootAt(1), rootAt(4))).toBe(false);
    expect(isConsistent(3, 4, [], rootAt(3), rootAt(4))).toBe(false);
  });
});
