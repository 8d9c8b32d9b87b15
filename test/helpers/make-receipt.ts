import { randomBytes } from "node:crypto";
import type { Receipt } from "../../src/contract/receipt.ts";
import { buildNewsletterReceipt } from "../../src/core/build-newsletter-receipt.ts";
import { formatReceiptId } from "../../src/core/receipt-id.ts";

/** A receipt number nobody has used. */
export function makeReceiptId(): string {
  return formatReceiptId(randomBytes(16));
}

/** A valid receipt with a number of its own; what a test is about is laid over it. */
export function makeReceipt(overrides: Partial<Receipt> = {}): Receipt {
  return {
    v: 1,
    rid: makeReceiptId(),
    prev: null,
    act: "accept_all",
    by: "person",
    active: true,
    layer: "notice",
    asked: true,
    categories: { analytics: true },
    services: { "yandex-metrica": true },
    revision: 1,
    notice: null,
    lang: "ru",
    layout: "bar",
    variant: "default",
    device: "phone",
    gpc: false,
    build: "0.1.0+3f9c2a1b7d04",
    decided: "2026-11-22T10:31Z",
    ...overrides,
  };
}

/** A valid receipt of an answer to the newsletter, with a number of its own. */
export function makeNewsletterReceipt(granted: boolean): Receipt {
  const { rid, by, active, lang, variant, device, gpc, build } = makeReceipt();
  const now = new Date("2026-11-22T10:31:07Z");
  const context = { rid, prev: null, by, active, lang, variant, device, gpc, build, now };
  return buildNewsletterReceipt(granted, context);
}
