import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import * as fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { createCheckpoints } from "../../src/server/log/checkpoints.ts";
import { prepareLogKey, type LogKey } from "../../src/server/log/log-key.ts";
import { openSqliteStore } from "../../src/server/store/sqlite-store.ts";
import { verifyStore } from "../../src/server/log/verify-store.ts";
import { rewriteLog } from "../helpers/rewrite-log.ts";
import { makeTempFolder } from "../helpers/temp-folder.ts";
import { makeNewReceipt } from "./store-contract.ts";

const all = 6;
const erased = 3;
const vouched = 5;
const timeOf = (seq: number): string => `2026-11-22T1${seq}:00:00Z`;

let db: DatabaseSync;
let signer: LogKey;

/** A small store: six records an hour apart, the third erased, five under a checkpoint. */
beforeEach(async () => {
  const folder = join(makeTempFolder(), "data");
  mkdirSync(folder);
  signer = prepareLogKey(folder, "shop.example.kz/kelisim");
  const store = await openSqliteStore(folder);
  const checkpoints = createCheckpoints({
    log: store.log,
    signer,
    now: () => timeOf(vouched),
    interval: 60_000,
    keepOutside: () => {},
    onFailure: (error) => expect.fail(String(error)),
  });
  const receipts = Array.from({ length: all }, (_, place) =>
    makeNewReceipt({ received: timeOf(place + 1) }),
  );
  for (const receipt of receipts.slice(0, vouched)) await store.keep([receipt]);
  await checkpoints.make();
  await store.keep(receipts.slice(vouched));
  await store.erase(receipts[erased - 1]?.rid ?? "", timeOf(all));
  await store.close();
  db = new DatabaseSync(join(folder, "kelisim.sqlite"));
  // Thousands of changes, each taken back: none has to reach the disk.
  db.exec("PRAGMA synchronous = OFF; PRAGMA journal_mode = MEMORY");
  return () => {
    db.close();
  };
});

const look = (kept: readonly string[] = []) =>
  verifyStore(db, { keys: [signer.key], kept, onProgress: () => {} });
const problem = (): string | null => look().problem;

/** What a look finds after a change, which is taken back. */
function after(change: () => void): string | null {
  const tables = ["receipts", "leaves", "nodes", "checkpoints", "tombstones", "decision_rollups"];
  for (const table of tables)
    db.exec(`CREATE TEMP TABLE ${table}_before AS SELECT * FROM main.${table}`);
  try {
    change();
    return problem();
  } finally {
    for (const table of tables) {
      db.exec(
        `DELETE FROM main.${table}; INSERT INTO main.${table} SELECT * FROM ${table}_before; DROP TABLE ${table}_before`,
      );
    }
  }
}

interface Cell {
  readonly table: string;
  readonly column: string;
  readonly type: "TEXT" | "BLOB";
}

const cells: readonly Cell[] = [
  { table: "receipts", column: "body", type: "TEXT" },
  { table: "receipts", column: "site", type: "TEXT" },
  { table: "receipts", column: "received", type: "TEXT" },
  { table: "leaves", column: "hash", type: "BLOB" },
  { table: "checkpoints", column: "note", type: "TEXT" },
];

/** Turns over one bit of a stored value, looks, and turns it back. */
function flipped({ table, column, type }: Cell, row: number, at: number, bit: number) {
  const key = table === "checkpoints" ? "size" : "seq";
  const read = db.prepare(`SELECT CAST(${column} AS BLOB) AS value FROM ${table} WHERE ${key} = ?`);
  const write = db.prepare(`UPDATE ${table} SET ${column} = CAST(? AS ${type}) WHERE ${key} = ?`);
  const value = read.get(row)?.["value"] as Uint8Array; // a cast to bytes
  const other = value.map((byte, place) => (place === at ? byte ^ (1 << bit) : byte));
  write.run(other, row);
  try {
    return problem();
  } finally {
    write.run(value, row);
  }
}

function rowsOf({
  table,
  column,
}: Cell): readonly { readonly row: number; readonly length: number }[] {
  const key = table === "checkpoints" ? "size" : "seq";
  return db
    .prepare(`SELECT ${key} AS row, length(CAST(${column} AS BLOB)) AS length FROM ${table}`)
    .all()
    .map(({ row, length }) => ({ row: Number(row), length: Number(length) }));
}

/** What has to be found. Of an erased receipt only its leaf is there, and only a root shows that it is another. */
function expected({ table }: Cell, row: number): RegExp {
  if (table === "checkpoints") return /^The stored checkpoint of 5 is not signed/;
  if (table === "leaves" && row === erased) return /^The stored checkpoint of 5, .* does not match/;
  return new RegExp(`^Record ${row} \\(receipt [0-9A-Z]{26}\\) is not what was kept`);
}

describe("a look at the whole store", () => {
  it("names the record of which any byte of the body, the seal or the leaf is another, whichever bit of it", () => {
    expect(look()).toEqual({
      size: all,
      erased: 1,
      provable: vouched,
      problem: null,
      remark: null,
    });
    let looked = 0;
    for (const cell of cells) {
      for (const { row, length } of rowsOf(cell)) {
        for (let at = 0; at < length; at += 1) {
          const found = flipped(cell, row, at, (at * 3 + row) % 8);
          looked += 1;
          if (!expected(cell, row).test(found ?? "")) {
            expect.fail(`${cell.table}.${cell.column} of ${row}, byte ${at}: ${found}`);
          }
        }
      }
    }
    expect(looked).toBeGreaterThan(2_000);
    const choices = cells.flatMap((cell) => rowsOf(cell).map((one) => ({ cell, ...one })));
    fc.assert(
      fc.property(
        fc.constantFrom(...choices),
        fc.nat(),
        fc.nat(7),
        ({ cell, row, length }, at, bit) => {
          expect(flipped(cell, row, at % length, bit)).toMatch(expected(cell, row));
        },
      ),
      { numRuns: 500 },
    );
    expect(problem()).toBeNull();
  });

  it("names the record that was removed, with its leaf or without", () => {
    for (let seq = 1; seq <= all; seq += 1) {
      const rest = `DELETE FROM receipts WHERE seq = ${seq}; DELETE FROM tombstones WHERE seq = ${seq}`;
      const leaf = `DELETE FROM leaves WHERE seq = ${seq}`;
      expect(after(() => db.exec(rest))).toMatch(`Record ${seq} has lost its receipt`);
      const gone =
        seq === all ? `Record ${seq} is not in the log` : `Record ${seq} is missing from the log`;
      expect(after(() => db.exec(leaf))).toMatch(gone);
      // The last one, not yet under a checkpoint, leaves no trace: nothing was ever signed over it.
      if (seq < all) expect(after(() => db.exec(`${rest};${leaf}`))).toMatch(gone);
    }
  });

  it("names the first of two records that changed places, with their leaves or without", () => {
    const swap = (table: string, a: number, b: number) =>
      `UPDATE ${table} SET seq = 99 WHERE seq = ${a}; UPDATE ${table} SET seq = ${a} WHERE seq = ${b};
       UPDATE ${table} SET seq = ${b} WHERE seq = 99;`;
    for (let a = 1; a <= all; a += 1) {
      for (let b = a + 1; b <= all; b += 1) {
        if (a === erased || b === erased) continue;
        const named = new RegExp(`^Record ${a} \\(.* is not what was kept`);
        expect(after(() => db.exec(swap("receipts", a, b)))).toMatch(named);
        expect(after(() => db.exec(swap("receipts", a, b) + swap("leaves", a, b)))).toMatch(named);
      }
    }
  });

  it("names a back-dated record that was put in anywhere, with the leaves made anew or without", () => {
    for (let seq = 1; seq <= all + 1; seq += 1) {
      const { rid, body, act, site } = makeNewReceipt();
      const insert = (): void => {
        for (let at = all; at >= seq; at -= 1) {
          db.exec(`UPDATE receipts SET seq = ${at + 1} WHERE seq = ${at};
            UPDATE tombstones SET seq = ${at + 1} WHERE seq = ${at};`);
        }
        db.prepare(
          "INSERT INTO receipts (seq, rid, body, act, site, received) VALUES (?, ?, ?, ?, ?, ?)",
        ).run(seq, rid, body, act, site, "2026-11-01T10:00:00Z");
      };
      const found = after(insert);
      expect(found).toMatch(seq > all ? `Record ${seq} is not in the log` : /^Record \d .*/);
      const anew = after(() => {
        insert();
        rewriteLog(db, null);
      });
      if (seq <= vouched)
        expect(anew).toMatch(/^The stored checkpoint of 5, .* its history was rewritten/);
      else expect(anew).toMatch(`Record ${seq} (receipt ${rid}) is dated 2026-11-01T10:00:00Z`);
    }
  });
});

describe("a history that was written anew with the log's own key", () => {
  it("passes by itself, and fails against any checkpoint that somebody kept", () => {
    const [{ note } = {}] = db.prepare("SELECT note FROM checkpoints WHERE size = ?").all(vouched);
    for (let seq = 1; seq <= vouched; seq += 1) {
      if (seq === erased) continue;
      db.exec(`UPDATE receipts SET body = json_set(body, '$.revision', 7) WHERE seq = ${seq}`);
      rewriteLog(db, signer);
      expect(look().problem).toBeNull();
      expect(look([String(note)]).problem).toMatch(
        /^The kept checkpoint, over 5 records, does not match the log: its history was rewritten/,
      );
    }
  });

  it("says of a record that was signed for with an earlier time that it is", () => {
    db.exec("UPDATE receipts SET received = '2026-11-22T10:00:00Z' WHERE seq = 4");
    rewriteLog(db, signer);
    expect(look()).toMatchObject({
      problem: null,
      remark: expect.stringMatching(
        /^Record 4 .* is dated 2026-11-22T10:00:00Z, before record 2 of 2026-11-22T12:00:00Z/,
      ),
    });
  });
});
