import { statSync } from "node:fs";
import type { DatabaseSync } from "node:sqlite";
import { StartError } from "../start-error.ts";

/** About a million receipts: half a second, and some seconds where nothing of the file is in memory. */
const alwaysBelow = 600_000_000;

/**
 * Whether the pages of a data file should be looked at before it is used: always while that is quick, and whatever
 * the size where a write-ahead log is left, because the process before was not stopped but ended.
 */
export function isCheckDue(path: string): boolean {
  const log = statSync(`${path}-wal`, { throwIfNoEntry: false });
  return (log?.size ?? 0) > 0 || statSync(path).size < alwaysBelow;
}

/** Whether looking at the pages takes minutes, as those of ten million receipts do. */
export function isLongCheck(path: string): boolean {
  return statSync(path).size >= alwaysBelow;
}

/** @throws StartError when a page is not what it should be. */
export function checkPages(db: DatabaseSync, path: string): void {
  const found = String(db.prepare("PRAGMA quick_check(1)").get()?.["quick_check"]);
  if (found === "ok") return;
  throw new StartError(
    `The data file ${path} is damaged (${found.replaceAll(/\s+/g, " ")}): restore a backup.`,
  );
}
