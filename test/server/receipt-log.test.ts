import { copyFileSync, existsSync, mkdirSync, renameSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { ProvableReceipt } from "../../src/contract/receipt.ts";
import { openCheckpoint } from "../../src/proof/checkpoint.ts";
import { parseNoteKey, type NoteKey } from "../../src/proof/signed-note.ts";
import { verifyReceipt } from "../../src/proof/verify-receipt.ts";
import { makeReceipt } from "../helpers/make-receipt.ts";
import { startEndpoint, type TestEndpoint } from "../helpers/start-endpoint.ts";
import { makeTempFolder } from "../helpers/temp-folder.ts";

const fixture = fileURLToPath(new URL("../fixtures/data-v1/kelisim.sqlite", import.meta.url));

async function keysOf(endpoint: TestEndpoint): Promise<readonly NoteKey[]> {
  const text = await (await endpoint.get("keys")).text();
  return text
    .split("\n")
    .map(parseNoteKey)
    .filter((key) => key !== null);
}

async function checkpointOf(endpoint: TestEndpoint, keys: readonly NoteKey[]) {
  return openCheckpoint(await (await endpoint.get("checkpoint")).text(), keys);
}

async function receiptOf(endpoint: TestEndpoint, rid: string): Promise<ProvableReceipt> {
  return (await (await endpoint.get(`receipts/${rid}`)).json()) as ProvableReceipt;
}

/** Keeps receipts and gives back their numbers. */
async function keep(endpoint: TestEndpoint, count: number): Promise<readonly string[]> {
  const receipts = Array.from({ length: count }, () => makeReceipt());
  for (const receipt of receipts) expect((await endpoint.post(receipt)).status).toBe(201);
  return receipts.map(({ rid }) => rid);
}

function edit(dataFolder: string, sql: string): void {
  const db = new DatabaseSync(join(dataFolder, "kelisim.sqlite"));
  db.exec(sql);
  db.close();
}

describe("the log of an endpoint", () => {
  it("has a checkpoint from the start, of an empty tree", async () => {
    const endpoint = await startEndpoint();
    const keys = await keysOf(endpoint);
    expect(keys).toHaveLength(1);
    expect(await checkpointOf(endpoint, keys)).toMatchObject({
      origin: "shop.example.kz/kelisim",
      size: 0,
    });
  });

  it("vouches for every receipt, and for none that differs from it", async () => {
    const endpoint = await startEndpoint({ checkpointInterval: 20 });
    const rids = await keep(endpoint, 300);
    const keys = await keysOf(endpoint);
    await expect.poll(async () => (await checkpointOf(endpoint, keys))?.size).toBe(300);
    for (const rid of rids) {
      const { proof, noticeKnown: _, ...sealed } = await receiptOf(endpoint, rid);
      expect(verifyReceipt(sealed, proof ?? "", keys)).toMatchObject({ checkpoint: { size: 300 } });
      const other = { ...sealed, receipt: { ...sealed.receipt, act: "reject_all" as const } };
      expect(verifyReceipt(other, proof ?? "", keys)).toEqual({ problem: "not-included" });
    }
  });

  it("says of a receipt younger than the newest checkpoint that it is not yet provable", async () => {
    const endpoint = await startEndpoint();
    const [rid = ""] = await keep(endpoint, 1);
    expect((await receiptOf(endpoint, rid)).proof).toBeNull();
  });

  it("makes the last checkpoint when it is stopped", async () => {
    const first = await startEndpoint();
    const [rid = ""] = await keep(first, 1);
    await first.stop();
    const { dataFolder } = first;
    const second = await startEndpoint({ dataFolder });
    expect((await receiptOf(second, rid)).proof).not.toBeNull();
    expect(await checkpointOf(second, await keysOf(second))).toMatchObject({ size: 1 });
  });
});

describe("the key of the log", () => {
  it("can be read by its owner alone", async () => {
    const { dataFolder } = await startEndpoint();
    expect(statSync(join(dataFolder, "log-key.pem")).mode & 0o777).toBe(0o600);
  });

  it("is made anew when it was moved away: what the old one signed is checked with the old one", async () => {
    const first = await startEndpoint();
    const [early = ""] = await keep(first, 1);
    const [before] = await keysOf(first);
    await first.stop();
    const { dataFolder } = first;
    const old = await startEndpoint({ dataFolder });
    const { proof: oldProof } = await receiptOf(old, early);
    await old.stop();
    renameSync(join(dataFolder, "log-key.pem"), join(dataFolder, "log-key-2026.pem"));

    const second = await startEndpoint({ dataFolder, checkpointInterval: 20 });
    expect(second.lines.map(({ event }) => event)).toContain("new-log-key");
    const [late = ""] = await keep(second, 1);
    const keys = await keysOf(second);
    const [, after] = keys;
    if (!before || !after) throw new Error("two keys are published");
    expect(keys).toEqual([before, after]);
    await expect.poll(async () => (await receiptOf(second, late)).proof).not.toBeNull();
    const { proof, noticeKnown: _, ...sealed } = await receiptOf(second, late);
    const { proof: __, noticeKnown: ___, ...earlier } = await receiptOf(second, early);
    expect(verifyReceipt(earlier, oldProof ?? "", [before])).toHaveProperty("checkpoint");
    expect(verifyReceipt(earlier, oldProof ?? "", [after])).toEqual({ problem: "not-signed" });
    expect(verifyReceipt(sealed, proof ?? "", [after])).toHaveProperty("checkpoint");
  });

  it("is named last while it is in use, and said to be new, also where the one of before is put back", async () => {
    const first = await startEndpoint();
    const [before] = await keysOf(first);
    await first.stop();
    const { dataFolder } = first;
    const [pem, kept] = ["log-key.pem", "log-key-2026.pem"].map((name) => join(dataFolder, name));
    if (!pem || !kept || !before) throw new Error("there is a key");
    renameSync(pem, kept);
    const second = await startEndpoint({ dataFolder });
    const [, after] = await keysOf(second);
    await second.stop();
    renameSync(kept, pem);
    const third = await startEndpoint({ dataFolder });
    expect(await keysOf(third)).toEqual([after, before]);
    expect(third.lines.map(({ event }) => event)).toContain("new-log-key");
    await third.stop();
    const fourth = await startEndpoint({ dataFolder });
    expect(fourth.lines.map(({ event }) => event)).not.toContain("new-log-key");
  });

  it("that is none refuses the start, and stays as it is", async () => {
    const dataFolder = makeTempFolder();
    writeFileSync(join(dataFolder, "log-key.pem"), "not a key");
    await expect(startEndpoint({ dataFolder })).rejects.toThrow(
      /log-key\.pem should be an Ed25519 private key in PEM \(.*\): put the right file there/,
    );
  });
});

describe("a log that was changed while the endpoint was down", () => {
  it.each([
    ["has a leaf changed", "UPDATE leaves SET hash = zeroblob(32) WHERE seq = 2", /does not match/],
    [
      "has two leaves swapped",
      "UPDATE leaves SET hash = (SELECT hash FROM leaves WHERE seq = 1) WHERE seq = 2",
      /does not match/,
    ],
    [
      "has lost its last leaf",
      "DELETE FROM leaves WHERE seq = 3",
      /2 receipts, its newest checkpoint says 3/,
    ],
    [
      "has a checkpoint changed",
      "UPDATE checkpoints SET note = replace(note, 'kz', 'com')",
      /does not match/,
    ],
  ])("is not served when it %s", async (_what, sql, sentence) => {
    const endpoint = await startEndpoint();
    await keep(endpoint, 3);
    await endpoint.stop();
    edit(endpoint.dataFolder, sql);
    await expect(startEndpoint({ dataFolder: endpoint.dataFolder })).rejects.toThrow(sentence);
  });
});

describe("a data folder of version 1", () => {
  it("is copied first, and its receipts are provable", async () => {
    const dataFolder = join(makeTempFolder(), "data");
    mkdirSync(dataFolder);
    const path = join(dataFolder, "kelisim.sqlite");
    copyFileSync(fixture, path);
    const endpoint = await startEndpoint({ dataFolder });
    const backup = new DatabaseSync(`${path}.v1`, { readOnly: true });
    const rows = backup.prepare("SELECT rid FROM receipts ORDER BY seq").all();
    expect(backup.prepare("PRAGMA user_version").get()).toEqual({ user_version: 1 });
    backup.close();
    expect(statSync(`${path}.v1`).mode & 0o777).toBe(0o600);
    expect(rows).toHaveLength(5);
    const keys = await keysOf(endpoint);
    for (const { rid } of rows) {
      const { proof, noticeKnown: _, ...sealed } = await receiptOf(endpoint, String(rid));
      expect(verifyReceipt(sealed, proof ?? "", keys)).toMatchObject({ checkpoint: { size: 5 } });
    }
  });

  it("of today is not copied", async () => {
    const endpoint = await startEndpoint();
    await endpoint.stop();
    await (await startEndpoint({ dataFolder: endpoint.dataFolder })).stop();
    expect(existsSync(join(endpoint.dataFolder, "kelisim.sqlite.v2"))).toBe(false);
  });
});
