import type { DatabaseSync } from "node:sqlite";
import type { Receipt } from "../../contract/receipt.ts";
import { createDayInZone } from "./day-in-zone.ts";
import type { CountedDecision } from "./decision-cell.ts";
import { createDecisionCount, createDecisionTable, type DatedDecision } from "./decision-table.ts";
import { momentOfDecision } from "./moment-of-decision.ts";

export const decisionTable = "decision_rollups";

/** Holds for a data file until a config says another. */
export const defaultTimeZone = "Asia/Almaty";

/** Records between two reports of progress, and between two writes. */
const stride = 10_000;

/** A receipt as it is kept. */
export interface CountedReceipt {
  readonly body: string;
  readonly site: string;
  /** Server clock, UTC, to the second. */
  readonly received: string;
}

/** The tallies of decisions: one for each receipt that is or was kept, on its day. */
export interface DecisionTallies {
  /** Part of the transaction it is called in. */
  add(receipts: readonly CountedReceipt[]): void;
  /** The day that a receipt counts for. */
  dayOf(receipt: CountedReceipt): string;
}

export function createDecisionTallies(db: DatabaseSync): DecisionTallies {
  const count = createDecisionCount(db, decisionTable);
  const dayOf = createDayOf(readTimeZone(db));
  return {
    add: (receipts) =>
      count(
        receipts.map((receipt) => {
          const said = receiptIn(receipt.body);
          return { site: receipt.site, day: dayOf(said, receipt.received), decision: said };
        }),
      ),
    dayOf: ({ body, received }) => dayOf(receiptIn(body), received),
  };
}

/**
 * Counts everything anew, receipts and what stays of erased ones, into an empty table of the right shape. What was
 * erased stays on the day it was counted for then: its time is gone.
 */
export function recountDecisions(
  db: DatabaseSync,
  table: string,
  timeZone: string,
  onProgress: (done: number) => void = () => {},
): void {
  const count = createDecisionCount(db, table);
  const dayOf = createDayOf(timeZone);
  const rows = db.prepare(
    `SELECT seq, site, body, received, NULL AS tally, NULL AS day FROM receipts
     UNION ALL SELECT seq, site, NULL, NULL, tally, day FROM tombstones ORDER BY seq`,
  );
  let waiting: DatedDecision[] = [];
  let done = 0;
  for (const { site, body, received, tally, day } of rows.iterate()) {
    if (tally === null) {
      const said = receiptIn(String(body));
      const dated = dayOf(said, String(received));
      waiting.push({ site: String(site), day: dated, decision: said });
    } else {
      // What was written of a receipt.
      const stays = JSON.parse(String(tally)) as CountedDecision;
      waiting.push({ site: String(site), day: String(day), decision: stays });
    }
    done += 1;
    if (done % stride !== 0) continue;
    count(waiting);
    waiting = [];
    onProgress(done);
  }
  count(waiting);
}

/** Makes the tallies anew; part of the transaction it is called in. */
export function rebuildDecisions(
  db: DatabaseSync,
  timeZone: string,
  onProgress?: (done: number) => void,
): void {
  db.exec(`DELETE FROM ${decisionTable}; DELETE FROM time_zone`);
  db.prepare("INSERT INTO time_zone (name) VALUES (?)").run(timeZone);
  recountDecisions(db, decisionTable, timeZone, onProgress);
}

/** The time zone that the days of a data file are in. */
export function readTimeZone(db: DatabaseSync): string {
  return String(db.prepare("SELECT name FROM time_zone").get()?.["name"]);
}

/** Of the step to data version 3. */
export function addTimeZone(db: DatabaseSync): void {
  db.exec("CREATE TABLE time_zone (name TEXT PRIMARY KEY NOT NULL) STRICT, WITHOUT ROWID");
  db.prepare("INSERT INTO time_zone (name) VALUES (?)").run(defaultTimeZone);
}

/** Of the step to data version 4: files of version 3 have a table of another shape. */
export function addDecisionTable(db: DatabaseSync, onProgress: (done: number) => void): void {
  db.exec(`DROP TABLE IF EXISTS ${decisionTable}`);
  createDecisionTable(db, decisionTable);
  recountDecisions(db, decisionTable, readTimeZone(db), onProgress);
}

function createDayOf(timeZone: string) {
  const dayInZone = createDayInZone(timeZone);
  return ({ decided }: Receipt, received: string): string =>
    dayInZone(momentOfDecision(decided, received));
}

/** What was parsed before it was kept. */
function receiptIn(body: string): Receipt {
  return JSON.parse(body) as Receipt;
}
