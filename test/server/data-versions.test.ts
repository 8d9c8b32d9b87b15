import { cpSync, existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parseProvableReceipt } from "../../src/proof/provable-receipt.ts";
import { parseNoteKey } from "../../src/proof/signed-note.ts";
import { verifyReceipt } from "../../src/proof/verify-receipt.ts";
import { migrate, steps } from "../../src/server/store/migrate.ts";
import { openForReading } from "../../src/server/store/open-for-reading.ts";
import { verifyStore } from "../../src/server/log/verify-store.ts";
import { lookInto, miscounted, openStore, toKeep } from "../helpers/decision-tallies.ts";
import { makeReceipt } from "../helpers/make-receipt.ts";
import { signIn } from "../helpers/sign-in.ts";
import { startEndpoint } from "../helpers/start-endpoint.ts";
import { makeTempFolder } from "../helpers/temp-folder.ts";

/** Seven receipts, the third of them erased, a checkpoint over three and one over all; what was downloaded then is beside them. */
function openFixture(version: number) {
  const fixture = fileURLToPath(new URL(`../fixtures/data-v${version}/`, import.meta.url));
  const read = (name: string): string => readFileSync(join(fixture, name), "utf8");
  const key = parseNoteKey(read("keys.txt").trim());
  if (!key) throw new Error("the fixture has a key");
  const copy = (): string => {
    const folder = join(makeTempFolder(), "data");
    for (const name of ["kelisim.sqlite", "log-key.pem"]) {
      cpSync(join(fixture, name), join(folder, name));
    }
    return folder;
  };
  return { read, key, copy };
}

describe.each([2, 3])("a data folder of version %d", (version) => {
  const { read, key, copy } = openFixture(version);

  it("opens, goes on with its log, and still fits what was downloaded from it then", async () => {
    const dataFolder = copy();
    const endpoint = await startEndpoint({ dataFolder, checkpointInterval: 20 });
    expect(await (await endpoint.get("keys")).text()).toBe(read("keys.txt"));
    expect((await endpoint.post(read("erased.json"))).status).toBe(410);
    expect((await endpoint.post(JSON.parse(read("receipt-2.json")).receipt)).status).toBe(200);
    const { rid } = parseProvableReceipt(read("receipt-2.json"))?.sealed.receipt ?? {};
    const now = parseProvableReceipt(await (await endpoint.get(`receipts/${rid}`)).text());
    for (const receipt of [parseProvableReceipt(read("receipt-2.json")), now]) {
      if (!receipt) throw new Error("the endpoint answers a receipt");
      expect(verifyReceipt(receipt.sealed, receipt.proof ?? "", [key])).toHaveProperty(
        "checkpoint",
      );
    }
    await endpoint.stop();
    const db = await openForReading(dataFolder);
    const kept = [read("checkpoint-3.txt")];
    expect(verifyStore(db, { keys: [key], kept, onProgress: () => {} })).toEqual({
      size: 7,
      erased: 1,
      provable: 7,
      problem: null,
      remark: null,
    });
    db.close();
  });

  it("is copied before it is brought up, and not before there is a newer version", async () => {
    const dataFolder = copy();
    const first = await startEndpoint({ dataFolder });
    await first.stop();
    const isOld = steps.length > version;
    const begin = isOld ? ["upgrade", "start"] : ["start"];
    expect(first.lines.map(({ event }) => event).slice(0, begin.length)).toEqual(begin);
    const before = join(dataFolder, `kelisim.sqlite.v${version}`);
    expect(existsSync(before)).toBe(isOld);
    if (!isOld) return;
    expect(statSync(before).mode & 0o777).toBe(0o600);
    const db = new DatabaseSync(before, { readOnly: true });
    expect(db.prepare("PRAGMA user_version").get()).toEqual({ user_version: version });
    db.close();
  });

  it("says before it goes through every receipt, and does so once", async () => {
    const dataFolder = copy();
    const eventsIn = async (timeZone: string) => {
      const endpoint = await startEndpoint({ dataFolder, overrides: { timeZone } });
      await endpoint.stop();
      return endpoint.lines.map(({ event }) => event).filter((event) => event !== "minute");
    };
    const upgrade = steps.length > version ? ["upgrade"] : [];
    expect(await eventsIn("Asia/Almaty")).toEqual([...upgrade, "start", "stop"]);
    expect(await eventsIn("Europe/Moscow")).toEqual(["recount", "start", "stop"]);
    expect(await eventsIn("Europe/Moscow")).toEqual(["start", "stop"]);
  });
});

describe("a data folder of version 3", () => {
  it("answers the rates that it answered then", async () => {
    const { read, copy } = openFixture(3);
    const then = JSON.parse(read("rates.json"));
    const endpoint = await startEndpoint({ dataFolder: copy() });
    const session = await signIn(endpoint.url);
    const now = await endpoint.get("rates?from=2026-11-01&to=2026-11-30&breakdown=device", session);
    expect(await now.json()).toMatchObject(then);
  });

  it("says how many of its receipts it has gone through", async () => {
    const folder = makeTempFolder();
    const store = await openStore(folder);
    await store.keep(Array.from({ length: 10_001 }, () => toKeep(makeReceipt())));
    await store.close();
    const path = join(folder, "kelisim.sqlite");
    const said: [number, number][] = [];
    lookInto(folder, (db) => {
      db.exec("DROP TABLE view_rollups; PRAGMA user_version = 3");
      migrate(db, path, { onProgress: (...progress) => said.push(progress) });
    });
    expect(said).toEqual([[10_000, 10_001]]);
    expect(miscounted(folder)).toBeNull();
  });
});
