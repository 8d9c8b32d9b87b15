import { chmodSync, mkdirSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it, onTestFinished } from "vitest";
import { prepareDataFolder } from "../../src/server/store/data-folder.ts";
import { lockFolder } from "../../src/server/store/lock-folder.ts";
import { applicationId, migrate, steps } from "../../src/server/store/migrate.ts";
import { openSqliteStore } from "../../src/server/store/sqlite-store.ts";
import { StartError } from "../../src/server/start-error.ts";
import { makeTempFolder } from "../helpers/temp-folder.ts";
import { describeStore, makeNewReceipt } from "./store-contract.ts";

async function open(folder: string) {
  const store = await openSqliteStore(folder);
  onTestFinished(() => store.close());
  return store;
}

/** Changes a data file behind the store's back. */
function edit(folder: string, sql: string): void {
  const db = new DatabaseSync(join(folder, "kelisim.sqlite"));
  db.exec(sql);
  db.close();
}

const addColumn = (db: DatabaseSync): void => db.exec("ALTER TABLE receipts ADD COLUMN leaf TEXT");

describe("the SQLite store", () => {
  describeStore(() => open(makeTempFolder()));

  it("has what it kept after it was closed and opened again", async () => {
    const folder = makeTempFolder();
    const receipt = makeNewReceipt();
    const store = await open(folder);
    await store.keep([receipt]);
    await store.close();
    expect((await (await open(folder)).read(receipt.rid))?.body).toBe(receipt.body);
  });

  it("makes folder and files that only their owner can read", async () => {
    const folder = prepareDataFolder(join(makeTempFolder(), "a", "data"));
    const unlock = await lockFolder(folder);
    onTestFinished(unlock);
    const store = await open(folder);
    await store.keep([makeNewReceipt()]);
    const mode = (path: string) => (statSync(path).mode & 0o777).toString(8);
    expect(mode(folder)).toBe("700");
    for (const name of ["kelisim.sqlite", "kelisim.sqlite-wal", "kelisim.lock"]) {
      expect(mode(join(folder, name)), name).toBe("600");
    }
  });

  it("runs with a write-ahead log and a sync at every commit", async () => {
    const folder = makeTempFolder();
    await open(folder);
    const db = new DatabaseSync(join(folder, "kelisim.sqlite"));
    onTestFinished(() => db.close());
    expect(db.prepare("PRAGMA journal_mode").get()).toEqual({ journal_mode: "wal" });
    expect(db.prepare("PRAGMA user_version").get()).toEqual({ user_version: steps.length });
    expect(db.prepare("PRAGMA application_id").get()).toEqual({ application_id: applicationId });
  });

  it("refuses a file of a newer version and names both versions", async () => {
    const folder = makeTempFolder();
    await (await open(folder)).close();
    edit(folder, "PRAGMA user_version = 99");
    const opening = openSqliteStore(folder);
    await expect(opening).rejects.toThrow(StartError);
    await expect(opening).rejects.toThrow(
      `data version 99, this Kelisim knows up to ${steps.length}: start it`,
    );
  });

  it("says before it looks at every page of a large file, and nothing of a small one", async () => {
    const folder = makeTempFolder();
    const path = join(folder, "kelisim.sqlite");
    const saidOf = async (size: number) => {
      await (await open(folder)).close();
      truncateSync(path, size); // a hole: SQLite goes by the pages that the file says it has
      writeFileSync(`${path}-wal`, "what an end that was no stop leaves");
      const said: string[] = [];
      const onLongWork = (work: string) => said.push(work);
      await (await openSqliteStore(folder, { checked: true, onLongWork })).close();
      return said;
    };
    expect(await saidOf(599_998_464)).toEqual([]);
    expect(await saidOf(600_002_560)).toEqual(["check"]);
  });

  it("refuses a SQLite file of somebody else", async () => {
    const folder = makeTempFolder();
    edit(folder, "CREATE TABLE diary (day TEXT)");
    await expect(openSqliteStore(folder)).rejects.toThrow(/is not a Kelisim data file/);
  });

  it("refuses a file that is no database", async () => {
    const folder = makeTempFolder();
    writeFileSync(join(folder, "kelisim.sqlite"), "hello ".repeat(1000));
    await expect(openSqliteStore(folder)).rejects.toThrow(
      /cannot be opened \(file is not a database/,
    );
  });

  it("brings an older file up the ladder and keeps its receipts", async () => {
    const folder = makeTempFolder();
    const receipt = makeNewReceipt();
    const store = await open(folder);
    await store.keep([receipt]);
    await store.close();
    const path = join(folder, "kelisim.sqlite");
    const db = new DatabaseSync(path);
    onTestFinished(() => db.close());
    migrate(db, path, { ladder: [...steps, addColumn] });
    expect(db.prepare("SELECT rid, leaf FROM receipts").all()).toEqual([
      { rid: receipt.rid, leaf: null },
    ]);
    expect(db.prepare("PRAGMA user_version").get()).toEqual({ user_version: steps.length + 1 });
  });

  it("leaves an older file as it was when a step of the ladder fails", async () => {
    const folder = makeTempFolder();
    await (await open(folder)).close();
    const path = join(folder, "kelisim.sqlite");
    const db = new DatabaseSync(path);
    onTestFinished(() => db.close());
    const ladder = [...steps, addColumn, (file: DatabaseSync) => file.exec("no sql")];
    expect(() => migrate(db, path, { ladder })).toThrow();
    expect(db.prepare("PRAGMA user_version").get()).toEqual({ user_version: steps.length });
    expect(() => db.prepare("SELECT leaf FROM receipts")).toThrow(/no such column/);
  });
});

describe("the lock of a data folder", () => {
  it("is held by one at a time and given free", async () => {
    const folder = makeTempFolder();
    const unlock = await lockFolder(folder);
    await expect(lockFolder(folder)).rejects.toThrow(
      /Another Kelisim is running on the data folder/,
    );
    unlock();
    const again = await lockFolder(folder);
    again();
  });

  it("is not taken by a lock file that was left behind", async () => {
    const folder = makeTempFolder();
    writeFileSync(join(folder, "kelisim.lock"), "");
    const unlock = await lockFolder(folder);
    unlock();
  });
});

describe("the data folder", () => {
  it("is refused in one sentence where a file is in its place", () => {
    const path = join(makeTempFolder(), "file");
    writeFileSync(path, "");
    expect(() => prepareDataFolder(path)).toThrow(StartError);
    expect(() => prepareDataFolder(path)).toThrow(/cannot be written \(E\w+\): give this user/);
  });

  it("is refused in one sentence where it cannot be written", () => {
    const folder = makeTempFolder();
    chmodSync(folder, 0o755);
    mkdirSync(join(folder, "data"), { mode: 0o555 });
    asNobody(() => {
      expect(() => prepareDataFolder(join(folder, "data"))).toThrow(/cannot be written \(EACCES\)/);
    });
  });
});

/** Root may write anywhere, so root does the work as the user who may write nowhere. */
function asNobody(work: () => void): void {
  const isRoot = process.geteuid?.() === 0;
  if (isRoot) process.seteuid?.(65_534);
  try {
    work();
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
}
