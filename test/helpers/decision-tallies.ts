import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { onTestFinished } from "vitest";
import { canonicalJson } from "../../src/contract/canonical.ts";
import type { Receipt } from "../../src/contract/receipt.ts";
import { decisionKinds } from "../../src/server/rates/decision-cell.ts";
import { findMiscounted } from "../../src/server/rates/find-miscounted.ts";
import { openSqliteStore, type SqliteStoreOptions } from "../../src/server/store/sqlite-store.ts";
import type { NewReceipt } from "../../src/server/store/store.ts";

/** A store in a folder, closed when the test is over. */
export async function openStore(folder: string, options: SqliteStoreOptions = {}) {
  const store = await openSqliteStore(folder, { synchronous: "OFF", ...options });
  onTestFinished(() => store.close());
  return store;
}

/** A receipt as the endpoint hands it to the store. */
export function toKeep(receipt: Receipt, received = "2026-11-22T12:00:00Z"): NewReceipt {
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

/** Reads or changes a data file beside the store. */
export function lookInto<Found>(folder: string, use: (db: DatabaseSync) => Found): Found {
  const db = new DatabaseSync(join(folder, "kelisim.sqlite"));
  try {
    return use(db);
  } finally {
    db.close();
  }
}

/** What a recount finds to be wrong. */
export const miscounted = (folder: string) => lookInto(folder, (db) => findMiscounted(db));

/** How many decisions stand under what, in days or in months. */
export const tallied = (
  folder: string,
  column: string,
  span = "day",
): Readonly<Record<string, number>> =>
  lookInto(folder, (db) =>
    Object.fromEntries(
      db
        .prepare(
          `SELECT ${column} AS what, sum(n) AS n FROM decision_rollups WHERE span = ? GROUP BY 1 ORDER BY 1`,
        )
        .all(span)
        .map(({ what, n }) => [String(what), Number(n)]),
    ),
  );

/** How many decisions are of which kind. */
export const talliedKinds = (folder: string, span = "day") =>
  lookInto(folder, (db) => {
    const columns = decisionKinds.map((kind) => `sum(${kind}) AS ${kind}`).join(", ");
    const row = db.prepare(`SELECT ${columns} FROM decision_rollups WHERE span = ?`).get(span);
    return new Map(decisionKinds.map((kind) => [kind, Number(row?.[kind])]));
  });

/** How often each category and service was granted. */
export const talliedGrants = (folder: string, span = "day") =>
  lookInto(folder, (db) => {
    const rows = db
      .prepare(
        "SELECT key, sum(value) AS n FROM decision_rollups, json_each(granted) WHERE span = ? GROUP BY key",
      )
      .all(span);
    return new Map(rows.map(({ key, n }) => [String(key), Number(n)]));
  });
