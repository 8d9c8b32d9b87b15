import type { ConsentRecord } from "../contract/consent-record.ts";
import type { Actor, DecisionAct, Device, Layer, Receipt } from "../contract/receipt.ts";
import { askedCategories, isGranted, serviceChoice, type Switch } from "./consent.ts";

/** How a decision came about: who acted, where, and on which notice. */
export interface DecisionOrigin {
  readonly by: Actor;
  readonly layer: Exclude<Layer, "form">;
  readonly asked: boolean;
}

/** What a receipt needs beside the decision and its origin. */
export type ReceiptContext = Pick<
  Receipt,
  | "rid"
  | "prev"
  | "active"
  | "notice"
  | "lang"
  | "layout"
  | "variant"
  | "device"
  | "gpc"
  | "automation"
  | "build"
> & {
  /** The visitor's clock. */
  readonly now: Date;
};

/** Builds the receipt of a decision that has just taken effect. */
export function buildReceipt(
  record: ConsentRecord,
  services: readonly Switch[],
  act: DecisionAct,
  origin: DecisionOrigin,
  { now, ...context }: ReceiptContext,
): Receipt {
  const asked = services.filter((service) => service.category !== "necessary");
  return {
    v: 1,
    ...context,
    act,
    ...origin,
    categories: answers(askedCategories(services), (id) => isGranted(record, id, services)),
    services: Object.fromEntries(
      asked.map((service) => [service.id, serviceChoice(record, service) === true]),
    ),
    revision: record.revision,
    decided: minuteOf(now),
  };
}

/**
 * Names a decision by what it did: everything granted, everything denied, something taken back and nothing
 * given, or a choice of one's own. While something is undecided it is neither everything.
 */
export function actOf(
  before: ConsentRecord | null,
  after: ConsentRecord,
  services: readonly Switch[],
): DecisionAct {
  const asked = services.filter((service) => service.category !== "necessary");
  const was = asked.filter((service) => serviceChoice(before, service) === true);
  const is = asked.filter((service) => serviceChoice(after, service) === true);
  if (is.length === asked.length) return "accept_all";
  if (was.length > is.length && is.every((service) => was.includes(service))) return "withdraw";
  const denied = asked.filter((service) => serviceChoice(after, service) === false);
  return denied.length === asked.length ? "reject_all" : "custom";
}

/** To the minute, UTC: `2026-11-22T10:31Z`. */
export function minuteOf(now: Date): string {
  return `${now.toISOString().slice(0, 16)}Z`;
}

/** Three values from the width of the viewport, in CSS pixels. */
export function deviceOf(width: number): Device {
  return width < 600 ? "phone" : width < 1024 ? "tablet" : "desktop";
}

function answers(ids: readonly string[], ask: (id: string) => boolean): Record<string, boolean> {
  return Object.fromEntries(ids.map((id) => [id, ask(id)]));
}
