import * as v from "valibot";
import type { DecidedUnder, ListedNotice, NoticeList } from "../../contract/notice-list.ts";
import { schemaOf } from "../api/schema-of.ts";

const text = v.nullable(v.string());
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const listedNoticeSchema = schemaOf<ListedNotice>()(
  v.strictObject({
    hash: v.string(),
    firstSeen: v.string(),
    current: v.boolean(),
    language: text,
    revision: v.nullable(v.number()),
    layout: text,
    variant: text,
    policyUpdated: text,
  }),
);

const decidedUnderSchema = schemaOf<DecidedUnder>()(
  v.strictObject({
    language: v.string(),
    revision: v.number(),
    decisions: count,
    first: v.string(),
    last: v.string(),
  }),
);

/** What `GET notices` answers. */
export const noticeListSchema = schemaOf<NoticeList>()(
  v.strictObject({
    notices: v.array(listedNoticeSchema),
    more: count,
    decided: v.array(decidedUnderSchema),
    notToldApart: count,
  }),
);
