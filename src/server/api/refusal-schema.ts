import * as v from "valibot";
import { refusals, type Refusal, type RefusalCode } from "../../contract/refusal.ts";
import { schemaOf } from "./schema-of.ts";

// `keys` forgets which keys an object was given.
const codes = Object.keys(refusals) as readonly RefusalCode[];

/** The body of every refusal. */
export const refusalSchema = schemaOf<Refusal>()(
  v.strictObject({
    error: v.strictObject({
      code: v.picklist(codes),
      message: v.string(),
      reference: v.exactOptional(v.string()),
    }),
  }),
);
