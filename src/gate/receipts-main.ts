import type { Language } from "../contract/language.ts";
import type { Receipt } from "../contract/receipt.ts";
import type { WidgetConfig } from "../contract/site-config.ts";
import { actOf, buildReceipt, deviceOf, type DecisionOrigin } from "../core/build-receipt.ts";
import { formatReceiptId } from "../core/receipt-id.ts";
import type { Events } from "./events.ts";
import { report } from "./guard.ts";
import type { Change } from "./live-state.ts";
import { createOutbox } from "./outbox.ts";

export interface Receipts {
  /** Builds the receipt of a decision, stores it and sends it. */
  record(change: Change, origin: DecisionOrigin): void;
  /** The receipts of this page view, and those the endpoint has not confirmed. */
  list(): readonly Receipt[];
}

/**
 * Makes receipts and sees to their delivery, those that earlier pages left behind included. Arrives with
 * the notice, or when a page decides by itself.
 *
 * @param build build id of the widget
 * @param emit tells the page of a receipt that the endpoint has
 */
export function startReceipts(
  config: WidgetConfig,
  language: Language,
  build: string,
  emit: Events["emit"],
): Receipts {
  const made: Receipt[] = [];
  const outbox = config.endpoint
    ? createOutbox({
        storage: () => localStorage,
        post: (receipt) => post(`${config.endpoint}receipts`, receipt),
        later: setTimeout,
        now: Date.now,
        random: Math.random,
        onKept: (receipt) => emit("receipt", receipt),
        onRefused: (status) =>
          report(
            "RECEIPT_REFUSED",
            `the endpoint answered ${status}; that receipt is not sent again`,
          ),
      })
    : null;
  outbox?.flush();
  addEventListener("online", () => outbox?.flush(true));

  return {
    record({ before, after }, origin) {
      const receipt = buildReceipt(
        after,
        config.services,
        actOf(before, after, config.services),
        origin,
        {
          rid: formatReceiptId(crypto.getRandomValues(new Uint8Array(16))),
          prev: made.at(-1)?.rid ?? null,
          active: navigator.userActivation?.isActive ?? false,
          lang: language,
          layout: config.layout,
          variant: config.variant,
          device: deviceOf(innerWidth),
          gpc: "globalPrivacyControl" in navigator && navigator.globalPrivacyControl === true,
          build,
          now: new Date(),
        },
      );
      made.push(receipt);
      outbox?.add(receipt);
    },
    list() {
      const all = [...(outbox?.pending() ?? []), ...made];
      return [...new Map(all.map((receipt) => [receipt.rid, receipt])).values()];
    },
  };
}

/**
 * Posts a receipt and outlives the page. A string body goes as text/plain: no preflight from another
 * origin. The options have no prototype, so that a polluted `Object.prototype` adds none.
 */
async function post(url: string, receipt: Receipt): Promise<number> {
  const init: RequestInit = Object.create(null);
  init.method = "POST";
  init.body = JSON.stringify(receipt);
  init.keepalive = true;
  return (await fetch(url, init)).status;
}
