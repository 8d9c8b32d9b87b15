import { describe, expect, it } from "vitest";
import { mostServices } from "../../src/server/rates/decision-table.ts";
import { mostCells } from "../../src/server/rates/rollup-table.ts";
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
import { makeTempFolder } from "../helpers/temp-folder.ts";

describe("the tallies of decisions", () => {
  it("stay bounded where somebody makes up names, and lose no decision by it", async () => {
    const folder = makeTempFolder();
    const store = await openStore(folder);
    const invented = Array.from({ length: mostCells.day + 300 }, (_, place) =>
      makeReceipt({ variant: `v${place}`, lang: place % 2 ? "kk" : "ru" }),
    );
    for (let at = 0; at < invented.length; at += 256) {
      await store.keep(invented.slice(at, at + 256).map((receipt) => toKeep(receipt)));
    }
    const rows = lookInto(folder, (db) =>
      db.prepare("SELECT count(*) AS n FROM decision_rollups WHERE span = 'day'").get(),
    );
    // Two languages of one device and layout.
    expect(rows).toEqual({ n: mostCells.day + 2 });
    expect(talliedKinds(folder).get("accepted")).toBe(invented.length);
    expect(talliedGrants(folder).get("analytics")).toBe(invented.length);
    expect(tallied(folder, "variant")["*"]).toBe(300);
    const half = invented.length / 2;
    expect(tallied(folder, "lang")).toEqual({ kk: half, ru: half });
    expect(miscounted(folder)).toBeNull();
  });

  it("count the grants of some made-up services, and of every category", async () => {
    const folder = makeTempFolder();
    const store = await openStore(folder);
    const invented = Array.from({ length: mostServices + 20 }, (_, place) =>
      makeReceipt({ services: { [`s${place}`]: true }, categories: {} }),
    );
    // In two parts, of which the second one meets the bound that the first has come near to.
    await store.keep(invented.slice(0, 90).map((receipt) => toKeep(receipt)));
    await store.keep([...invented.slice(90), makeReceipt()].map((receipt) => toKeep(receipt)));
    expect(talliedGrants(folder).size).toBe(mostServices + 1);
    expect(talliedGrants(folder).get("analytics")).toBe(1);
    expect(miscounted(folder)).toBeNull();
  });
});
