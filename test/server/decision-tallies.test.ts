import { cpSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { Receipt } from "../../src/contract/receipt.ts";
import { momentOfDecision } from "../../src/server/rates/moment-of-decision.ts";
import { recount } from "../../src/server/rates/recount.ts";
import type { NewReceipt } from "../../src/server/store/store.ts";
import {
  lookInto,
  miscounted,
  openStore,
  tallied,
  talliedGrants,
  talliedKinds,
  toKeep,
} from "../helpers/decision-tallies.ts";
import { makeReceipt } from "../helpers/make-receipt.ts";
import { randomReceipts } from "../helpers/random-receipts.ts";
import { makeTempFolder } from "../helpers/temp-folder.ts";

/** How many receipts there are of what, counted one by one. */
function tally(receipts: readonly Receipt[], of: (receipt: Receipt) => string) {
  const counted = new Map<string, number>();
  for (const receipt of receipts) counted.set(of(receipt), (counted.get(of(receipt)) ?? 0) + 1);
  return Object.fromEntries([...counted].sort(([a], [b]) => (a < b ? -1 : 1)));
}

describe("the tallies of decisions", () => {
  it("are what the receipts add up to, one counted by one, whatever was sent twice or erased", async () => {
    const folder = makeTempFolder();
    const store = await openStore(folder);
    const receipts = randomReceipts(400, 7).map((receipt, place) => ({
      ...receipt,
      // Almaty is five hours ahead: from 19:00 on it is tomorrow there.
      decided: `2026-11-${String(10 + (place % 9))}T${String(place % 24).padStart(2, "0")}:59Z`,
    }));
    for (let at = 0; at < receipts.length; at += 37) {
      const batch = receipts.slice(at, at + 37).map((receipt) => toKeep(receipt));
      await store.keep([...batch, ...batch.slice(0, 5)]);
    }
    for (const { rid } of receipts.slice(100, 150)) {
      expect(await store.erase(rid, "2026-11-23T00:00:00Z")).toBe(true);
    }
    const almaty = ({ decided }: Receipt) =>
      new Date(Date.parse(decided) + 5 * 3_600_000).toISOString().slice(0, 10);
    expect(tallied(folder, "period")).toEqual(tally(receipts, almaty));
    expect(tallied(folder, "period", "month")).toEqual({ "2026-11": 400 });
    expect(tallied(folder, "device", "month")).toEqual(tally(receipts, ({ device }) => device));
    const isAnswer = ({ layer, asked, by, automation }: Receipt): boolean =>
      asked && !automation && by === "person" && (layer === "notice" || layer === "preferences");
    const people = receipts.filter(isAnswer);
    const notForm = receipts.filter(({ layer }) => layer !== "form");
    const of = (is: (receipt: Receipt) => boolean) => notForm.filter(is).length;
    const isDriven = ({ automation }: Receipt): boolean => automation === true;
    for (const span of ["day", "month"]) {
      const counted = talliedKinds(folder, span);
      expect(counted.get("accepted")).toBe(people.filter(({ act }) => act === "accept_all").length);
      expect(counted.get("refused")).toBe(people.filter(({ act }) => act === "reject_all").length);
      expect(counted.get("automation")).toBe(of(isDriven));
      expect(counted.get("api")).toBe(of((one) => one.by === "api" && !isDriven(one)));
      expect([...counted.values()].reduce((all, n) => all + n, 0)).toBe(notForm.length);
      const granted = new Map<string, number>();
      for (const { categories, services } of people) {
        for (const [id, is] of [...Object.entries(categories), ...Object.entries(services)]) {
          if (is) granted.set(id, (granted.get(id) ?? 0) + 1);
        }
      }
      expect(talliedGrants(folder, span)).toEqual(granted);
    }
    expect(miscounted(folder)).toBeNull();
  });

  it("take nothing from a batch that was not kept", async () => {
    const folder = makeTempFolder();
    const store = await openStore(folder);
    const broken = { ...toKeep(makeReceipt()), site: null } as unknown as NewReceipt; // as a full disk
    await expect(store.keep([toKeep(makeReceipt()), broken])).rejects.toThrow();
    expect(tallied(folder, "device")).toEqual({});
    expect(miscounted(folder)).toBeNull();
  });

  it("follow the time zone of the config, erased ones aside, and say none that is none", async () => {
    const folder = makeTempFolder();
    const first = await openStore(folder);
    const receipts = Array.from({ length: 3 }, () => makeReceipt({ decided: "2026-11-30T20:30Z" }));
    await first.keep(receipts.map((receipt) => toKeep(receipt, "2026-11-30T20:31:00Z")));
    await first.erase(receipts[0]?.rid ?? "", "2026-12-02T00:00:00Z");
    await first.close();
    expect(tallied(folder, "period", "month")).toEqual({ "2026-12": 3 });
    await (await openStore(folder, { timeZone: "Europe/Berlin" })).close();
    expect(tallied(folder, "period")).toEqual({ "2026-11-30": 2, "2026-12-01": 1 });
    expect(miscounted(folder)).toBeNull();
    // Who opens it without a config keeps the days that it has.
    await (await openStore(folder)).close();
    expect(tallied(folder, "period")).toEqual({ "2026-11-30": 2, "2026-12-01": 1 });
    lookInto(folder, (db) => db.exec("UPDATE time_zone SET name = 'Asia/Almatx'"));
    expect(miscounted(folder)).toBe("The time zone of the tallies is none: run kelisim recount.");
  });

  it.each([
    ["a number", "UPDATE decision_rollups SET n = n + 1 WHERE span = 'day'", "2026-11-22"],
    ["a device", "UPDATE decision_rollups SET device = 'tablet' WHERE span = 'month'", "2026-11"],
    ["a kind", "UPDATE decision_rollups SET accepted = 1, custom = 1", "2026-11-22"],
    [
      "a grant",
      `UPDATE decision_rollups SET granted = '{"analytics":1}' WHERE span = 'month'`,
      "2026-11",
    ],
    ["a row less", "DELETE FROM decision_rollups WHERE span = 'day'", "2026-11-22"],
  ])(
    "are found to be wrong after a change of %s, and are mended by a recount",
    async (_what, sql, period) => {
      const folder = makeTempFolder();
      const store = await openStore(folder);
      await store.keep([toKeep(makeReceipt()), toKeep(makeReceipt())]);
      await store.close();
      lookInto(folder, (db) => db.exec(sql));
      expect(miscounted(folder)).toBe(
        `The tallies of shop.example.kz for ${period} are not what its records add up to: run kelisim recount.`,
      );
      expect(await recount(folder, () => {})).toBe(2);
      expect(miscounted(folder)).toBeNull();
    },
  );

  it.each([1, 2, 3])("are there for a data folder that comes from version %i", async (version) => {
    const folder = join(makeTempFolder(), "data");
    mkdirSync(folder);
    const fixture = new URL(`../fixtures/data-v${version}/kelisim.sqlite`, import.meta.url);
    cpSync(fileURLToPath(fixture), join(folder, "kelisim.sqlite"));
    await (await openStore(folder)).close();
    const all = lookInto(folder, (db) =>
      db
        .prepare(
          "SELECT (SELECT count(*) FROM leaves) AS kept, (SELECT sum(n) FROM decision_rollups WHERE span = 'day') AS counted",
        )
        .get(),
    );
    expect(all?.["counted"]).toBe(all?.["kept"]);
    expect(miscounted(folder)).toBeNull();
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
