import { describe, expect, it } from "vitest";
import { makeNewsletterReceipt, makeReceipt } from "../helpers/make-receipt.ts";
import { startEndpoint } from "../helpers/start-endpoint.ts";

const record = "1.3.20261122.analytics:1.yandex-metrica:0";
const asking = { "sec-fetch-site": "same-origin", "kelisim-renew": "1" };
const renewed = (value: string) => `kelisim=${value}; Path=/; Max-Age=15552000; SameSite=Lax`;

/** What an answer sets under the name of the state cookie, beside the cookie of the receipt. */
const stateCookies = (headers: Headers) =>
  headers.getSetCookie().filter((cookie) => cookie.startsWith("kelisim="));

const noRecords: readonly (readonly [what: string, cookie: string])[] = [
  ["a record twice", `kelisim=${record}; kelisim=${record}`],
  ["two that differ", `kelisim=${record}; a=1;kelisim=1.3.20261122.analytics:0`],
  ["a second one that is empty", `kelisim=${record}; kelisim=`],
  ["a second one without a value", `kelisim=${record}; kelisim`],
  ["a second one with blanks", `kelisim=${record}; kelisim =1`],
  ["none", "a=1"],
  ["one of another name", `xkelisim=${record}; kelisim-x=${record}`],
  ["one in capitals", `KELISIM=${record}`],
  ["an empty one", "kelisim="],
  ["one cut short", "kelisim=1.3.2026"],
  ["another version", "kelisim=2.3.20261122.analytics:1"],
  ["one in quotes", `kelisim="${record}"`],
  ["more attributes", `kelisim=${record}, Domain=example.kz`],
  ["an escape", "kelisim=1.3.20261122.analytics%3A1"],
  ["an answer that is no bit", "kelisim=1.3.20261122.analytics:2"],
  ["an id twice", "kelisim=1.3.20261122.a:1.a:0"],
  ["4 kB", `kelisim=1.3.20261122${".a:1".repeat(1000)}`],
  ["an id beyond length", `kelisim=1.3.20261122.${"a".repeat(41)}:1`],
];

describe("the answer to a receipt", () => {
  it("renews the state cookie of that request byte for byte, for grants and refusals, at 201 and at 200", async () => {
    const endpoint = await startEndpoint();
    for (const value of [record, "1.1.20261122.analytics:0", `1.9.20200101${".a-1:0"}`]) {
      const cookie = `a=1; kelisim=${value}; kelisim-receipt=x; kelisim2=1`;
      // What the receipt says decides nothing: it grants throughout.
      const receipt = makeReceipt();
      for (const status of [201, 200]) {
        const answer = await endpoint.post(receipt, { ...asking, cookie });
        expect(answer.status).toBe(status);
        expect(stateCookies(answer.headers)).toEqual([`${renewed(value)}; Secure`]);
        expect(answer.headers.getSetCookie()).toHaveLength(2);
      }
    }
  });

  it("renews without Secure where the page has none", async () => {
    const origin = "http://127.0.0.1:4580";
    const endpoint = await startEndpoint({
      overrides: { sites: [{ name: "local", origins: [origin] }] },
    });
    const headers = { ...asking, origin, cookie: `kelisim=${record}` };
    const answer = await endpoint.post(makeReceipt(), headers);
    expect(stateCookies(answer.headers)).toEqual([renewed(record)]);
  });

  it("renews nothing where the cookie is no record, or not the only one", async () => {
    const endpoint = await startEndpoint();
    for (const [what, cookie] of noRecords) {
      const { status, headers } = await endpoint.post(makeReceipt(), { ...asking, cookie });
      expect([status, stateCookies(headers)], what).toEqual([201, []]);
    }
  });

  it("renews nothing unasked, from another origin, for a newsletter or for what is refused", async () => {
    const endpoint = await startEndpoint();
    const cookie = `kelisim=${record}`;
    const kept = makeReceipt();
    await endpoint.post(kept);
    const answers = [
      await endpoint.post(makeReceipt(), { cookie, "sec-fetch-site": "same-origin" }),
      await endpoint.post(makeReceipt(), { ...asking, cookie, "kelisim-renew": "0" }),
      await endpoint.post(makeReceipt(), { ...asking, cookie, "sec-fetch-site": "same-site" }),
      await endpoint.post(makeReceipt(), { ...asking, cookie, "sec-fetch-site": "" }),
      await endpoint.post(makeNewsletterReceipt(true), { ...asking, cookie }),
      await endpoint.post({ ...makeReceipt(), more: 1 }, { ...asking, cookie }),
      await endpoint.post({ ...kept, device: "desktop" }, { ...asking, cookie }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201, 400, 409]);
    expect(answers.flatMap(({ headers }) => stateCookies(headers))).toEqual([]);
  });
});

describe("a page of an origin that is not listed", () => {
  it("may read why its receipt is refused, and nothing else", async () => {
    const endpoint = await startEndpoint();
    const foreign = { origin: "https://forgotten.example.kz" };
    const refused = await endpoint.post(makeReceipt(), foreign);
    expect([refused.status, refused.headers.get("access-control-allow-origin")]).toEqual([
      403,
      "*",
    ]);
    expect(refused.error.message).toContain("https://forgotten.example.kz");
    expect(refused.headers.get("access-control-allow-credentials")).toBeNull();

    const receipt = makeReceipt();
    await endpoint.post(receipt);
    for (const path of [`receipts/${receipt.rid}`, `receipts/${makeReceipt().rid}`, "health"]) {
      const answer = await endpoint.get(path, foreign);
      expect(answer.headers.get("access-control-allow-origin"), path).toBeNull();
    }
  });
});
