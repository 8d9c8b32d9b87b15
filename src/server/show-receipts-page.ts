import { createHash } from "node:crypto";
import { refuse } from "./answer.ts";
import {
  hasForwardingHeader,
  isLoopbackAddress,
  isLoopbackHost,
  peerAddress,
  type AppContext,
} from "./peer.ts";
import { renderReceiptsPage } from "./receipts-page.ts";
import { receiptsPageStyle } from "./receipts-page-style.ts";
import type { Store } from "./store.ts";

/** Receipts on the page. */
const shown = 100;

/**
 * `GET` of the mount itself: the receipts page, for the person who sits at this machine. Three things have
 * to hold: the connection comes from the machine itself, no proxy speaks for somebody else, and the browser
 * asked for a loopback name (a foreign name that was pointed here would let a foreign page read it).
 */
export function createShowReceiptsPage(store: Store, mount: string) {
  const digest = createHash("sha256").update(receiptsPageStyle).digest("base64");
  const headers = {
    "content-type": "text/html; charset=utf-8",
    "cache-control": "no-store",
    "content-security-policy": `default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-resource-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
  };
  return async (c: AppContext): Promise<Response> => {
    const request = c.req.raw.headers;
    const isLocal =
      isLoopbackAddress(peerAddress(c)) &&
      !hasForwardingHeader(request) &&
      !speaksLikeProxy(c) &&
      isLoopbackHost(request.get("host"));
    if (!isLocal) {
      return refuse(
        "loopback-only",
        "The receipts page is only shown on the machine it runs on, opened directly: sign-in does not exist yet.",
      );
    }
    const [newest, countByAct] = await Promise.all([store.newest(shown), store.countByAct()]);
    const style = receiptsPageStyle;
    const page = await renderReceiptsPage({ mount, newest, countByAct, style });
    return c.body(page, 200, headers);
  };
}

/**
 * nginx that was told nothing but `proxy_pass` sends a loopback Host and no forwarding header; what gives it
 * away is HTTP/1.0, which no browser speaks.
 */
function speaksLikeProxy(c: AppContext): boolean {
  return c.env?.incoming?.httpVersionMinor === 0 && c.env.incoming.httpVersionMajor === 1;
}
