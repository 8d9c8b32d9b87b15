import * as v from "valibot";
import { mostListedReceipts, type ReceiptList } from "../../contract/receipt-list.ts";
import type { KeptReceipt } from "../../contract/receipt.ts";
import type { OperationDescription } from "../api/operation.ts";
import { schemaOf } from "../api/schema-of.ts";
import { answerJson } from "../request/answer.ts";
import { toKeptReceipt } from "../store/kept-receipt.ts";
import { keptReceiptSchema } from "./kept-receipt-schema.ts";
import type { Store, StoredReceipt } from "../store/store.ts";

const receiptListSchema = schemaOf<ReceiptList>()(
  v.strictObject({ receipts: v.array(keptReceiptSchema) }),
);

export const aboutListReceipts: OperationDescription = {
  tag: "receipts",
  summary: "The newest receipts, without their proofs.",
  answers: {
    200: {
      about: `At most ${mostListedReceipts}, highest sequence first.`,
      content: { "application/json": receiptListSchema },
    },
  },
};

/** `GET receipts`: the newest, for who has signed in. A number is its visitor's proof: no token opens this. */
export function createListReceipts(store: Pick<Store, "newest">) {
  return async (): Promise<Response> => {
    const newest = await store.newest(mostListedReceipts);
    const list: ReceiptList = { receipts: newest.flatMap(readable) };
    return answerJson(200, list);
  };
}

/** A row that was written into the file by hand may hold anything: it must not hide the others. */
function readable(stored: StoredReceipt): readonly KeptReceipt[] {
  try {
    return [toKeptReceipt(stored)];
  } catch {
    return [];
  }
}
