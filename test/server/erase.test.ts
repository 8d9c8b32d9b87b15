import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { ProvableReceipt } from "../../src/contract/receipt.ts";
import { eraseReceipt } from "../../src/server/store/erase-receipt.ts";
import { openForReading } from "../../src/server/store/open-for-reading.ts";
import { openSqliteStore } from "../../src/server/store/sqlite-store.ts";
import { makeReceipt } from "../helpers/make-receipt.ts";
import { startEndpoint } from "../helpers/start-endpoint.ts";
import { makeTempFolder } from "../helpers/temp-folder.ts";
import { makeNewReceipt } from "./store-contract.ts";

const version1 = fileURLToPath(new URL("../fixtures/data-v1/kelisim.sqlite", import.meta.url));

/** Files of the folder that have these bytes. */
function holding(folder: string, text: string): readonly string[] {
  return readdirSync(folder).filter((name) => readFileSync(join(folder, name)).includes(text));
}

describe("an erasure beside a running endpoint", () => {
  it("leaves nothing of the body in any file of the folder, the copy of an upgrade included", async () => {
    const dataFolder = join(makeTempFolder(), "data");
    mkdirSync(dataFolder);
    cpSync(version1, join(dataFolder, "kelisim.sqlite"));
    const endpoint = await startEndpoint({ dataFolder, checkpointInterval: 20 });
    const mine = makeReceipt();
    expect((await endpoint.post(mine)).status).toBe(201);
    const db = new DatabaseSync(join(dataFolder, "kelisim.sqlite"), { readOnly: true });
    const early = db.prepare("SELECT rid, body FROM receipts WHERE seq = 3").get();
    db.close();
    const rid = String(early?.["rid"]);
    expect(holding(dataFolder, rid)).toContain("kelisim.sqlite.v1");
    const body = JSON.parse(String(early?.["body"])) as object;

    for (const number of [rid, mine.rid]) {
      expect(await eraseReceipt(dataFolder, number, new Date())).toBe(true);
      expect(holding(dataFolder, number)).toEqual([]);
    }
    expect((await endpoint.post(body)).status).toBe(410);
    expect((await endpoint.post(mine)).status).toBe(410);
    expect((await endpoint.get(`receipts/${mine.rid}`)).status).toBe(410);

    // The others are proved as before, and the log goes on.
    const next = makeReceipt();
    expect((await endpoint.post(next)).kept.seq).toBe(7);
    const proof = async () =>
      ((await (await endpoint.get(`receipts/${next.rid}`)).json()) as ProvableReceipt).proof;
    await expect.poll(proof).not.toBeNull();
    await endpoint.stop();
    expect([...holding(dataFolder, rid), ...holding(dataFolder, mine.rid)]).toEqual([]);
  });

  it("does not bring up a file of an older version: an older endpoint may be running on it", async () => {
    const dataFolder = makeTempFolder();
    const file = join(dataFolder, "kelisim.sqlite");
    cpSync(version1, file);
    const db = new DatabaseSync(file, { readOnly: true });
    const rid = String(db.prepare("SELECT rid FROM receipts WHERE seq = 3").get()?.["rid"]);
    const erasing = eraseReceipt(dataFolder, rid, new Date());
    await expect(erasing).rejects.toThrow(/has data version 1, .*: start the endpoint once, which/);
    expect(db.prepare("PRAGMA user_version").get()).toEqual({ user_version: 1 });
    db.close();
    expect(holding(dataFolder, rid)).toEqual(["kelisim.sqlite"]);
  });

  it("leaves nothing of the number where the index once had it", async () => {
    const folder = makeTempFolder();
    const file = join(folder, "kelisim.sqlite");
    // Always the same numbers: which of them are left behind is known then.
    const rids = Array.from({ length: 1500 }, (_, place) =>
      createHash("sha256").update(`7-${place}`).digest("hex").slice(0, 26).toUpperCase(),
    );
    const store = await openSqliteStore(folder);
    await store.keep(rids.map((rid) => makeNewReceipt({ rid })));
    await store.close();
    const bytes = readFileSync(file, "latin1");
    // Three are the row's number, its body's and the index's.
    const left = rids.filter((rid) => bytes.split(rid).length - 1 > 3);
    expect(left.length).toBeGreaterThan(0);
    for (const rid of left) {
      expect(await eraseReceipt(folder, rid, new Date())).toBe(true);
      expect(holding(folder, rid)).toEqual([]);
    }
    const db = await openForReading(folder);
    expect(db.prepare("PRAGMA integrity_check").get()).toEqual({ integrity_check: "ok" });
    db.close();
  });

  it("says when a reader keeps the write-ahead log, and empties it the next time", async () => {
    const endpoint = await startEndpoint();
    const { rid } = makeReceipt();
    expect((await endpoint.post(makeReceipt({ rid }))).status).toBe(201);
    const reader = new DatabaseSync(join(endpoint.dataFolder, "kelisim.sqlite"));
    reader.exec("BEGIN");
    reader.prepare("SELECT count(*) FROM receipts").get();
    const erasing = eraseReceipt(endpoint.dataFolder, rid, new Date());
    await expect(erasing).rejects.toThrow(/^The write-ahead log is in use and still has/);
    expect(holding(endpoint.dataFolder, rid)).not.toEqual([]);
    reader.exec("COMMIT");
    expect(await eraseReceipt(endpoint.dataFolder, rid, new Date())).toBe(false);
    expect(holding(endpoint.dataFolder, rid)).toEqual([]);
    reader.close();
  });
});
