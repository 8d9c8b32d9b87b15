import { gzipSync } from "node:zlib";
import { maxReceiptBytes } from "../../src/contract/receipt.ts";
import { makeReceipt } from "./make-receipt.ts";

/** A valid receipt, to be spoilt. */
export const valid = () => ({ ...makeReceipt() }) as Record<string, unknown>;
export const withField = (key: string, value: unknown) =>
  JSON.stringify({ ...valid(), [key]: value });
const without = (key: string) => {
  const { [key]: _gone, ...rest } = valid();
  return JSON.stringify(rest);
};
/** A raw member at the front of the receipt's own, so that keys can stand twice. */
export const withMember = (member: string) => `{${member},${JSON.stringify(valid()).slice(1)}`;
const bytes = (...parts: (string | number)[]) =>
  Buffer.concat(
    parts.map((part) => (typeof part === "string" ? Buffer.from(part) : Buffer.from([part]))),
  );

export type Case = readonly [
  what: string,
  status: number,
  code: string,
  sentence: string | RegExp,
  body: () => string | Uint8Array,
  headers?: Record<string, string>,
];

const badReceipt = (what: string, body: () => string, sentence: string | RegExp): Case => [
  what,
  400,
  "bad-receipt",
  sentence,
  body,
];
const badJson = (what: string, body: () => string | Uint8Array): Case => [
  what,
  400,
  "bad-json",
  "Expected one receipt as JSON in UTF-8, found something else.",
  body,
];

const repeatedKey = (what: string, body: () => string): Case => [
  what,
  400,
  "bad-json",
  "Expected every key of the receipt once, found one twice.",
  body,
];

/** Bodies that are refused for what they say. */
export const refusedBodies: readonly Case[] = [
  badReceipt(
    "an unknown field",
    () => withField("email", "a@example.kz"),
    "The receipt is not valid: email: expected no such key, found one.",
  ),
  badReceipt(
    "a missing field",
    () => without("device"),
    "The receipt is not valid: device: expected a value, found nothing.",
  ),
  badReceipt(
    "a field of the wrong type",
    () => withField("asked", "yes"),
    'The receipt is not valid: asked: expected true or false, found "yes".',
  ),
  badReceipt(
    "a word that is not in the list",
    () => withField("by", "robot"),
    'The receipt is not valid: by: expected one of person, script, api, found "robot".',
  ),
  badReceipt("a short number", () => withField("rid", "01J"), /rid: expected a receipt number/),
  badReceipt(
    "a number with letters that are not used",
    () => withField("rid", "I".repeat(26)),
    /rid: expected a receipt number/,
  ),
  badReceipt(
    "a category that is not asked",
    () => withField("categories", { necessary: true }),
    /categories: /,
  ),
  badReceipt("an answer that is no boolean", () => withField("services", { a: 1 }), /services: /),
  badReceipt("a service with a bad id", () => withField("services", { "A b": true }), /services: /),
  badReceipt(
    "61 services",
    () =>
      withField(
        "services",
        Object.fromEntries(Array.from({ length: 61 }, (_, n) => [`service-${n}`, true])),
      ),
    /services: expected true or false for each id, at most 60/,
  ),
  badReceipt("a fraction", () => withField("revision", 1.5), /revision: expected a whole number/),
  badReceipt(
    "a number beyond all",
    () => withMember('"revision":1e999').replace(/,"revision":1,/, ","),
    /revision: /,
  ),
  badReceipt(
    "a day the calendar lacks",
    () => withField("decided", "2026-02-31T10:00Z"),
    /decided: /,
  ),
  badReceipt(
    "seconds in the visitor's time",
    () => withField("decided", "2026-02-01T10:00:01Z"),
    /decided: /,
  ),
  badReceipt("a short hash", () => withField("notice", "abc"), /notice: expected 64 hex digits/),
  badReceipt(
    "a lone surrogate",
    () => withMember('"variant":"\\ud800"').replace(/"variant":"default",/, ""),
    /variant: .*found "\\\\?ud800"/,
  ),
  badReceipt("a NUL", () => withField("variant", "a\0b"), /variant: /),
  badReceipt("a line break", () => withField("build", "0.1.0\r\nX: y"), /build: /),
  badReceipt(
    "a key __proto__",
    () => withMember('"__proto__":{"by":"person"}'),
    /__proto__.*expected no such key/,
  ),
  badReceipt(
    "a key constructor",
    () => withMember('"constructor":{"prototype":{}}'),
    /constructor: expected no such key/,
  ),
  badReceipt(
    "__proto__ among the answers",
    () => withField("services", JSON.parse('{"__proto__":true}')),
    /services: /,
  ),
  badReceipt(
    "an unknown category",
    () => withField("categories", { analytics: true, profiling: true }),
    /categories: expected true or false for each id, at most 3/,
  ),
  badReceipt(
    "an object among the answers",
    () => withField("services", { "yandex-metrica": { granted: true } }),
    /services: /,
  ),
  badReceipt("a list", () => "[]", "Expected a receipt with its version v, found nothing."),
  badReceipt("null", () => "null", "Expected a receipt with its version v, found nothing."),
  badReceipt(
    "a version in quotes",
    () => withField("v", "1"),
    'Expected a receipt with its version v, found "1".',
  ),
  badReceipt(
    "1,500 nested lists",
    () => withField("prev", JSON.parse(`${"[".repeat(1500)}${"]".repeat(1500)}`)),
    /prev: .*found a list/,
  ),
  [
    "a future version",
    400,
    "unknown-version",
    "Expected a receipt of version 1, found 2.",
    () => withField("v", 2),
  ],
  [
    "one byte too many",
    413,
    "too-large",
    "Expected at most 4096 bytes, found more.",
    () => JSON.stringify(valid()).padEnd(maxReceiptBytes + 1),
  ],
  [
    "a million nested lists",
    413,
    "too-large",
    "Expected at most 4096 bytes, found more.",
    () => "[".repeat(1_000_000),
  ],
  repeatedKey("a key twice", () => withMember('"by":"robot"')),
  repeatedKey("a key twice, once with an escape", () => withMember('"\\u0062y":"person"')),
  repeatedKey("an answer twice", () =>
    withMember('"services":{"a":true,"a":false}').replace(/,"services":\{"yandex[^}]*\}/, ""),
  ),
  badJson("a compressed body that does not say so", () => gzipSync(Buffer.alloc(1_000_000))),
  badJson("nothing", () => ""),
  badJson("half a receipt", () => JSON.stringify(valid()).slice(0, 200)),
  badJson("two receipts", () => JSON.stringify(valid()).repeat(2)),
  badJson("a byte order mark", () => `\uFEFF${JSON.stringify(valid())}`),
  badJson("bytes that are not UTF-8", () => bytes('{"v":"', 0xff, 0xfe, '"}')),
  badJson("brackets to the limit", () => "[".repeat(maxReceiptBytes)),
];
