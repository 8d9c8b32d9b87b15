import type { PageView } from "../../contract/counts.ts";
import type { CellValue, RollupShape } from "./rollup-table.ts";

export const viewTable = "view_rollups";

/** Page views that are alike in what coverage is told apart by are one cell: eighteen a day, whoever sends them. */
export const viewShape: RollupShape = {
  columns: [
    { name: "automation", type: "INTEGER" },
    { name: "device", type: "TEXT" },
    { name: "allowed", type: "TEXT" },
  ],
  coarsen: (cell) => cell,
};

export function viewCell({ automation, device, allowed }: PageView): readonly CellValue[] {
  return [Number(automation), device, allowed];
}
