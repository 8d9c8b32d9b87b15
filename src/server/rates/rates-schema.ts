import * as v from "valibot";
import {
  rateBreakdowns,
  rateSpans,
  type ApartFigures,
  type Coverage,
  type CoverageFigures,
  type RateFigures,
  type Rates,
  type Share,
} from "../../contract/rates.ts";
import { schemaOf } from "../api/schema-of.ts";

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const from0To1 = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const difference = v.pipe(v.number(), v.minValue(-1), v.maxValue(1));
const day = v.pipe(v.string(), v.isoDate());
const period = v.pipe(v.string(), v.regex(/^\d{4}-\d\d(-\d\d)?$/));

export const shareSchema = schemaOf<Share>()(
  v.strictObject({ share: from0To1, low: from0To1, high: from0To1 }),
);

/** The difference of two shares, with its own interval: it can be less than nothing. */
export const shareDifferenceSchema = schemaOf<Share>()(
  v.strictObject({ share: difference, low: difference, high: difference }),
);

const figures = {
  asked: count,
  accepted: count,
  refused: count,
  custom: count,
  script: count,
  undecided: v.nullable(count),
  granted: count,
  rate: v.nullable(shareSchema),
  problem: v.nullable(v.picklist(["too-few", "incomplete-counts"])),
};

export const rateFiguresSchema = schemaOf<RateFigures>()(v.strictObject(figures));

const apartSchema = schemaOf<ApartFigures>()(
  v.strictObject({
    api: count,
    later: count,
    automation: v.strictObject({ asked: count, decided: count }),
  }),
);

const views = { views: count, allowed: count, share: v.nullable(from0To1), automation: count };

export const coverageFiguresSchema = schemaOf<CoverageFigures>()(v.strictObject(views));

const coverageSchema = schemaOf<Coverage>()(
  v.strictObject({
    total: coverageFiguresSchema,
    periods: v.array(v.strictObject({ ...views, period })),
    groups: v.nullable(v.array(v.strictObject({ ...views, value: v.string() }))),
    before: v.nullable(coverageFiguresSchema),
  }),
);

/** What `GET rates` answers. */
export const ratesSchema = schemaOf<Rates>()(
  v.strictObject({
    site: v.string(),
    timeZone: v.string(),
    of: v.string(),
    from: day,
    to: day,
    by: v.picklist(rateSpans),
    only: v.record(v.string(), v.string()),
    leastAsked: count,
    total: rateFiguresSchema,
    periods: v.array(v.strictObject({ ...figures, period })),
    groups: v.nullable(v.array(v.strictObject({ ...figures, value: v.string() }))),
    breakdown: v.nullable(v.picklist(rateBreakdowns)),
    apart: apartSchema,
    coverage: v.nullable(coverageSchema),
    coverageProblem: v.nullable(v.picklist(["off", "not-told-apart"])),
    before: v.nullable(
      v.strictObject({
        from: day,
        to: day,
        total: rateFiguresSchema,
        difference: v.nullable(shareDifferenceSchema),
      }),
    ),
    remark: v.string(),
  }),
);
