import type { Language } from "../contract/language.ts";
import type { Receipt } from "../contract/receipt.ts";
import { deviceOf } from "../core/build-receipt.ts";
import { buildNewsletterReceipt } from "../core/build-newsletter-receipt.ts";
import { formatReceiptId } from "../core/receipt-id.ts";
import { emit } from "../gate/emit.ts";
import { createOutbox } from "../gate/outbox.ts";
import { postReceipt, sayRefused } from "../gate/post-receipt.ts";
import { hasPrivacySignal } from "../gate/privacy-signal.ts";
import type { FormAnswer } from "./watch-forms.ts";

/**
 * Creates what makes the receipts of a newsletter. A receipt is stored and on its way before the function
 * returns, because a form that is sent takes the page with it; what does not arrive is sent by a later page, as
 * any receipt is.
 *
 * @param endpoint absolute, with a slash at the end; empty makes no receipts
 * @param build build id of the widget
 */
export function createNewsletterReceipts(
  endpoint: string,
  language: Language,
  build: string,
): (answer: FormAnswer) => Receipt | null {
  let last: string | null = null;
  const outbox =
    endpoint &&
    createOutbox({
      storage: () => localStorage,
      post: (receipt) => postReceipt(endpoint, receipt),
      later: setTimeout,
      now: Date.now,
      random: Math.random,
      onKept: (receipt) => emit("receipt", receipt),
      onRefused: sayRefused,
    });
  return ({ granted, by, variant }) => {
    if (!outbox) return null;
    const receipt = buildNewsletterReceipt(granted, {
      rid: formatReceiptId(crypto.getRandomValues(new Uint8Array(16))),
      prev: last,
      by,
      active: navigator.userActivation?.isActive ?? false,
      lang: language,
      variant,
      device: deviceOf(innerWidth),
      gpc: hasPrivacySignal(),
      build,
      now: new Date(),
    });
    last = receipt.rid;
    outbox.add(receipt);
    return receipt;
  };
}
