import * as v from "valibot";
import { mostNewest, type NewestReceipts } from "../../contract/newest-receipts.ts";
import { acts } from "../../contract/receipt.ts";
import type { OperationDescription } from "../api/operation.ts";
import { schemaOf } from "../api/schema-of.ts";
import { answerJson } from "../request/answer.ts";
import { receiptOf } from "../store/kept-receipt.ts";
import type { Store } from "../store/store.ts";

const newestReceiptsSchema = schemaOf<NewestReceipts>()(
  v.strictObject({
    receipts: v.array(
      v.strictObject({
        rid: v.string(),
        seq: v.pipe(v.number(), v.integer(), v.minValue(1)),
        site: v.string(),
        received: v.string(),
        act: v.picklist(acts),
      }),
    ),
  }),
);

export const aboutListNewest: OperationDescription = {
  tag: "receipts",
  summary: `The newest ${mostNewest} receipts.`,
  answers: {
    200: { about: "Newest first.", content: { "application/json": newestReceiptsSchema } },
  },
};

/** `GET receipts`: what came last, so that an owner sees that something comes. */
export function createListNewest(store: Pick<Store, "newest">) {
  return async (): Promise<Response> => {
    const receipts = (await store.newest(mostNewest)).map((stored) => {
      const { rid, seq, site, received } = stored;
      return { rid, seq, site, received, act: receiptOf(stored).act };
    });
    const answer: NewestReceipts = { receipts };
    return answerJson(200, answer);
  };
}
