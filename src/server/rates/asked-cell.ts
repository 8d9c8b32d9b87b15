import type { AskedVisit } from "../../contract/counts.ts";
import { anyRevision, anyValue } from "./decision-cell.ts";
import type { CellValue, RollupShape } from "./rollup-table.ts";

export const askedTable = "asked_rollups";

/** Asked visits that are alike in everything a rate can be broken down by are one cell. */
export const askedShape: RollupShape = {
  columns: [
    { name: "automation", type: "INTEGER" },
    { name: "lang", type: "TEXT" },
    { name: "device", type: "TEXT" },
    { name: "layout", type: "TEXT" },
    { name: "variant", type: "TEXT" },
    { name: "revision", type: "INTEGER" },
  ],
  // Languages, devices and layouts are few; the others are words of whoever sends them.
  coarsen: (cell) => [...cell.slice(0, 4), anyValue, anyRevision],
};

export function askedCell(visit: AskedVisit): readonly CellValue[] {
  const { automation, lang, device, layout, variant, revision } = visit;
  return [Number(automation), lang, device, layout, variant, revision];
}
