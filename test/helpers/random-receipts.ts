import * as fc from "fast-check";
import { languages } from "../../src/contract/language.ts";
import {
  actors,
  decisionActs,
  devices,
  layouts,
  type Layer,
  type Receipt,
} from "../../src/contract/receipt.ts";
import { makeReceiptId } from "./make-receipt.ts";

const yesOrNo = fc.boolean();
const written = (alphabet: string, least: number, most: number) =>
  fc.string({ unit: fc.constantFrom(...alphabet.split("")), minLength: least, maxLength: most });
const small = "abcdefghijklmnopqrstuvwxyz0123456789-";
const hex = "0123456789abcdef";
const crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Names that sort otherwise than they look, or that mean something to an object. */
const oddIds = [
  "constructor",
  "valueof",
  "10",
  "9",
  "0",
  "-1",
  "1e3",
  "-",
  "a-",
  "a",
  "b".repeat(40),
];

const receipts: fc.Arbitrary<Omit<Receipt, "rid">> = fc.record({
  v: fc.constant(1 as const),
  prev: fc.option(written(crockford, 26, 26)),
  act: fc.constantFrom(...decisionActs),
  by: fc.constantFrom(...actors),
  active: yesOrNo,
  layer: fc.constantFrom<Layer>("notice", "preferences", "placeholder", "page"),
  asked: yesOrNo,
  categories: fc.dictionary(fc.constantFrom("functional", "analytics", "marketing"), yesOrNo),
  services: fc
    .dictionary(fc.oneof(written(small, 1, 40), fc.constantFrom(...oddIds)), yesOrNo, {
      maxKeys: 25,
    })
    .map((answers) => ({ ...answers })),
  revision: fc.oneof(fc.constantFrom(0, 1, 999_999_999), fc.integer({ min: 0, max: 999_999_999 })),
  notice: fc.option(written(hex, 64, 64)),
  lang: fc.constantFrom(...languages),
  layout: fc.constantFrom(...layouts),
  variant: written(small, 1, 16),
  device: fc.constantFrom(...devices),
  gpc: yesOrNo,
  build: written(`${small}ABCXYZ.+`, 1, 64),
  decided: fc
    .integer({ min: 0, max: 2 ** 31 })
    .map((minutes) => `${new Date(minutes * 1000).toISOString().slice(0, 16)}Z`),
});

/** Valid receipts with whatever a receipt may hold, each with a number of its own. */
export function randomReceipts(count: number, seed: number): readonly Receipt[] {
  return fc.sample(receipts, { numRuns: count, seed }).map((receipt, place) => ({
    ...receipt,
    rid: makeReceiptId(),
    ...(place % 3 === 0 && { automation: true }),
  }));
}
