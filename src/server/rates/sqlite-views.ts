import type { DatabaseSync } from "node:sqlite";
import { viewTable } from "./view-cell.ts";

export interface ViewQuery {
  readonly site: string;
  readonly span: "day" | "month";
  /** First and last period: days, or months. */
  readonly from: string;
  readonly to: string;
}

/** Page views of one day or month and one device. */
export interface ViewRow {
  readonly period: string;
  readonly device: string;
  readonly views: number;
  /** Those of them that analytics was allowed to see. */
  readonly allowed: number;
  readonly automation: number;
}

/** Adds up the tallies of page views, oldest first: at most one row for each device of a period. */
export function readViews(
  db: DatabaseSync,
  { site, span, from, to }: ViewQuery,
): readonly ViewRow[] {
  return db
    .prepare(
      `SELECT period, device,
         sum(iif(automation = 0 AND allowed <> 'later', n, 0)) AS views,
         sum(iif(automation = 0 AND allowed <> 'no', n, 0)) AS allowed,
         sum(iif(automation = 1 AND allowed <> 'later', n, 0)) AS automation
       FROM ${viewTable} WHERE site = ? AND span = ? AND period BETWEEN ? AND ?
       GROUP BY period, device ORDER BY period, device`,
    )
    .all(site, span, from, to)
    .map((row) => ({
      period: String(row["period"]),
      device: String(row["device"]),
      views: Number(row["views"]),
      allowed: Number(row["allowed"]),
      automation: Number(row["automation"]),
    }));
}
