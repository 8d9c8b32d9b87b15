import { newsletterId, type Receipt } from "../contract/receipt.ts";
import { minuteOf } from "./build-receipt.ts";

/** What a newsletter's receipt needs beside the answer. */
export type NewsletterContext = Pick<
  Receipt,
  "rid" | "prev" | "by" | "active" | "lang" | "variant" | "device" | "gpc" | "build"
> & {
  /** The visitor's clock. */
  readonly now: Date;
};

/**
 * Builds the receipt of an answer to the site's newsletter, given in a form of the site's own. It knows nothing
 * of the form: no field, no address. What the visitor decided about cookies is not touched and not repeated.
 */
export function buildNewsletterReceipt(
  granted: boolean,
  { now, ...context }: NewsletterContext,
): Receipt {
  return {
    v: 1,
    ...context,
    act: granted ? "newsletter_optin" : "newsletter_optout",
    layer: "form",
    asked: false,
    categories: {},
    services: { [newsletterId]: granted },
    revision: 0,
    notice: null,
    layout: "form",
    decided: minuteOf(now),
  };
}
