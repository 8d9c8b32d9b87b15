import type { DatabaseSync } from "node:sqlite";
import { isTimeZone } from "./day-in-zone.ts";
import { createDecisionTable } from "./decision-table.ts";
import { decisionTable, readTimeZone, recountDecisions } from "./sqlite-decisions.ts";

/** The first tally that is not what the receipts and the erased ones add up to, in a sentence. */
export function findMiscounted(
  db: DatabaseSync,
  onProgress: (done: number) => void = () => {},
): string | null {
  const timeZone = readTimeZone(db);
  if (!isTimeZone(timeZone)) return "The time zone of the tallies is none: run kelisim recount.";
  // Beside the file and in nobody's way, also where the file is open for reading alone.
  createDecisionTable(db, "temp.recount");
  try {
    recountDecisions(db, "temp.recount", timeZone, onProgress);
    const find = (these: string, those: string) =>
      db
        .prepare(
          `SELECT site, period FROM (SELECT * FROM ${these} EXCEPT SELECT * FROM ${those})
           ORDER BY period DESC LIMIT 1`,
        )
        .get();
    const wrong =
      find(decisionTable, "temp.recount") ?? find("temp.recount", decisionTable) ?? null;
    return wrong === null
      ? null
      : `The tallies of ${String(wrong["site"])} for ${String(wrong["period"])} are not what its records add up to: run kelisim recount.`;
  } finally {
    db.exec("DROP TABLE temp.recount");
  }
}
