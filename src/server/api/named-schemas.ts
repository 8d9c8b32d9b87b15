import { askedSchema, viewSchema } from "../rates/parse-count.ts";
import {
  coverageFiguresSchema,
  rateFiguresSchema,
  ratesSchema,
  shareDifferenceSchema,
  shareSchema,
} from "../rates/rates-schema.ts";
import { keptReceiptSchema, provableReceiptSchema } from "../receipts/kept-receipt-schema.ts";
import { receiptV1 } from "../receipts/receipt-schema.ts";
import { noticeManifestSchema } from "../site/notice-manifest-schema.ts";
import type { NamedSchemas } from "./json-schema.ts";
import { refusalSchema } from "./refusal-schema.ts";

/** What has a name in the document; anything else is written out where it is used. */
export const namedSchemas: NamedSchemas = {
  Receipt: receiptV1,
  KeptReceipt: keptReceiptSchema,
  ProvableReceipt: provableReceiptSchema,
  NoticeManifest: noticeManifestSchema,
  AskedVisit: askedSchema,
  PageView: viewSchema,
  Rates: ratesSchema,
  RateFigures: rateFiguresSchema,
  CoverageFigures: coverageFiguresSchema,
  Share: shareSchema,
  ShareDifference: shareDifferenceSchema,
  Refusal: refusalSchema,
};
