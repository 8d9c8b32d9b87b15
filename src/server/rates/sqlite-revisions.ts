import type { DatabaseSync } from "node:sqlite";
import type { DecidedUnder } from "../../contract/notice-list.ts";
import { decisionKinds } from "./decision-cell.ts";
import { decisionTable } from "./sqlite-decisions.ts";

/** Records of a cell without answers to a newsletter, which are of no kind. */
const decisions = decisionKinds.join(" + ");

/** Decisions about cookies by revision and language, newest revision first; `-1` and `*` where they were not told apart. */
export function readRevisions(db: DatabaseSync): readonly DecidedUnder[] {
  const rows = db
    .prepare(
      // Months: a row for each cell of them, of which a site has some eight hundred a month at most.
      `SELECT revision, lang, sum(${decisions}) AS n, min(period) AS first, max(period) AS last
       FROM ${decisionTable} WHERE span = 'month' AND ${decisions} > 0
       GROUP BY revision, lang ORDER BY revision DESC, lang`,
    )
    .all();
  return rows.map((row) => ({
    revision: Number(row["revision"]),
    language: String(row["lang"]),
    decisions: Number(row["n"]),
    first: String(row["first"]),
    last: String(row["last"]),
  }));
}
