import { beforeEach, describe, expect, it } from "vitest";
import type { Receipt } from "../../src/contract/receipt.ts";
import { createOutbox, type Outbox } from "../../src/gate/outbox.ts";
import { makeReceipt } from "../helpers/make-receipt.ts";

/** A page's storage, as the outbox sees it: own keys, text values. */
function createStorage(): Storage {
  const store: Storage = Object.create({
    getItem: (key: string) => store[key] ?? null,
    setItem: (key: string, value: string) => (store[key] = value),
    removeItem: (key: string) => delete store[key],
  });
  return store;
}

let store: Storage;
let time: number;
let answers: (number | Error)[];
let sent: string[];
let kept: string[];
let refused: number[];
let timers: { readonly run: () => void; readonly delay: number }[];

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

function open(storage: () => Storage = () => store): Outbox {
  return createOutbox({
    storage,
    post: async (receipt: Receipt) => {
      sent.push(receipt.rid);
      const answer = answers.shift() ?? 201;
      if (answer instanceof Error) throw answer;
      return { status: answer, reason: "" };
    },
    later: (run, delay) => void timers.push({ run, delay }),
    now: () => time,
    random: () => 0.5,
    onKept: (receipt) => void kept.push(receipt.rid),
    onRefused: ({ status }) => void refused.push(status),
  });
}

beforeEach(() => {
  store = createStorage();
  time = Date.UTC(2026, 10, 22);
  [answers, sent, kept, refused, timers] = [[], [], [], [], []];
});

describe("the outbox", () => {
  it("stores a receipt before it sends it, and lets go when the endpoint confirms", async () => {
    const receipt = makeReceipt();
    open().add(receipt);
    expect(Object.keys(store)).toEqual([`kelisim.receipt.${receipt.rid}`]);
    await settled();
    expect(kept).toEqual([receipt.rid]);
    expect(Object.keys(store)).toEqual([]);
  });

  it.each([[429], [500], [503], [new Error("offline")]])(
    "keeps a receipt after %s",
    async (answer) => {
      answers = [answer];
      const outbox = open();
      outbox.add(makeReceipt());
      await settled();
      expect(outbox.pending()).toHaveLength(1);
      expect(timers.map(({ delay }) => delay)).toEqual([5000]);
    },
  );

  it.each([[400], [403], [409], [410], [413]])(
    "drops a receipt refused with %d, once and for all",
    async (status) => {
      answers = [status];
      const outbox = open();
      outbox.add(makeReceipt());
      await settled();
      outbox.flush(true);
      await settled();
      expect(sent).toHaveLength(1);
      expect(refused).toEqual([status]);
      expect(Object.keys(store)).toEqual([]);
    },
  );

  it("doubles the delay up to an hour", async () => {
    answers = Array.from({ length: 12 }, () => 503);
    open().add(makeReceipt());
    const delays: number[] = [];
    for (let attempt = 0; attempt < 12; attempt += 1) {
      await settled();
      const timer = timers.shift();
      if (!timer) throw new Error("no retry is planned");
      delays.push(timer.delay / 1000);
      time += timer.delay;
      timer.run();
    }
    expect(delays).toEqual([5, 10, 20, 40, 80, 160, 320, 640, 1280, 2560, 3600, 3600]);
  });

  it("sends what an earlier page left behind, when it is due", async () => {
    answers = [503];
    open().add(makeReceipt());
    await settled();
    sent = [];
    open().flush();
    await settled();
    expect(sent).toHaveLength(0);
    time += 60_000;
    open().flush();
    await settled();
    expect(sent).toHaveLength(1);
    expect(kept).toHaveLength(1);
  });

  it("wakes up for what an earlier page left behind and is not due yet, with one timer", async () => {
    answers = [503, 503, 503];
    const first = open();
    for (let count = 0; count < 3; count += 1) {
      first.add(makeReceipt());
      await settled();
      time += 1000;
    }
    [sent, timers] = [[], []];
    open().flush();
    expect(sent).toEqual([]);
    expect(timers.map(({ delay }) => delay)).toEqual([2000]);
    for (let guard = 0; timers.length > 0 && guard < 10; guard += 1) {
      const timer = timers.shift();
      time += timer?.delay ?? 0;
      timer?.run();
      await settled();
    }
    expect(sent).toHaveLength(3);
    expect(Object.keys(store)).toEqual([]);
  });

  it("sends at once what a clock that was set back has planned for a far day", async () => {
    answers = [503];
    open().add(makeReceipt());
    await settled();
    [sent, timers] = [[], []];
    time -= 365 * 24 * 60 * 60 * 1000;
    open().flush();
    await settled();
    expect(sent).toHaveLength(1);
    expect(timers).toEqual([]);
  });

  it("works from memory where storage is denied", async () => {
    answers = [503];
    const outbox = open(() => {
      throw new DOMException("denied", "SecurityError");
    });
    outbox.add(makeReceipt());
    await settled();
    expect(outbox.pending()).toHaveLength(1);
    outbox.flush(true);
    await settled();
    expect(kept).toHaveLength(1);
  });

  it("holds twenty receipts at most, and none for more than thirty days", async () => {
    answers = Array.from({ length: 25 }, () => 503);
    const outbox = open();
    const receipts = Array.from({ length: 25 }, () => makeReceipt());
    for (const receipt of receipts) {
      time += 1000;
      outbox.add(receipt);
    }
    await settled();
    expect(outbox.pending().map(({ rid }) => rid)).toEqual(receipts.slice(5).map(({ rid }) => rid));
    time += 31 * 24 * 60 * 60 * 1000;
    expect(outbox.pending()).toEqual([]);
    expect(Object.keys(store)).toEqual([]);
  });

  it("throws out entries that are none, and only its own", () => {
    store["kelisim.receipt.X"] = "not JSON";
    store["kelisim.receipt.Y"] = '{"receipt":{"rid":"Z"},"tries":0,"next":0,"made":0}';
    store["basket"] = "felt slippers";
    expect(open().pending()).toEqual([]);
    expect(Object.keys(store)).toEqual(["basket"]);
  });
});
