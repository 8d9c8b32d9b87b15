import { canonicalJson } from "../../contract/canonical.ts";
import type { Receipt } from "../../contract/receipt.ts";
import type { CellValue, RollupShape } from "./rollup-table.ts";

/** What a receipt counts for; of an erased one it is what stays. */
export type CountedDecision = Pick<
  Receipt,
  | "act"
  | "by"
  | "layer"
  | "asked"
  | "automation"
  | "lang"
  | "device"
  | "layout"
  | "variant"
  | "revision"
  | "categories"
  | "services"
>;

/** Stands in a coarse cell for what is not told apart; no receipt has such a value. */
export const anyValue = "*";
export const anyRevision = -1;

/** Decisions that are alike in everything a rate can be broken down by are one cell. */
export const decisionShape: RollupShape = {
  columns: [
    { name: "act", type: "TEXT" },
    { name: "actor", type: "TEXT" },
    { name: "layer", type: "TEXT" },
    { name: "asked", type: "INTEGER" },
    { name: "automation", type: "INTEGER" },
    { name: "categories", type: "TEXT" },
    { name: "lang", type: "TEXT" },
    { name: "device", type: "TEXT" },
    { name: "layout", type: "TEXT" },
    { name: "variant", type: "TEXT" },
    { name: "revision", type: "INTEGER" },
    { name: "services", type: "TEXT" },
  ],
  // Acts, actors, layers and answers about the three categories that are asked: a bounded number of cells.
  coarsen: (cell) => [
    ...cell.slice(0, 6),
    anyValue,
    anyValue,
    anyValue,
    anyValue,
    anyRevision,
    anyValue,
  ],
};

export function decisionCell(decision: CountedDecision): readonly CellValue[] {
  const { act, by, layer, asked, automation, categories, services } = decision;
  const { lang, device, layout, variant, revision } = decision;
  const made = [act, by, layer, Number(asked), Number(automation === true)];
  const seen = [lang, device, layout, variant, revision];
  return [...made, canonicalJson(categories), ...seen, canonicalJson(services)];
}
