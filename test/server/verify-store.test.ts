import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createCheckpoints } from "../../src/server/log/checkpoints.ts";
import { prepareLogKey, type LogKey } from "../../src/server/log/log-key.ts";
import { openSqliteStore } from "../../src/server/store/sqlite-store.ts";
import { verifyStore, type VerifyOptions } from "../../src/server/log/verify-store.ts";
import { makeTempFolder } from "../helpers/temp-folder.ts";
import { makeNewReceipt } from "./store-contract.ts";

const now = () => "2026-11-22T10:31:07Z";
const file = "kelisim.sqlite";
const erased = 7;
/** A manifest, and the SHA-256 of its bytes. */
const emptyNotice = {
  hash: "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a",
  manifest: "{}",
};

/** A data folder with 600 receipts, one erased, and checkpoints over 250 and 600 of them. */
async function plant(folder: string, signer: LogKey): Promise<void> {
  const store = await openSqliteStore(folder);
  const onFailure = (error: unknown): void => expect.fail(String(error));
  const { make, stop } = createCheckpoints({
    log: store.log,
    signer,
    keepOutside: () => {},
    now,
    interval: 60_000,
    onFailure,
  });
  await store.archive([emptyNotice], now());
  const receipts = Array.from({ length: 600 }, () => makeNewReceipt());
  await store.keep(receipts.slice(0, 250));
  await make();
  await store.keep(receipts.slice(250));
  await store.erase(receipts[erased - 1]?.rid ?? "", now());
  await stop();
  await store.close();
}

let folder: string;
let signer: LogKey;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "kelisim-test-"));
  signer = prepareLogKey(folder, "shop.example.kz/kelisim");
  await plant(folder, signer);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What a look at a copy of the store finds after some SQL. */
function found(sql = "", options: Partial<VerifyOptions> = {}, from = folder) {
  const copy = join(makeTempFolder(), "copy");
  mkdirSync(copy);
  copyFileSync(join(from, file), join(copy, file));
  const db = new DatabaseSync(join(copy, file));
  try {
    db.exec(sql);
    return verifyStore(db, { keys: [signer.key], kept: [], onProgress: () => {}, ...options });
  } finally {
    db.close();
  }
}

function keptCheckpoint(size: number): string {
  const db = new DatabaseSync(join(folder, file), { readOnly: true });
  const row = db.prepare("SELECT note FROM checkpoints WHERE size = ?").get(size);
  db.close();
  return String(row?.["note"]);
}

describe("a look at the whole store", () => {
  it("says of a checkpoint by a key that was not given that it is one of the log's, where it is", () => {
    const older = prepareLogKey(makeTempFolder(), "shop.example.kz/kelisim").key;
    const { key } = signer;
    expect(found("", { keys: [older], own: [older, key] }).problem).toMatch(
      /^The stored checkpoint of \d+ is signed by a key of this log that you did not give: its key was rotated\./,
    );
    expect(found("", { keys: [older], own: [older] }).problem).toMatch(
      /is not signed by a key of this log\.$/,
    );
  });

  it("finds nothing in one that was left alone, and says what it saw", () => {
    expect(found()).toEqual({ size: 600, erased: 1, provable: 600, problem: null, remark: null });
  });

  it("names a receipt of which any one byte was changed", () => {
    for (const seq of [1, 249, 250, 600]) {
      for (const at of [1, 40, 200, 400]) {
        const sql = `UPDATE receipts SET body =
          substr(body, 1, ${at}) || char(unicode(substr(body, ${at + 1}, 1)) + 1) || substr(body, ${at + 2})
          WHERE seq = ${seq}`;
        expect(found(sql).problem).toMatch(
          new RegExp(`^Record ${seq} \\(receipt [0-9A-Z]{26}\\) is not what was kept`),
        );
      }
    }
  });

  it.each([
    [
      "a time",
      "UPDATE receipts SET received = '2026-11-22T10:31:08Z' WHERE seq = 3",
      /^Record 3 .* is not what was kept/,
    ],
    [
      "a site",
      "UPDATE receipts SET site = 'other.example.kz' WHERE seq = 3",
      /^Record 3 .* is not what was kept/,
    ],
    [
      "a leaf",
      "UPDATE leaves SET hash = zeroblob(32) WHERE seq = 3",
      /^Record 3 .* is not what was kept/,
    ],
    [
      "the number it is found by",
      "UPDATE receipts SET rid = '00000000000000000000000000' WHERE seq = 3",
      /^Record 3 .* is listed under something else/,
    ],
    [
      "the act it is counted by",
      "UPDATE receipts SET act = 'withdraw' WHERE seq = 3",
      /^Record 3 .* is listed under something else/,
    ],
    [
      "the leaf of an erased one",
      `UPDATE leaves SET hash = zeroblob(32) WHERE seq = ${erased}`,
      /^The tree over records 1 to 256 was changed/,
    ],
    [
      "a hash of the tree",
      "UPDATE nodes SET hash = zeroblob(32) WHERE place = 1",
      /^The tree over records 257 to 512 was changed/,
    ],
    [
      "a checkpoint",
      "UPDATE checkpoints SET note = replace(note, 'kz', 'com') WHERE size = 250",
      /^The stored checkpoint of 250 is not signed/,
    ],
    [
      "the size of a checkpoint",
      "UPDATE checkpoints SET size = 251 WHERE size = 250",
      /^The stored checkpoint of 251 is one of another size/,
    ],
    [
      "what an erased one counts for",
      "UPDATE tombstones SET tally = '{}'",
      /^Record 7 was erased, and what it counts for was changed\.$/,
    ],
    [
      "what an erased one counts for, to nothing",
      "UPDATE tombstones SET tally = 'null'",
      /^Record 7 was erased, and what it counts for was changed\.$/,
    ],
    [
      "what an erased one counts for, to no JSON",
      "UPDATE tombstones SET tally = 'x'",
      /^Record 7 was erased, and what it counts for was changed\.$/,
    ],
    [
      "a notice",
      "UPDATE notices SET manifest = '[]'",
      /^The archived notice 44136fa3.* is not what was archived/,
    ],
  ])("names what is wrong when somebody changed %s", (_what, sql, sentence) => {
    expect(found(sql).problem).toMatch(sentence);
  });

  it.each([
    [
      "CREATE TRIGGER quiet AFTER INSERT ON leaves BEGIN DELETE FROM leaves WHERE seq = new.seq; END",
      "The data file has a trigger quiet that is not ours.",
    ],
    ["CREATE TABLE beside (a)", "The data file has a table beside that is not ours."],
    ["DROP INDEX receipts_by_act", "The data file has lost its index receipts_by_act."],
    [
      "ALTER TABLE notices ADD COLUMN more TEXT",
      "The table notices of the data file is not as it was made.",
    ],
  ])("names what does not belong into the file: %s", (sql, problem) => {
    expect(found(sql).problem).toBe(problem);
  });

  it("names what is wrong when records were removed, swapped or put in between", () => {
    expect(found("DELETE FROM receipts WHERE seq = 9").problem).toBe(
      "Record 9 has lost its receipt, and was never erased.",
    );
    expect(
      found("DELETE FROM receipts WHERE seq = 9; DELETE FROM leaves WHERE seq = 9").problem,
    ).toBe("Record 9 is missing from the log.");
    expect(
      found("DELETE FROM receipts WHERE seq > 599; DELETE FROM leaves WHERE seq > 599").problem,
    ).toMatch(/^The stored checkpoint of 600 vouches for 600 records, the log has 599/);
    const swap = (table: string) => `UPDATE ${table} SET seq = 9000 WHERE seq = 9;
      UPDATE ${table} SET seq = 9 WHERE seq = 10; UPDATE ${table} SET seq = 10 WHERE seq = 9000;`;
    expect(found(swap("receipts")).problem).toMatch(/^Record 9 .* is not what was kept/);
    expect(found(swap("receipts") + swap("leaves")).problem).toMatch(
      /^Record 9 .* is not what was kept/,
    );
    expect(found("UPDATE receipts SET seq = 700 WHERE seq = 600").problem).toMatch(
      /^Record 600 has lost/,
    );
  });

  it("finds that a history was written anew with the real key, by a checkpoint that somebody kept, and not without", async () => {
    const other = makeTempFolder();
    await plant(other, signer);
    expect(found("", {}, other).problem).toBeNull();
    expect(found("", { kept: [keptCheckpoint(250)] }, other).problem).toMatch(
      /^The kept checkpoint, over 250 records, does not match the log: its history was rewritten/,
    );
    expect(found("", { kept: [keptCheckpoint(250), keptCheckpoint(600)] }).problem).toBeNull();
  });

  it("finds that a log is signed by another key than the one that is trusted", () => {
    const stranger = prepareLogKey(makeTempFolder(), "shop.example.kz/kelisim");
    expect(found("", { keys: [stranger.key] }).problem).toMatch(
      /is not signed by a key of this log/,
    );
  });
});

describe("an erased receipt", () => {
  it("is in no file of the store any more", async () => {
    const place = makeTempFolder();
    const store = await openSqliteStore(place);
    const receipt = makeNewReceipt();
    await store.keep([makeNewReceipt(), receipt, makeNewReceipt()]);
    const holds = (): string[] =>
      readdirSync(place).filter((name) => readFileSync(join(place, name)).includes(receipt.rid));
    expect(holds()).not.toEqual([]);
    await store.erase(receipt.rid, now());
    expect(holds()).toEqual([]);
    await store.close();
    expect(holds()).toEqual([]);
  });
});
