import { sha256 } from "@noble/hashes/sha2.js";
import { concat, equalBytes } from "./bytes.ts";

// The Merkle tree of RFC 6962, section 2.1: leaves and inner nodes are hashed under different first bytes, so
// that neither can be taken for the other. Sizes are plain numbers: a log of 2^53 leaves is out of reach.

/** SHA-256, 32 bytes. */
export type Hash = Uint8Array;

export const hashLength = 32;

export function hashLeaf(data: Uint8Array): Hash {
  return sha256(concat(Uint8Array.of(0), data));
}

export function hashChildren(left: Hash, right: Hash): Hash {
  return sha256(concat(Uint8Array.of(1), left, right));
}

/** Root of the tree without leaves. */
export const emptyRoot: Hash = sha256(new Uint8Array());

/**
 * Gives the hash of a complete subtree: the leaves from `index * 2^level` on, `2^level` of them. Level 0 are
 * the leaves' own hashes. Only subtrees that lie wholly inside the tree are asked for.
 */
export type ReadNode = (level: number, index: number) => Hash;

/** The root of the first `size` leaves. */
export function rootOf(size: number, node: ReadNode): Hash {
  return size === 0 ? emptyRoot : hashRange(0, size, node);
}

/**
 * The path of inclusion of RFC 6962, section 2.1.1: the hashes that lead from a leaf to the root, the leaf's
 * sibling first.
 *
 * @param index place of the leaf, from 0, below `size`
 */
export function inclusionPath(index: number, size: number, node: ReadNode): readonly Hash[] {
  const path = (start: number, end: number): readonly Hash[] => {
    if (end - start === 1) return [];
    const middle = start + largestPowerBelow(end - start);
    return index < middle
      ? [...path(start, middle), hashRange(middle, end, node)]
      : [...path(middle, end), hashRange(start, middle, node)];
  };
  return path(0, size);
}

/**
 * The proof of consistency of RFC 6962, section 2.1.2: that the first `older` leaves of a tree of `newer` are
 * those of the older tree. Empty for an empty older tree and for two trees of one size.
 *
 * @param older at most `newer`
 */
export function consistencyPath(older: number, newer: number, node: ReadNode): readonly Hash[] {
  if (older === 0 || older === newer) return [];
  /** @param known whether the part up to `older` is a tree whose root the verifier has */
  const path = (start: number, end: number, known: boolean): readonly Hash[] => {
    if (end === older) return known ? [] : [hashRange(start, end, node)];
    const middle = start + largestPowerBelow(end - start);
    return older <= middle
      ? [...path(start, middle, known), hashRange(middle, end, node)]
      : [...path(middle, end, false), hashRange(start, middle, node)];
  };
  return path(0, newer, true);
}

/** Whether the path leads from the leaf at `index` to the root of a tree of `size` leaves (RFC 9162, 2.1.3.2). */
export function isIncluded(
  leaf: Hash,
  index: number,
  size: number,
  path: readonly Hash[],
  root: Hash,
): boolean {
  if (index < 0 || index >= size || ![leaf, root, ...path].every(isHash)) return false;
  let place = index;
  let last = size - 1;
  let hash = leaf;
  for (const sibling of path) {
    if (last === 0) return false;
    if (place % 2 === 1 || place === last) {
      hash = hashChildren(sibling, hash);
      while (place % 2 === 0 && place !== 0) {
        place /= 2;
        last = Math.floor(last / 2);
      }
    } else {
      hash = hashChildren(hash, sibling);
    }
    place = Math.floor(place / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 && equalBytes(hash, root);
}

/** Whether a tree with the newer root begins with the leaves of the older one (RFC 9162, 2.1.4.2). */
export function isConsistent(
  older: number,
  newer: number,
  path: readonly Hash[],
  olderRoot: Hash,
  newerRoot: Hash,
): boolean {
  if (older > newer || ![olderRoot, newerRoot, ...path].every(isHash)) return false;
  if (older === 0 && !equalBytes(olderRoot, emptyRoot)) return false;
  if (older === newer) return path.length === 0 && equalBytes(olderRoot, newerRoot);
  if (older === 0) return path.length === 0;
  let place = older - 1;
  let last = newer - 1;
  while (place % 2 === 1) {
    place = Math.floor(place / 2);
    last = Math.floor(last / 2);
  }
  // An older tree that is a complete subtree of the newer one proves itself: its root is not sent.
  const [first, ...rest] = place === 0 ? [olderRoot, ...path] : path;
  if (!first) return false;
  let before = first;
  let after = first;
  for (const sibling of rest) {
    if (last === 0) return false;
    if (place % 2 === 1 || place === last) {
      before = hashChildren(sibling, before);
      after = hashChildren(sibling, after);
      while (place % 2 === 0 && place !== 0) {
        place /= 2;
        last = Math.floor(last / 2);
      }
    } else {
      after = hashChildren(after, sibling);
    }
    place = Math.floor(place / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 && equalBytes(before, olderRoot) && equalBytes(after, newerRoot);
}

/** Bytes of another length are no hash: two that are empty would be equal. */
function isHash({ length }: Uint8Array): boolean {
  return length === hashLength;
}

/** The root over leaves `start` to `end`, of which `start` is where a subtree of that size begins. */
function hashRange(start: number, end: number, node: ReadNode): Hash {
  const size = end - start;
  const level = Math.log2(size);
  if (Number.isInteger(level)) return node(level, start / size);
  const middle = start + largestPowerBelow(size);
  return hashChildren(hashRange(start, middle, node), hashRange(middle, end, node));
}

/** The largest power of two that is smaller than `size`, which is 2 or more. */
function largestPowerBelow(size: number): number {
  return 2 ** Math.ceil(Math.log2(size) - 1);
}
