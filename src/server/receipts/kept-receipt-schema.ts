import * as v from "valibot";
import type { KeptReceipt, ProvableReceipt } from "../../contract/receipt.ts";
import { schemaOf } from "../api/schema-of.ts";
import { receiptV1 } from "./receipt-schema.ts";

const kept = {
  receipt: receiptV1,
  site: v.string(),
  seq: v.pipe(v.number(), v.integer(), v.minValue(1)),
  received: v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)),
  noticeKnown: v.nullable(v.boolean()),
};

/** What `POST receipts` answers. */
export const keptReceiptSchema = schemaOf<KeptReceipt>()(v.strictObject(kept));

/** What `GET receipts/:rid` answers. */
export const provableReceiptSchema = schemaOf<ProvableReceipt>()(
  v.strictObject({ ...kept, proof: v.nullable(v.string()) }),
);
