import { expect, it } from "vitest";
import { canonicalJson } from "../../src/contract/canonical.ts";
import type { Keeping, NewReceipt, Store, StoredReceipt } from "../../src/server/store/store.ts";
import { makeReceipt } from "../helpers/make-receipt.ts";

export function makeNewReceipt(overrides: Partial<NewReceipt> = {}): NewReceipt {
  const receipt = makeReceipt(overrides.rid === undefined ? {} : { rid: overrides.rid });
  return {
    rid: receipt.rid,
    body: canonicalJson({ ...receipt }),
    act: receipt.act,
    site: "shop.example.kz",
    notice: null,
    received: "2026-11-22T10:31:07Z",
    ...overrides,
  };
}

/** The receipt of an answer that has one. */
function receiptIn(keeping: Keeping | undefined): StoredReceipt {
  if (!keeping || keeping.outcome === "erased") throw new Error("there is no receipt");
  return keeping.receipt;
}

const notice = { hash: "a".repeat(64), manifest: '{"v":1}' };

/** What every store promises. `open` gives an empty store that is closed when the test is over. */
export function describeStore(open: () => Promise<Store>): void {
  it("numbers receipts 1, 2, 3 in the order of the batches", async () => {
    const store = await open();
    const first = await store.keep([makeNewReceipt(), makeNewReceipt()]);
    const second = await store.keep([makeNewReceipt()]);
    expect([...first, ...second].map((one) => [one.outcome, receiptIn(one).seq])).toEqual([
      ["stored", 1],
      ["stored", 2],
      ["stored", 3],
    ]);
  });

  it("keeps a receipt once, however often it comes, also within one batch", async () => {
    const store = await open();
    const receipt = makeNewReceipt();
    const outcomes = await store.keep([receipt, receipt, makeNewReceipt(), receipt]);
    const [again] = await store.keep([{ ...receipt, received: "2026-11-22T11:00:00Z" }]);
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(["stored", "same", "stored", "same"]);
    expect(receiptIn(again)).toEqual(receiptIn(outcomes[0]));
    expect(await store.newest(10)).toHaveLength(2);
  });

  it("keeps the first of two bodies under one number", async () => {
    const store = await open();
    const receipt = makeNewReceipt();
    const [, other] = await store.keep([receipt, { ...receipt, body: '{"v":1}' }]);
    expect(other?.outcome).toBe("other");
    expect((await store.read(receipt.rid))?.body).toBe(receipt.body);
  });

  it("gives back what it was given, byte for byte", async () => {
    const store = await open();
    const receipt = makeNewReceipt();
    await store.keep([receipt]);
    const { rid, body, site, received } = receipt;
    expect(await store.read(rid)).toEqual({
      seq: 1,
      rid,
      body,
      site,
      received,
      noticeKnown: null,
    });
    expect(await store.read("0".repeat(26))).toBeNull();
  });

  it("keeps nothing of a batch when one of it cannot be kept", async () => {
    const store = await open();
    // A body that is no text: what a store does when its disk is full, without filling a disk.
    const broken = { ...makeNewReceipt(), body: null } as unknown as NewReceipt;
    await expect(store.keep([makeNewReceipt(), broken])).rejects.toThrow();
    expect(await store.newest(10)).toEqual([]);
    const [next] = await store.keep([makeNewReceipt()]);
    expect(receiptIn(next).seq).toBe(1);
  });

  it("says whether the notice of a receipt is archived, also when it is archived later", async () => {
    const store = await open();
    const receipt = makeNewReceipt({ notice: notice.hash });
    const [kept] = await store.keep([receipt]);
    expect(receiptIn(kept).noticeKnown).toBe(false);
    await store.archive([notice], "2026-11-22T10:00:00Z");
    expect((await store.read(receipt.rid))?.noticeKnown).toBe(true);
  });

  it("erases a receipt for good: its number is not taken again, its place in the log stays", async () => {
    const store = await open();
    const receipt = makeNewReceipt();
    await store.keep([makeNewReceipt(), receipt, makeNewReceipt()]);
    const root = await store.log.root(3);
    expect(await store.erase(receipt.rid, "2026-11-23T10:00:00Z")).toBe(true);
    expect(await store.read(receipt.rid)).toBeNull();
    expect(await store.wasErased(receipt.rid)).toBe(true);
    expect(await store.keep([receipt])).toEqual([{ outcome: "erased" }]);
    expect(await store.erase(receipt.rid, "2026-11-23T10:00:00Z")).toBe(false);
    expect(await store.log.root(3)).toEqual(root);
    const [next] = await store.keep([makeNewReceipt()]);
    expect(receiptIn(next).seq).toBe(4);
    expect(await store.wasErased(makeNewReceipt().rid)).toBe(false);
  });

  it("archives a notice once and gives back its bytes", async () => {
    const store = await open();
    await store.archive([notice], "2026-11-22T10:00:00Z");
    await store.archive([notice], "2026-11-23T10:00:00Z");
    expect(await store.readNotice(notice.hash)).toBe(notice.manifest);
    expect(await store.readNotice("b".repeat(64))).toBeNull();
  });

  it("gives the newest receipts, newest first, and no more than asked for", async () => {
    const store = await open();
    await store.keep([makeNewReceipt(), makeNewReceipt(), makeNewReceipt()]);
    expect((await store.newest(2)).map(({ seq }) => seq)).toEqual([3, 2]);
  });

  it("counts receipts by what was done", async () => {
    const store = await open();
    await store.keep([
      makeNewReceipt({ act: "accept_all" }),
      makeNewReceipt({ act: "reject_all" }),
      makeNewReceipt({ act: "reject_all" }),
    ]);
    expect(Object.fromEntries(await store.countByAct())).toEqual({ accept_all: 1, reject_all: 2 });
  });

  it("cannot be read once it is closed", async () => {
    const store = await open();
    await expect(store.check()).resolves.toBeUndefined();
    await store.close();
    await expect(store.check()).rejects.toThrow();
  });
}
