import { createHash } from "node:crypto";
import type { AppContext } from "../request/peer.ts";
import { renderReceiptsPage } from "./receipts-page.ts";
import { receiptsPageStyle } from "./receipts-page-style.ts";
import type { Store } from "../store/store.ts";

/** Receipts on the page. */
const shown = 100;

/** `GET` of the mount itself: the receipts page. */
export function createShowReceiptsPage(store: Store, mount: string) {
  const digest = createHash("sha256").update(receiptsPageStyle).digest("base64");
  const headers = {
    "content-type": "text/html; charset=utf-8",
    "cache-control": "no-store",
    "content-security-policy": `default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`,
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
  };
  return async (c: AppContext): Promise<Response> => {
    const [newest, countByAct] = await Promise.all([store.newest(shown), store.countByAct()]);
    const style = receiptsPageStyle;
    const page = await renderReceiptsPage({ mount, newest, countByAct, style });
    return c.body(page, 200, headers);
  };
}
