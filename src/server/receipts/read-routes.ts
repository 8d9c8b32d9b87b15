import * as v from "valibot";
import {
  noticeHashFormat,
  receiptCookieName,
  receiptIdFormat,
  type ProvableReceipt,
} from "../../contract/receipt.ts";
import type { OperationDescription } from "../api/operation.ts";
import { answerJson, erasedSentence, refuse, tryAgain } from "../request/answer.ts";
import { toKeptReceipt } from "../store/kept-receipt.ts";
import type { AppContext } from "../request/peer.ts";
import { proveReceipt } from "../log/prove-receipt.ts";
import { noticeManifestSchema } from "../site/notice-manifest-schema.ts";
import { provableReceiptSchema } from "./kept-receipt-schema.ts";
import { numberInCookie, receiptCookie } from "./receipt-cookie.ts";
import type { Store } from "../store/store.ts";

/** Takes one request: 0 when it may go on, else the seconds after which it may be tried again. */
type RequestLimit = (c: AppContext) => number;

const receiptAnswer = {
  about: "The receipt with its place in the log, and its proof where there is one already.",
  content: { "application/json": provableReceiptSchema },
};

export const aboutReadReceipt: OperationDescription = {
  tag: "receipts",
  summary: "One receipt, by its number.",
  path: { rid: v.pipe(v.string(), v.regex(receiptIdFormat)) },
  answers: { 200: receiptAnswer },
  refusals: ["not-found", "erased", "too-many"],
};

/** `GET receipts/:rid`. Who has the number has the receipt; numbers cannot be guessed, and not tried quickly. */
export function createReadReceipt(store: Store, limit: RequestLimit) {
  return (c: AppContext): Promise<Response> => {
    const rid = c.req.param("rid") ?? "";
    return readReceipt(c, rid, store, limit, async () =>
      (await store.wasErased(rid))
        ? refuse("erased", erasedSentence)
        : refuse("not-found", "Expected the number of a receipt that is kept here."),
    );
  };
}

const ownCookie = { [receiptCookieName]: "The number of the newest receipt of this browser." };

export const aboutReadOwnReceipt: OperationDescription = {
  tag: "receipts",
  summary: "The newest receipt of this browser.",
  cookies: ownCookie,
  answers: { 200: receiptAnswer, 204: { about: "There is none." } },
  refusals: ["too-many"],
};

/** `GET receipts/mine`: the visitor's newest receipt, by the cookie that came with it; 204 where there is none. */
export function createReadOwnReceipt(store: Store, limit: RequestLimit, mount: string) {
  return (c: AppContext): Promise<Response> | Response => {
    const rid = numberInCookie(c.req.raw.headers);
    if (rid === null) return noContent();
    // One that is erased, or of another data folder, is nobody's any more.
    return readReceipt(c, rid, store, limit, () => forget(c, mount));
  };
}

export const aboutForgetReceipt: OperationDescription = {
  tag: "receipts",
  summary: "Make this browser forget its number; the receipt stays.",
  cookies: ownCookie,
  answers: {
    204: { about: "It is forgotten.", headers: { "Set-Cookie": "Takes the cookie away." } },
  },
};

/** `DELETE receipts/mine`: the browser forgets the number; the receipt stays. */
export function createForgetReceipt(mount: string) {
  return (c: AppContext): Response => forget(c, mount);
}

function forget(c: AppContext, mount: string): Response {
  return noContent({ "set-cookie": receiptCookie("", mount, c.req.raw.headers) });
}

function noContent(headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(null, { status: 204, headers: { "cache-control": "no-store", ...headers } });
}

async function readReceipt(
  c: AppContext,
  rid: string,
  store: Store,
  limit: RequestLimit,
  absent: () => Response | Promise<Response>,
): Promise<Response> {
  const wait = limit(c);
  if (wait > 0) {
    return refuse("too-many", `Too many requests: try again in ${wait} s.`, tryAgain(wait));
  }
  const stored = receiptIdFormat.test(rid) ? await store.read(rid) : null;
  if (!stored) return absent();
  const proof = await proveReceipt(store.log, stored.seq);
  const answer: ProvableReceipt = { ...toKeptReceipt(stored), proof };
  return answerJson(200, answer);
}

export const aboutReadNotice: OperationDescription = {
  tag: "receipts",
  summary: "An archived notice, byte for byte as it was hashed.",
  path: { hash: v.pipe(v.string(), v.regex(noticeHashFormat)) },
  answers: {
    200: {
      about: "It never changes.",
      content: { "application/json": noticeManifestSchema },
    },
  },
  refusals: ["not-found"],
};

/** `GET notices/:hash`: the very bytes that were hashed, which never change. */
export function createReadNotice(store: Store) {
  return async (c: AppContext): Promise<Response> => {
    const hash = c.req.param("hash") ?? "";
    const manifest = noticeHashFormat.test(hash) ? await store.readNotice(hash) : null;
    if (manifest === null) {
      return refuse("not-found", "Expected the hash of a notice that is archived here.");
    }
    return new Response(manifest, {
      headers: {
        "content-type": "application/json; charset=utf-8",
        "cache-control": "public, max-age=31536000, immutable",
        "x-content-type-options": "nosniff",
      },
    });
  };
}

export const aboutHealth: OperationDescription = {
  tag: "endpoint",
  summary: "Whether the store can be read.",
  answers: {
    200: {
      about: "It can.",
      content: { "application/json": v.strictObject({ status: v.literal("ok") }) },
    },
  },
  refusals: ["unavailable"],
};

/** `GET health`: whether the store answers. */
export function createHealth(store: Store) {
  return async (): Promise<Response> => {
    try {
      await store.check();
      return answerJson(200, { status: "ok" });
    } catch {
      return refuse("unavailable", "The store cannot be read.", tryAgain(5));
    }
  };
}
