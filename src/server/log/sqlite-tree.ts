import type { DatabaseSync } from "node:sqlite";
import { hashChildren, type Hash, type ReadNode } from "../../proof/merkle-tree.ts";

/**
 * Levels of the tree that are kept: every eighth. A proof then reads some hundreds of hashes at most, however
 * large the log, and a leaf costs one row and 1/255 of another.
 */
const step = 8;
const width = 2 ** step;

export const treeTables = `
  CREATE TABLE leaves (
    seq INTEGER PRIMARY KEY CHECK (seq > 0),
    hash BLOB NOT NULL CHECK (length(hash) = 32)
  ) STRICT;
  CREATE TABLE nodes (
    level INTEGER NOT NULL,
    place INTEGER NOT NULL,
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    PRIMARY KEY (level, place)
  ) STRICT, WITHOUT ROWID;`;

/** The log's tree in its tables. Leaves are numbered from 1 there, as receipts are, and from 0 in proofs. */
export interface SqliteTree {
  /** Adds a leaf after the last one, made for its number, and gives that; part of the transaction it is called in. */
  append(leaf: (seq: number) => Hash): number;
  size(): number;
  readonly node: ReadNode;
  /** The hash of a kept node as it follows from the kept level below it. */
  fromBelow(level: number, place: number): Hash;
}

export function createSqliteTree(db: DatabaseSync): SqliteTree {
  const last = db.prepare("SELECT coalesce(max(seq), 0) AS seq FROM leaves");
  const addLeaf = db.prepare("INSERT INTO leaves (seq, hash) VALUES (?, ?)");
  const addNode = db.prepare("INSERT INTO nodes (level, place, hash) VALUES (?, ?, ?)");
  const leavesFrom = db.prepare("SELECT hash FROM leaves WHERE seq BETWEEN ? AND ? ORDER BY seq");
  const nodesFrom = db.prepare(
    "SELECT hash FROM nodes WHERE level = ? AND place BETWEEN ? AND ? ORDER BY place",
  );

  /** Hashes that are kept, `count` of them from a place on. */
  const read = (level: number, place: number, count: number): readonly Hash[] => {
    const rows =
      level === 0
        ? leavesFrom.all(place + 1, place + count)
        : nodesFrom.all(level, place, place + count - 1);
    if (rows.length !== count) throw new Error(`the log has a hole at level ${level}, ${place}`);
    return rows.map(({ hash }) => hash as Hash); // BLOB columns come as bytes
  };

  const fromBelow = (level: number, place: number): Hash =>
    fold(read(level - step, place * width, width));

  const node: ReadNode = (level, index) => {
    const below = level - (level % step);
    const count = 2 ** (level - below);
    return fold(read(below, index * count, count));
  };

  return {
    append(leaf) {
      const seq = Number(last.get()?.["seq"]) + 1;
      addLeaf.run(seq, leaf(seq));
      for (let level = step, size = width; seq % size === 0; level += step, size *= width) {
        const place = seq / size - 1;
        addNode.run(level, place, fromBelow(level, place));
      }
      return seq;
    },
    size: () => Number(last.get()?.["seq"]),
    node,
    fromBelow,
  };
}

/** The root over a power of two of neighbours. */
function fold(hashes: readonly Hash[]): Hash {
  const [only, second] = hashes;
  if (!only) throw new Error("a subtree has leaves");
  if (!second) return only;
  const middle = hashes.length / 2;
  return hashChildren(fold(hashes.slice(0, middle)), fold(hashes.slice(middle)));
}
