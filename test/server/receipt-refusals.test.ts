import { describe, expect, it } from "vitest";
import { maxReceiptBytes } from "../../src/contract/receipt.ts";
import { launchEndpoint, makeEndpointFolder, memoryOf } from "../helpers/endpoint-process.ts";
import { createLightClient } from "../helpers/light-client.ts";
import { makeReceipt } from "../helpers/make-receipt.ts";
import { refusedBodies, valid, withField, type Case } from "../helpers/refused-bodies.ts";
import { postReceipt, startEndpoint } from "../helpers/start-endpoint.ts";
import { makeTempFolder } from "../helpers/temp-folder.ts";

/** Requests that are refused for how or from where they come. */
const refusedRequests: readonly Case[] = [
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
    [...refusedBodies, ...refusedRequests].map(([what, status, code, sentence, body, headers]) => ({
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

  it("all of it, a hundred times over and many at once, and takes no memory for it", async () => {
    const { url, child } = await launchEndpoint(makeEndpointFolder(makeTempFolder()));
    const client = createLightClient(32);
    const all = [...refusedBodies, ...refusedRequests];
    const round = async () => {
      for (const [what, status, , , body, headers] of all) {
        expect((await client.post(url, body(), headers)).status, what).toBe(status);
      }
    };
    const rounds = (count: number) => Promise.all(Array.from({ length: count }, round));
    await rounds(20);
    const before = memoryOf(child.pid);
    await rounds(80);
    expect(memoryOf(child.pid) - before).toBeLessThan(128);
    expect((await postReceipt(url, makeReceipt())).kept.seq).toBe(1);
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
