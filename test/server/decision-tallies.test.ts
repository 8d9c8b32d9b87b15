import { cpSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { fileURLToPath } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";
import { canonicalJson } from "../../src/contract/canonical.ts";
import type { Receipt } from "../../src/contract/receipt.ts";
import { findMiscounted } from "../../src/server/rates/find-miscounted.ts";
import { momentOfDecision } from "../../src/server/rates/moment-of-decision.ts";
import { recount } from "../../src/server/rates/recount.ts";
import { mostCells } from "../../src/server/rates/rollup-table.ts";
import { openSqliteStore, type SqliteStoreOptions } from "../../src/server/store/sqlite-store.ts";
import type { NewReceipt } from "../../src/server/store/store.ts";
import { makeReceipt } from "../helpers/make-receipt.ts";
import { randomReceipts } from "../helpers/random-receipts.ts";
import { makeTempFolder } from "../helpers/temp-folder.ts";

async function open(folder: string, options: SqliteStoreOptions = {}) {
  const store = await openSqliteStore(folder, { synchronous: "OFF", ...options });
  onTestFinished(() => store.close());
  return store;
}

function toNew(receipt: Receipt, received = "2026-11-22T12:00:00Z"): NewReceipt {
  const { rid, act, notice } = receipt;
  return {
    rid,
    act,
    notice,
    site: "shop.example.kz",
    received,
    body: canonicalJson({ ...receipt }),
  };
}

function look<Found>(folder: string, use: (db: DatabaseSync) => Found): Found {
  const db = new DatabaseSync(join(folder, "kelisim.sqlite"));
  try {
    return use(db);
  } finally {
    db.close();
  }
}

const problem = (folder: string) => look(folder, (db) => findMiscounted(db));

/** How many decisions stand under what, in days or in months. */
const sums = (folder: string, column: string, span = "day"): Readonly<Record<string, number>> =>
  look(folder, (db) =>
    Object.fromEntries(
      db
        .prepare(
          `SELECT ${column} AS what, sum(n) AS n FROM decision_rollups WHERE span = ? GROUP BY 1 ORDER BY 1`,
        )
        .all(span)
        .map(({ what, n }) => [String(what), Number(n)]),
    ),
  );

/** The same, counted from the receipts one by one. */
function tally(receipts: readonly Receipt[], of: (receipt: Receipt) => string) {
  const counted = new Map<string, number>();
  for (const receipt of receipts) counted.set(of(receipt), (counted.get(of(receipt)) ?? 0) + 1);
  return Object.fromEntries([...counted].sort(([a], [b]) => (a < b ? -1 : 1)));
}

describe("the tallies of decisions", () => {
  it("are what the receipts add up to, one counted by one, whatever was sent twice or erased", async () => {
    const folder = makeTempFolder();
    const store = await open(folder);
    const receipts = randomReceipts(400, 7).map((receipt, place) => ({
      ...receipt,
      // Almaty is five hours ahead: from 19:00 on it is tomorrow there.
      decided: `2026-11-${String(10 + (place % 9))}T${String(place % 24).padStart(2, "0")}:59Z`,
    }));
    for (let at = 0; at < receipts.length; at += 37) {
      const batch = receipts.slice(at, at + 37).map((receipt) => toNew(receipt));
      await store.keep([...batch, ...batch.slice(0, 5)]);
    }
    for (const { rid } of receipts.slice(100, 150)) {
      expect(await store.erase(rid, "2026-11-23T00:00:00Z")).toBe(true);
    }
    const almaty = ({ decided }: Receipt) =>
      new Date(Date.parse(decided) + 5 * 3_600_000).toISOString().slice(0, 10);
    expect(sums(folder, "period")).toEqual(tally(receipts, almaty));
    expect(sums(folder, "period", "month")).toEqual({ "2026-11": 400 });
    expect(sums(folder, "act")).toEqual(tally(receipts, ({ act }) => act));
    expect(sums(folder, "device", "month")).toEqual(tally(receipts, ({ device }) => device));
    expect(sums(folder, "actor")).toEqual(tally(receipts, ({ by }) => by));
    expect(sums(folder, "services")).toEqual(
      tally(receipts, ({ services }) => canonicalJson(services)),
    );
    expect(problem(folder)).toBeNull();
  });

  it("take nothing from a batch that was not kept", async () => {
    const folder = makeTempFolder();
    const store = await open(folder);
    const broken = { ...toNew(makeReceipt()), site: null } as unknown as NewReceipt; // as a full disk
    await expect(store.keep([toNew(makeReceipt()), broken])).rejects.toThrow();
    expect(sums(folder, "act")).toEqual({});
    expect(problem(folder)).toBeNull();
  });

  it("follow the time zone of the config, erased ones aside, and say none that is none", async () => {
    const folder = makeTempFolder();
    const first = await open(folder);
    const receipts = Array.from({ length: 3 }, () => makeReceipt({ decided: "2026-11-30T20:30Z" }));
    await first.keep(receipts.map((receipt) => toNew(receipt, "2026-11-30T20:31:00Z")));
    await first.erase(receipts[0]?.rid ?? "", "2026-12-02T00:00:00Z");
    await first.close();
    expect(sums(folder, "period", "month")).toEqual({ "2026-12": 3 });
    await (await open(folder, { timeZone: "Europe/Berlin" })).close();
    expect(sums(folder, "period")).toEqual({ "2026-11-30": 2, "2026-12-01": 1 });
    expect(problem(folder)).toBeNull();
    // Who opens it without a config keeps the days that it has.
    await (await open(folder)).close();
    expect(sums(folder, "period")).toEqual({ "2026-11-30": 2, "2026-12-01": 1 });
    look(folder, (db) => db.exec("UPDATE time_zone SET name = 'Asia/Almatx'"));
    expect(problem(folder)).toBe("The time zone of the tallies is none: run kelisim recount.");
  });

  it("stay bounded where somebody makes up names, and lose no decision by it", async () => {
    const folder = makeTempFolder();
    const store = await open(folder);
    const invented = Array.from({ length: mostCells.day + 300 }, (_, place) =>
      makeReceipt({ variant: `v${place}`, lang: place % 2 ? "kk" : "ru" }),
    );
    for (let at = 0; at < invented.length; at += 256) {
      await store.keep(invented.slice(at, at + 256).map((receipt) => toNew(receipt)));
    }
    const rows = look(folder, (db) =>
      db.prepare("SELECT count(*) AS n FROM decision_rollups WHERE span = 'day'").get(),
    );
    expect(rows).toEqual({ n: mostCells.day + 1 });
    expect(sums(folder, "act")).toEqual({ accept_all: invented.length });
    expect(sums(folder, "lang")["*"]).toBe(300);
    expect(problem(folder)).toBeNull();
  });

  it.each([
    ["a number", "UPDATE decision_rollups SET n = n + 1 WHERE span = 'day'", "2026-11-22"],
    ["a device", "UPDATE decision_rollups SET device = 'tablet' WHERE span = 'month'", "2026-11"],
    ["a row less", "DELETE FROM decision_rollups WHERE span = 'day'", "2026-11-22"],
  ])(
    "are found to be wrong after a change of %s, and are mended by a recount",
    async (_what, sql, period) => {
      const folder = makeTempFolder();
      const store = await open(folder);
      await store.keep([toNew(makeReceipt()), toNew(makeReceipt())]);
      await store.close();
      look(folder, (db) => db.exec(sql));
      expect(problem(folder)).toBe(
        `The tallies of shop.example.kz for ${period} are not what its records add up to: run kelisim recount.`,
      );
      expect(await recount(folder, () => {})).toBe(2);
      expect(problem(folder)).toBeNull();
    },
  );

  it.each([1, 2])("are there for a data folder that comes from version %i", async (version) => {
    const folder = join(makeTempFolder(), "data");
    mkdirSync(folder);
    const fixture = new URL(`../fixtures/data-v${version}/kelisim.sqlite`, import.meta.url);
    cpSync(fileURLToPath(fixture), join(folder, "kelisim.sqlite"));
    await (await open(folder)).close();
    const all = look(folder, (db) =>
      db
        .prepare(
          "SELECT (SELECT count(*) FROM leaves) AS kept, (SELECT sum(n) FROM decision_rollups WHERE span = 'day') AS counted",
        )
        .get(),
    );
    expect(all?.["counted"]).toBe(all?.["kept"]);
    expect(problem(folder)).toBeNull();
  });
});

describe("the moment a receipt counts for", () => {
  it.each([
    ["when it was decided", "2026-11-22T10:31Z", "2026-11-22T10:31:07Z", "2026-11-22T10:31:00Z"],
    [
      "when it was decided, up to 30 days late",
      "2026-10-23T10:31Z",
      "2026-11-22T10:31:00Z",
      "2026-10-23T10:31:00Z",
    ],
    [
      "when it arrived, later than that",
      "2026-10-23T10:30Z",
      "2026-11-22T10:31:00Z",
      "2026-11-22T10:31:00Z",
    ],
    [
      "when it arrived, from a clock that is ahead",
      "2026-11-22T10:32Z",
      "2026-11-22T10:31:59Z",
      "2026-11-22T10:31:59Z",
    ],
  ])("is %s", (_what, decided, received, expected) => {
    expect(momentOfDecision(decided, received)).toBe(Date.parse(expected));
  });
});
