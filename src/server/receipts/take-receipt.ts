import type { OperationDescription } from "../api/operation.ts";
import { canonicalJson } from "../../contract/canonical.ts";
import { maxReceiptBytes, type Receipt } from "../../contract/receipt.ts";
import { answerJson, erasedSentence, refuse, tryAgain } from "../request/answer.ts";
import { UnavailableError, type CommitQueue } from "../store/commit-queue.ts";
import { toKeptReceipt } from "../store/kept-receipt.ts";
import { keptReceiptSchema } from "./kept-receipt-schema.ts";
import { parseReceipt } from "./parse-receipt.ts";
import { receiptV1 } from "./receipt-schema.ts";
import type { ClientAddress } from "../request/client-address.ts";
import type { AppContext } from "../request/peer.ts";
import type { RateLimit } from "../request/rate-limit.ts";
import { readBody } from "../request/read-body.ts";
import type { SiteConfig } from "../site/site-config.ts";
import { receiptCookie } from "./receipt-cookie.ts";
import { renewedCookie } from "./renewed-cookie.ts";
import { isSameOrigin } from "../request/same-origin.ts";
import { siteOfRequest } from "../request/site-of-request.ts";
import type { Keeping } from "../store/store.ts";
import { typeProblem } from "../request/type-problem.ts";

export interface TakeReceiptParts {
  readonly config: SiteConfig;
  readonly queue: CommitQueue;
  readonly limit: RateLimit;
  readonly addressOf: ClientAddress;
}

const kept = {
  content: { "application/json": keptReceiptSchema },
  headers: {
    Location: "Where the receipt can be read.",
    "Set-Cookie": "To a page of this origin.",
  },
};

export const aboutTakeReceipt: OperationDescription = {
  tag: "receipts",
  summary: "Keep the receipt of a choice.",
  about: `From a page of a listed site: its header Origin says which. At most ${maxReceiptBytes} bytes, every key once.`,
  headers: {
    "Kelisim-Renew": "1 where the page wants its state cookie set once more.",
  },
  body: { types: ["application/json", "text/plain"], schema: receiptV1 },
  answers: {
    201: { about: "It is on disk.", ...kept },
    200: { about: "The same receipt again.", ...kept },
  },
  refusals: [
    "foreign-origin",
    "no-origin",
    "wrong-type",
    "too-many",
    "too-large",
    "bad-json",
    "bad-receipt",
    "unknown-version",
    "other-body",
    "erased",
    "unavailable",
  ],
};

/**
 * `POST receipts`, top to bottom: who posts it, in what form, how often, how long, what it says; then it is
 * kept, and only what is on disk is answered 201. The cheap checks stand first.
 */
export function createTakeReceipt({ config, queue, limit, addressOf }: TakeReceiptParts) {
  return async (c: AppContext): Promise<Response> => {
    const { headers } = c.req.raw;
    const from = siteOfRequest(headers, config.sites);
    // It says nothing but what is wrong, and the owner who forgot an origin has to be able to read it.
    if (!from.ok) return refuse(from.code, from.message, { "access-control-allow-origin": "*" });

    const type = typeProblem(headers);
    if (type !== null) return refuse("wrong-type", type);

    const wait = limit.take(addressOf(c));
    if (wait > 0) {
      return refuse("too-many", `Too many receipts: try again in ${wait} s.`, tryAgain(wait));
    }

    let body: Uint8Array | null;
    try {
      body = await readBody(c.req.raw, maxReceiptBytes);
    } catch {
      return refuse("bad-json", "Expected a receipt, found a body that broke off.");
    }
    if (body === null) {
      return refuse("too-large", `Expected at most ${maxReceiptBytes} bytes, found more.`);
    }

    const parsed = parseReceipt(body);
    if (!parsed.ok) return refuse(parsed.code, parsed.message);

    try {
      const keeping = await queue.keep(toNewReceipt(parsed.value, from.site.name));
      const answer = answerKeeping(keeping, config.mount);
      // A newsletter's receipt is not the one of the choice.
      if (answer.ok && isSameOrigin(headers) && parsed.value.layer !== "form") {
        answer.headers.append("set-cookie", receiptCookie(parsed.value.rid, config.mount, headers));
        const renewed = renewedCookie(headers);
        if (renewed !== null) answer.headers.append("set-cookie", renewed);
      }
      return answer;
    } catch (error) {
      if (!(error instanceof UnavailableError)) throw error;
      return refuse("unavailable", `The receipt is not kept: ${error.message}.`, tryAgain(5));
    }
  };
}

function toNewReceipt(receipt: Receipt, site: string) {
  const { rid, act, notice } = receipt;
  // A receipt is strings, whole numbers, booleans, null and plain objects; an interface has no index signature.
  const body = canonicalJson(receipt as unknown as Parameters<typeof canonicalJson>[0]);
  return { rid, act, notice, site, body };
}

function answerKeeping(keeping: Keeping, mount: string): Response {
  if (keeping.outcome === "erased") return refuse("erased", erasedSentence);
  const { outcome, receipt } = keeping;
  if (outcome === "other") {
    return refuse(
      "other-body",
      `Receipt ${receipt.rid} is kept with another content; a receipt never changes.`,
    );
  }
  return answerJson(outcome === "stored" ? 201 : 200, toKeptReceipt(receipt), {
    location: `${mount}receipts/${receipt.rid}`,
  });
}
