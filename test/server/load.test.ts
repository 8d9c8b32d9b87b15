import { describe, expect, it } from "vitest";
import { createLightClient } from "../helpers/light-client.ts";
import { makeReceipt } from "../helpers/make-receipt.ts";
import { startEndpoint } from "../helpers/start-endpoint.ts";

const receipts = 10_000;
const connections = 50;

describe("10,000 receipts from 50 connections", () => {
  it("are stored once each, also those that are sent twice", async () => {
    const endpoint = await startEndpoint();
    const light = createLightClient(connections);
    const seqs = new Map<string, number>();
    const outcomes = { 200: 0, 201: 0 };

    let left = receipts;
    const client = async () => {
      while (left > 0) {
        left -= 1;
        const receipt = makeReceipt();
        // Every tenth comes twice at once, as an impatient outbox would send it.
        const times = left % 10 === 0 ? 2 : 1;
        const answers = await Promise.all(
          Array.from({ length: times }, () => light.post(endpoint.url, JSON.stringify(receipt))),
        );
        for (const { status, text } of answers) {
          const { seq } = JSON.parse(text) as { seq: number };
          if (status !== 200 && status !== 201) throw new Error(`answered ${status}`);
          outcomes[status] += 1;
          if ((seqs.get(receipt.rid) ?? seq) !== seq)
            throw new Error(`${receipt.rid} has two numbers`);
          seqs.set(receipt.rid, seq);
        }
      }
    };
    await Promise.all(Array.from({ length: connections }, client));

    expect(outcomes).toEqual({ 201: receipts, 200: receipts / 10 });
    expect(seqs.size).toBe(receipts);
    const numbers = [...seqs.values()].sort((a, b) => a - b);
    expect(numbers.every((seq, place) => seq === place + 1)).toBe(true);
  });
});
