import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import { mostListedNotices, type NoticeList } from "../../src/contract/notice-list.ts";
import { mostListedReceipts, type ReceiptList } from "../../src/contract/receipt-list.ts";
import { makeReceipt } from "../helpers/make-receipt.ts";
import { signIn } from "../helpers/sign-in.ts";
import { startEndpoint, type TestEndpoint } from "../helpers/start-endpoint.ts";
import { makeTempFolder } from "../helpers/temp-folder.ts";

async function read<Answer>(endpoint: TestEndpoint, path: string): Promise<Answer> {
  const answer = await endpoint.get(path, await signIn(endpoint.url));
  expect([answer.status, answer.headers.get("cache-control")]).toEqual([200, "no-store"]);
  return (await answer.json()) as Answer;
}

/** Writes into the data file behind the endpoint's back. */
function write(dataFolder: string, sql: string, rows: readonly (readonly (string | number)[])[]) {
  const db = new DatabaseSync(join(dataFolder, "kelisim.sqlite"), { timeout: 5000 });
  const insert = db.prepare(sql);
  db.exec("BEGIN");
  for (const row of rows) insert.run(...row);
  db.exec("COMMIT");
  db.close();
}

const insertNotice = "INSERT INTO notices (hash, manifest, first_seen) VALUES (?, ?, ?)";

describe("GET notices", () => {
  it("lists the archive, newest first, and marks the notices of today's config", async () => {
    const dataFolder = join(makeTempFolder(), "data");
    const times = ["2026-11-01T08:00:00Z", "2026-11-20T08:00:00Z"].map((time) => new Date(time));
    const [first = new Date(), second = new Date()] = times;
    const before = await startEndpoint({ dataFolder, now: () => first });
    await before.stop();
    const overrides = { revision: 2, layout: "card", policy: { url: "/p", updated: "2026-11-19" } };
    const endpoint = await startEndpoint({ dataFolder, now: () => second, overrides });
    const { notices, more } = await read<NoticeList>(endpoint, "notices");
    expect(more).toBe(0);
    expect(notices.map(({ revision, current }) => [revision, current])).toEqual([
      ...Array.from({ length: 3 }, () => [2, true]),
      ...Array.from({ length: 3 }, () => [1, false]),
    ]);
    expect(notices.slice(0, 3).map(({ language }) => language)).toEqual(["en", "ru", "kk"]);
    expect(notices[0]).toMatchObject({
      firstSeen: "2026-11-20T08:00:00Z",
      layout: "card",
      variant: "default",
      policyUpdated: "2026-11-19",
    });
    for (const { hash } of notices) {
      expect((await endpoint.get(`notices/${hash}`)).status).toBe(200);
    }
  });

  it("says how much was decided in each language under each revision, and from when to when", async () => {
    const endpoint = await startEndpoint({ overrides: { revision: 2 } });
    const month = new Date().toISOString().slice(0, 7);
    for (const lang of ["ru", "ru", "kk"] as const) {
      await endpoint.post(makeReceipt({ revision: 2, lang }));
    }
    await endpoint.post(makeReceipt({ revision: 1, lang: "ru" }));
    const { decided, notToldApart } = await read<NoticeList>(endpoint, "notices");
    expect(notToldApart).toBe(0);
    expect(
      decided.map(({ revision, language, decisions }) => [revision, language, decisions]),
    ).toEqual([
      [2, "kk", 1],
      [2, "ru", 2],
      [1, "ru", 1],
    ]);
    for (const { first, last } of decided) {
      expect(first).toMatch(/^\d{4}-\d{2}$/);
      expect(last >= first && last >= month.slice(0, 4)).toBe(true);
    }
  });

  it("stays short: it lists so many and says how many more there are", async () => {
    const endpoint = await startEndpoint();
    const rows = Array.from(
      { length: mostListedNotices },
      (_, place) =>
        [`${place}`.padStart(64, "0"), '{"revision":1}', "2020-01-01T00:00:00Z"] as const,
    );
    write(endpoint.dataFolder, insertNotice, rows);
    const { notices, more } = await read<NoticeList>(endpoint, "notices");
    expect([notices.length, more]).toEqual([mostListedNotices, 3]);
  });

  it("lists whatever was written into the file by hand without believing it", async () => {
    const endpoint = await startEndpoint();
    const manifests = ["no json", "null", "[]", '{"language":7,"revision":"x","policy":1}'];
    write(
      endpoint.dataFolder,
      insertNotice,
      manifests.map((manifest, place) => [`${place}`, manifest, `2099-01-01T00:00:0${place}Z`]),
    );
    const { notices } = await read<NoticeList>(endpoint, "notices");
    expect(notices).toHaveLength(3 + manifests.length);
    for (const { language, revision, policyUpdated } of notices.slice(0, manifests.length)) {
      expect([language, revision, policyUpdated]).toEqual([null, null, null]);
    }
  });
});

describe("GET receipts", () => {
  it("lists the newest receipts for who has signed in, highest sequence first", async () => {
    const endpoint = await startEndpoint();
    const sent = Array.from({ length: mostListedReceipts + 1 }, () => makeReceipt());
    for (const receipt of sent) expect((await endpoint.post(receipt)).status).toBe(201);
    const { receipts } = await read<ReceiptList>(endpoint, "receipts");
    expect(receipts.map(({ receipt }) => receipt.rid)).toEqual(
      sent
        .map(({ rid }) => rid)
        .reverse()
        .slice(0, mostListedReceipts),
    );
    expect(receipts[0]).toMatchObject({ seq: sent.length, site: "shop.example.kz" });
    expect((await endpoint.get("receipts")).status).toBe(401);
  });

  it("lists the others beside a row that was written into the file by hand", async () => {
    const endpoint = await startEndpoint();
    const receipt = makeReceipt();
    await endpoint.post(receipt);
    write(
      endpoint.dataFolder,
      "INSERT INTO receipts (seq, rid, body, act, site, received) VALUES (?, ?, ?, ?, ?, ?)",
      [[2, "x", "no json", "accept_all", "shop.example.kz", "2026-11-22T10:00:00Z"]],
    );
    const { receipts } = await read<ReceiptList>(endpoint, "receipts");
    expect(receipts.map((one) => one.receipt.rid)).toEqual([receipt.rid]);
  });
});
