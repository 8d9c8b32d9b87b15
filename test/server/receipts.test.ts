import { describe, expect, it } from "vitest";
import { canonicalJson } from "../../src/contract/canonical.ts";
import { catalogueIds } from "../../src/server/site/resolve-services.ts";
import { makeReceipt, makeReceiptId } from "../helpers/make-receipt.ts";
import { postReceipt, siteOrigin, startEndpoint } from "../helpers/start-endpoint.ts";

describe("POST receipts", () => {
  it("has room for an answer about every service of the catalogue, and for as many as a site may have", async () => {
    const endpoint = await startEndpoint({ overrides: { services: catalogueIds } });
    const longest = Array.from({ length: 60 }, (_, place) => `${place}`.padStart(40, "s"));
    for (const ids of [catalogueIds, longest]) {
      const receipt = makeReceipt({
        rid: makeReceiptId(),
        prev: makeReceiptId(),
        categories: { functional: false, analytics: false, marketing: false },
        services: Object.fromEntries(ids.map((id) => [id, false])),
        notice: "0".repeat(64),
        variant: "sixteen-letters-",
        build: "b".repeat(64),
      });
      expect((await endpoint.post(receipt)).status, JSON.stringify(receipt)).toBe(201);
    }
  });

  it("answers 201 with the receipt, its site, number and time, and where to find it", async () => {
    const endpoint = await startEndpoint({ now: () => new Date("2026-11-22T10:31:07.900Z") });
    const receipt = makeReceipt();
    const answer = await endpoint.post(receipt);
    expect(answer.status).toBe(201);
    expect(answer.kept).toEqual({
      receipt,
      site: "shop.example.kz",
      seq: 1,
      received: "2026-11-22T10:31:07Z",
      noticeKnown: null,
    });
    expect(answer.headers.get("location")).toBe(`/kelisim/receipts/${receipt.rid}`);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
  });

  it("answers 200 with the first answer when the same receipt comes again, however its JSON is written", async () => {
    const endpoint = await startEndpoint();
    const receipt = makeReceipt({ services: { a: true, b: false } });
    const first = await endpoint.post(receipt);
    expect(first.status).toBe(201);
    const { services, ...fields } = receipt;
    const turned = {
      services: turn(services),
      ...turn(fields),
    };
    const written = JSON.stringify(receipt);
    const spellings = [
      JSON.stringify(turned),
      JSON.stringify(turned, null, "\t").replaceAll("\n", "\r\n"),
      written.replace('"by"', '"\\u0062\\u0079"').replace('"person"', '"p\\u0065rson"'),
      written.replace('"v":1,', '"v":1.0,').replace('"revision":1,', '"revision":10e-1,'),
    ];
    expect(new Set([written, ...spellings]).size).toBe(5);
    for (const spelling of spellings) {
      const again = await endpoint.post(spelling, { "content-type": "application/json" });
      expect([again.status, again.kept], spelling).toEqual([200, first.kept]);
    }
    expect((await endpoint.post(makeReceipt())).kept.seq).toBe(2);
  });

  it("answers 409 to another body under the same number and keeps the first", async () => {
    const endpoint = await startEndpoint();
    const receipt = makeReceipt({ act: "accept_all" });
    await endpoint.post(receipt);
    const other = await endpoint.post({ ...receipt, act: "reject_all" });
    expect(other.status).toBe(409);
    expect(other.error.code).toBe("other-body");
    const kept: unknown = await (await endpoint.get(`receipts/${receipt.rid}`)).json();
    expect(kept).toMatchObject({ seq: 1, receipt: { act: "accept_all" } });
  });

  it("keeps one of a thousand copies that come at once", async () => {
    const endpoint = await startEndpoint();
    const receipt = makeReceipt();
    const answers = await Promise.all(Array.from({ length: 1000 }, () => endpoint.post(receipt)));
    const stored = answers.filter(({ status }) => status === 201);
    expect([answers.every(({ kept }) => kept.seq === 1), stored.length]).toEqual([true, 1]);
    expect((await endpoint.post(makeReceipt())).kept.seq).toBe(2);
  });

  it("takes the receipt for the site of the page's origin, whatever the page says", async () => {
    const endpoint = await startEndpoint({
      overrides: {
        sites: [
          { name: "shop.example.kz", origins: [siteOrigin] },
          { name: "blog", origins: ["https://blog.example.kz", "https://www.blog.example.kz"] },
        ],
      },
    });
    const answer = await endpoint.post(makeReceipt(), { origin: "https://www.blog.example.kz" });
    expect(answer.kept.site).toBe("blog");
  });

  it("keeps a receipt whose notice it does not know, and says so", async () => {
    const endpoint = await startEndpoint();
    const answer = await endpoint.post(makeReceipt({ notice: "f".repeat(64) }));
    expect([answer.status, answer.kept.noticeKnown]).toEqual([201, false]);
  });

  it("keeps the ids `constructor` and `to-string` like any other", async () => {
    const endpoint = await startEndpoint();
    const receipt = makeReceipt({ services: { constructor: true, "to-string": false } });
    const answer = await endpoint.post(receipt);
    expect(answer.status).toBe(201);
    expect(canonicalJson({ ...answer.kept.receipt })).toBe(canonicalJson({ ...receipt }));
  });

  it("lets a listed origin read the answer, without credentials", async () => {
    const endpoint = await startEndpoint();
    const { headers } = await endpoint.post(makeReceipt());
    expect(headers.get("access-control-allow-origin")).toBe(siteOrigin);
    expect(headers.get("access-control-allow-credentials")).toBeNull();
    expect(headers.get("vary")).toContain("Origin");
  });

  it("answers the preflight of application/json for a listed origin only", async () => {
    const endpoint = await startEndpoint();
    const preflight = async (origin: string) => {
      const response = await fetch(`${endpoint.url}receipts`, {
        method: "OPTIONS",
        headers: {
          origin,
          "access-control-request-method": "POST",
          "access-control-request-headers": "content-type",
        },
      });
      return [response.status, response.headers.get("access-control-allow-origin")];
    };
    expect(await preflight(siteOrigin)).toEqual([204, siteOrigin]);
    expect(await preflight("https://evil.example")).toEqual([204, null]);
  });
});

describe("GET receipts/:rid", () => {
  it("answers what POST answered, and that it is not yet provable", async () => {
    const endpoint = await startEndpoint();
    const { kept } = await endpoint.post(makeReceipt());
    const response = await endpoint.get(`receipts/${kept.receipt.rid}`);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ ...kept, proof: null });
  });

  it.each([["0".repeat(26)], ["not-a-number"], ["0".repeat(5000)], ["%27;DROP"]])(
    "answers 404 alike to a number that is not kept: %.30s",
    async (rid) => {
      const endpoint = await startEndpoint();
      const response = await endpoint.get(`receipts/${rid}`);
      expect(response.status).toBe(404);
      expect(await response.json()).toEqual({
        error: {
          code: "not-found",
          message: "Expected the number of a receipt that is kept here.",
        },
      });
    },
  );
});

describe("GET health", () => {
  it("answers ok while the store can be read", async () => {
    const endpoint = await startEndpoint();
    const response = await endpoint.get("health");
    expect([response.status, await response.json()]).toEqual([200, { status: "ok" }]);
  });
});

describe("other routes", () => {
  it.each([
    ["PUT", "receipts", "GET, HEAD, POST, OPTIONS"],
    ["POST", "health", "GET, HEAD, OPTIONS"],
    ["DELETE", `receipts/${"0".repeat(26)}`, "GET, HEAD, OPTIONS"],
    ["POST", "", "GET, HEAD, OPTIONS"],
  ])("answers 405 to %s %s and names what is allowed", async (method, path, allow) => {
    const endpoint = await startEndpoint();
    const response = await fetch(`${endpoint.url}${path}`, { method });
    expect([response.status, response.headers.get("allow")]).toEqual([405, allow]);
    expect(await response.json()).toMatchObject({ error: { code: "method-not-allowed" } });
  });

  it("answers 404 with a code to an unknown path", async () => {
    const endpoint = await startEndpoint();
    for (const path of [
      "nothing",
      "../",
      "kelisim-cli.js",
      "receipts/a/b",
      "%2e%2e/package.json",
    ]) {
      const response = await endpoint.get(path);
      expect(response.status, path).toBe(404);
      expect(await response.json()).toMatchObject({ error: { code: "not-found" } });
    }
  });

  it("answers HEAD like GET, without a body", async () => {
    const endpoint = await startEndpoint();
    const response = await fetch(`${endpoint.url}health`, { method: "HEAD" });
    expect([response.status, await response.text()]).toEqual([200, ""]);
  });

  it.each(["/", "/a/kelisim/"])("stand under the mount %s", async (mount) => {
    const endpoint = await startEndpoint({ overrides: { mount } });
    const url = new URL(mount, endpoint.url).href;
    const { status, headers, kept } = await postReceipt(url, makeReceipt());
    expect([status, headers.get("location")]).toEqual([
      201,
      `${mount}receipts/${kept.receipt.rid}`,
    ]);
    const paths = ["", "health", "kelisim.js", "nothing"];
    const answers = await Promise.all(paths.map((path) => fetch(`${url}${path}`)));
    expect(answers.map((answer) => answer.status)).toEqual([401, 200, 200, 404]);
  });
});

/** The same object with its keys the other way round. */
function turn<Value>(object: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(object).toReversed());
}
