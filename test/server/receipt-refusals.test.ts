import { describe, expect, it } from "vitest";
import { maxReceiptBytes } from "../../src/contract/receipt.ts";
import { makeReceipt } from "../helpers/make-receipt.ts";
import { startEndpoint } from "../helpers/start-endpoint.ts";

const valid = () => ({ ...makeReceipt() }) as Record<string, unknown>;
const withField = (key: string, value: unknown) => JSON.stringify({ ...valid(), [key]: value });
const without = (key: string) => {
  const { [key]: _gone, ...rest } = valid();
  return JSON.stringify(rest);
};
/** A raw member at the front of the receipt's own, so that keys can stand twice. */
const withMember = (member: string) => `{${member},${JSON.stringify(valid()).slice(1)}`;
const bytes = (...parts: (string | number)[]) =>
  Buffer.concat(
    parts.map((part) => (typeof part === "string" ? Buffer.from(part) : Buffer.from([part]))),
  );

type Case = readonly [
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

const cases: readonly Case[] = [
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
  badJson("nothing", () => ""),
  badJson("half a receipt", () => JSON.stringify(valid()).slice(0, 200)),
  badJson("two receipts", () => JSON.stringify(valid()).repeat(2)),
  badJson("a byte order mark", () => `\uFEFF${JSON.stringify(valid())}`),
  badJson("bytes that are not UTF-8", () => bytes('{"v":"', 0xff, 0xfe, '"}')),
  badJson("brackets to the limit", () => "[".repeat(maxReceiptBytes)),
  [
    "a body of 5 kB",
    413,
    "too-large",
    "Expected at most 4096 bytes, found more.",
    () => withField("variant", "a".repeat(5000)),
  ],
  [
    "a form",
    415,
    "wrong-type",
    'Expected the content type application/json or text/plain, found "application/x-www-form-urlencoded".',
    () => JSON.stringify(valid()),
    { "content-type": "application/x-www-form-urlencoded" },
  ],
  [
    "a compressed body",
    415,
    "wrong-type",
    'Expected a body without content encoding, found "gzip".',
    () => JSON.stringify(valid()),
    { "content-encoding": "gzip" },
  ],
  [
    "a foreign origin",
    403,
    "foreign-origin",
    'Expected a page of a site that is listed here, found the origin "https://evil.example".',
    () => JSON.stringify(valid()),
    { origin: "https://evil.example" },
  ],
  [
    "an origin that only looks like a listed one",
    403,
    "foreign-origin",
    /found the origin "https:\/\/shop\.example\.kz\.evil\.example"/,
    () => JSON.stringify(valid()),
    { origin: "https://shop.example.kz.evil.example" },
  ],
  [
    "a listed name over http",
    403,
    "foreign-origin",
    /found the origin "http:/,
    () => JSON.stringify(valid()),
    { origin: "http://shop.example.kz" },
  ],
  [
    "a page without an origin of its own",
    403,
    "foreign-origin",
    /found the origin "null"/,
    () => JSON.stringify(valid()),
    { origin: "null" },
  ],
  [
    "no origin",
    403,
    "no-origin",
    "Expected the header Origin of a site that is listed here, found none.",
    () => JSON.stringify(valid()),
    { origin: "" },
  ],
  [
    "no origin, from another site",
    403,
    "foreign-origin",
    'Expected a page of a site that is listed here, found a request marked "cross-site".',
    () => JSON.stringify(valid()),
    { origin: "", "sec-fetch-site": "cross-site" },
  ],
];

describe("POST receipts refuses", () => {
  it.each(
    cases.map(([what, status, code, sentence, body, headers]) => ({
      what,
      status,
      code,
      sentence,
      body,
      headers,
    })),
  )(
    "$what with its own status, code and sentence, and stores nothing",
    async ({ status, code, sentence, body, headers }) => {
      const endpoint = await startEndpoint();
      const answer = await endpoint.post(body(), headers);
      expect([answer.status, answer.error.code]).toEqual([status, code]);
      if (typeof sentence === "string") expect(answer.error.message).toBe(sentence);
      else expect(answer.error.message).toMatch(sentence);
      expect(answer.error.message.length).toBeLessThan(300);
      expect((await endpoint.post(makeReceipt())).kept.seq).toBe(1);
    },
  );

  it("repeats no more than a little of what was sent, and nothing invisible of it", async () => {
    const endpoint = await startEndpoint();
    const hostile = `\u202e\u001b[31m<img src=x>${"x".repeat(3000)}`;
    const { error } = await endpoint.post(withField("by", hostile));
    expect(error.message.length).toBeLessThan(200);
    expect(error.message).not.toMatch(/[\p{C}]/u);
  });

  it("answers a repeated key like JSON does: the last one counts", async () => {
    const endpoint = await startEndpoint();
    const answer = await endpoint.post(withMember('"by":"robot"'));
    expect([answer.status, answer.kept.receipt.by]).toEqual([201, "person"]);
  });
});

describe("POST receipts accepts", () => {
  it("a body of exactly as many bytes as are allowed", async () => {
    const endpoint = await startEndpoint();
    const body = JSON.stringify(valid());
    const answer = await endpoint.post(`${" ".repeat(maxReceiptBytes - body.length)}${body}`);
    expect(answer.status).toBe(201);
  });
});
