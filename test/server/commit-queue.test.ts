import { describe, expect, it } from "vitest";
import { createCommitQueue, UnavailableError } from "../../src/server/store/commit-queue.ts";
import type { Keeping, NewReceipt, Store } from "../../src/server/store/store.ts";
import { makeReceipt } from "../helpers/make-receipt.ts";
import { startEndpoint } from "../helpers/start-endpoint.ts";
import { makeSignal } from "../helpers/make-signal.ts";

type Keep = Store["keep"];

function makeQueue(keep: Keep, waiting = 1000) {
  const failures: unknown[] = [];
  const queue = createCommitQueue(
    { keep },
    { waiting, now: () => "2026-11-22T10:31:07Z", onFailure: (error) => failures.push(error) },
  );
  return { queue, failures };
}

const makeWaiting = (rid: string) => ({ rid, body: "{}", act: "custom", site: "s", notice: null });

function keepAll(batch: readonly NewReceipt[]): readonly Keeping[] {
  return batch.map(({ rid, body, site, received }, place) => ({
    outcome: "stored",
    receipt: { seq: place + 1, rid, body, site, received, noticeKnown: null },
  }));
}

describe("the commit queue", () => {
  it("commits what arrives in one turn together", async () => {
    const batches: string[][] = [];
    const { queue } = makeQueue(async (batch) => {
      batches.push(batch.map(({ rid }) => rid));
      return keepAll(batch);
    });
    await Promise.all(["a", "b", "c"].map((rid) => queue.keep(makeWaiting(rid))));
    expect(batches).toEqual([["a", "b", "c"]]);
  });

  it("lets what arrives during a commit wait for the next one", async () => {
    const commit = makeSignal();
    const started = makeSignal();
    const batches: string[][] = [];
    const { queue } = makeQueue(async (batch) => {
      batches.push(batch.map(({ rid }) => rid));
      started.give();
      await commit.given;
      return keepAll(batch);
    });
    const first = queue.keep(makeWaiting("a"));
    await started.given;
    const later = ["b", "c"].map((rid) => queue.keep(makeWaiting(rid)));
    commit.give();
    await Promise.all([first, ...later]);
    expect(batches).toEqual([["a"], ["b", "c"]]);
  });

  it("answers nobody of a batch before its commit has returned", async () => {
    const commit = makeSignal();
    const started = makeSignal();
    const { queue } = makeQueue(async (batch) => {
      started.give();
      await commit.given;
      return keepAll(batch);
    });
    const answered: string[] = [];
    const all = ["a", "b"].map((rid) =>
      queue.keep(makeWaiting(rid)).then(() => answered.push(rid)),
    );
    await started.given;
    await new Promise((resolve) => setImmediate(resolve));
    expect(answered).toEqual([]);
    commit.give();
    await Promise.all(all);
    expect(answered).toEqual(["a", "b"]);
  });

  it("refuses all of a batch whose commit fails, and takes the next", async () => {
    let isFull = true;
    const { queue, failures } = makeQueue(async (batch) => {
      if (isFull) throw new Error("database or disk is full");
      return keepAll(batch);
    });
    const results = await Promise.allSettled(["a", "b"].map((rid) => queue.keep(makeWaiting(rid))));
    expect(results.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    expect(failures).toHaveLength(1);
    isFull = false;
    await expect(queue.keep(makeWaiting("c"))).resolves.toMatchObject({ outcome: "stored" });
  });

  it("refuses what comes when the queue is full", async () => {
    const { queue } = makeQueue(async (batch) => keepAll(batch), 2);
    const kept = ["a", "b"].map((rid) => queue.keep(makeWaiting(rid)));
    await expect(queue.keep(makeWaiting("c"))).rejects.toThrow(UnavailableError);
    await Promise.all(kept);
  });

  it("has not stopped before the commit under way has returned", async () => {
    const commit = makeSignal();
    const { queue } = makeQueue(async (batch) => {
      await commit.given;
      return keepAll(batch);
    });
    const order: string[] = [];
    const kept = queue.keep(makeWaiting("a")).then(() => order.push("kept"));
    const stopped = queue.stop().then(() => order.push("stopped"));
    await new Promise((resolve) => setImmediate(resolve));
    expect(order).toEqual([]);
    commit.give();
    await Promise.all([kept, stopped]);
    expect(order).toEqual(["kept", "stopped"]);
  });

  it("keeps what waits when it is stopped, and refuses what comes later", async () => {
    const { queue } = makeQueue(async (batch) => keepAll(batch));
    const kept = queue.keep(makeWaiting("a"));
    await queue.stop();
    await expect(kept).resolves.toMatchObject({ outcome: "stored" });
    await expect(queue.keep(makeWaiting("b"))).rejects.toThrow(/is stopping/);
  });
});

describe("an endpoint whose store cannot commit", () => {
  it("answers 503 with Retry-After and logs why, without the receipt", async () => {
    const { openSqliteStore } = await import("../../src/server/store/sqlite-store.ts");
    const endpoint = await startEndpoint({
      async openStore(folder) {
        const store = await openSqliteStore(folder);
        return { ...store, keep: () => Promise.reject(new Error("database or disk is full")) };
      },
    });
    const receipt = makeReceipt();
    const answer = await endpoint.post(receipt);
    expect([answer.status, answer.error.code]).toEqual([503, "unavailable"]);
    expect(answer.error.message).toBe("The receipt is not kept: the disk did not take it.");
    expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
    expect((await endpoint.get(`receipts/${receipt.rid}`)).status).toBe(404);
    const failures = endpoint.lines.filter(({ event }) => event === "not-kept");
    expect(failures).toHaveLength(1);
    expect(failures[0]?.cause).toContain("database or disk is full");
    expect(JSON.stringify(endpoint.lines)).not.toContain(receipt.rid);
  });

  it("answers 500 with a reference to what nobody expected, and logs it under the reference", async () => {
    const { openSqliteStore } = await import("../../src/server/store/sqlite-store.ts");
    const endpoint = await startEndpoint({
      async openStore(folder) {
        const store = await openSqliteStore(folder);
        return { ...store, read: () => Promise.reject(new Error("a surprise")) };
      },
    });
    const response = await endpoint.get(`receipts/${"0".repeat(26)}`);
    const { error } = (await response.json()) as { error: { code: string; reference: string } };
    expect([response.status, error.code]).toEqual([500, "internal"]);
    const line = endpoint.lines.find(({ event }) => event === "error");
    expect(line?.reference).toBe(error.reference);
    expect(line?.cause).toContain("a surprise");
  });
});
