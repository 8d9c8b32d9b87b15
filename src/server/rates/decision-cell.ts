import type { Receipt } from "../../contract/receipt.ts";
import type { CellValue } from "./rollup-table.ts";

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

/** Columns that asked visits have, too, and that both can be told apart by. */
export const sharedColumns = ["lang", "device", "layout", "variant", "revision"] as const;
export type SharedColumn = (typeof sharedColumns)[number];

/** Stands in a coarse cell for what is not told apart; no receipt has such a value. */
export const anyValue = "*";
export const anyRevision = -1;

/** Decisions that were seen on alike notices are one cell. */
export function decisionCell(decision: CountedDecision): readonly CellValue[] {
  return sharedColumns.map((column) => decision[column]);
}

/** The cell that is counted in instead where a day or a month has too many: languages, devices and layouts are few. */
export function coarseDecisionCell({
  lang,
  device,
  layout,
}: CountedDecision): readonly CellValue[] {
  return sharedColumns.map((column) => ({ ...coarse, lang, device, layout })[column]);
}

const coarse = { variant: anyValue, revision: anyRevision };

/** What a decision counts as. The first three are a person's on a notice, and are what rates are made of. */
export const decisionKinds = [
  "accepted",
  "refused",
  "custom",
  "script",
  "api",
  "later",
  "automation",
] as const;
export type DecisionKind = (typeof decisionKinds)[number];

/** `null` for an answer to a newsletter, which is none to a notice. */
export function kindOf(decision: CountedDecision): DecisionKind | null {
  const { act, by, layer, asked, automation } = decision;
  if (layer === "form") return null;
  if (automation === true) return "automation";
  if (by === "api") return "api";
  if (!asked || (layer !== "notice" && layer !== "preferences")) return "later";
  if (by === "script") return "script";
  return act === "accept_all" ? "accepted" : act === "reject_all" ? "refused" : "custom";
}

/** Categories and services that a person granted on a notice. */
export function grantsOf(decision: CountedDecision): readonly string[] {
  const kind = kindOf(decision);
  if (kind !== "accepted" && kind !== "refused" && kind !== "custom") return [];
  return [...Object.entries(decision.categories), ...Object.entries(decision.services)].flatMap(
    ([id, isGranted]) => (isGranted ? [id] : []),
  );
}
