import { describe, expect, it } from "vitest";
import { makeReceipt } from "../helpers/make-receipt.ts";
import { siteOrigin, startEndpoint } from "../helpers/start-endpoint.ts";

const sameOrigin = { "sec-fetch-site": "same-origin" };

describe("a visitor's own receipt", () => {
  it("is found again by a cookie that no script reads, on the path of receipts alone", async () => {
    const endpoint = await startEndpoint();
    const receipt = makeReceipt();
    const { status, headers } = await endpoint.post(receipt, sameOrigin);
    const cookie = headers.get("set-cookie") ?? "";
    expect(status).toBe(201);
    expect(cookie).toBe(
      `kelisim-receipt=${receipt.rid}; Path=/kelisim/receipts; Max-Age=15552000; HttpOnly; SameSite=Strict; Secure`,
    );
    const mine = await endpoint.get("receipts/mine", { cookie: cookie.split(";")[0] ?? "" });
    expect(mine.status).toBe(200);
    expect(await mine.json()).toMatchObject({ receipt, seq: 1, proof: null });
    expect(mine.headers.get("cache-control")).toBe("no-store");
  });

  it("is not asked for again by a receipt that came twice, but its cookie is renewed", async () => {
    const endpoint = await startEndpoint();
    const receipt = makeReceipt();
    await endpoint.post(receipt, sameOrigin);
    const { status, headers } = await endpoint.post(receipt, sameOrigin);
    expect([status, headers.get("set-cookie")?.split(";")[0]]).toEqual([
      200,
      `kelisim-receipt=${receipt.rid}`,
    ]);
  });

  it("gets no cookie from another origin, for a newsletter, or for what is refused", async () => {
    const endpoint = await startEndpoint();
    const none = async (body: object, headers: Record<string, string>) =>
      expect((await endpoint.post(body, headers)).headers.get("set-cookie")).toBeNull();
    await none(makeReceipt(), { "sec-fetch-site": "same-site" });
    await none(makeReceipt(), {});
    await none({ ...makeReceipt(), more: 1 }, sameOrigin);
    const receipt = makeReceipt();
    await endpoint.post(receipt, sameOrigin);
    await none({ ...receipt, device: "desktop" }, sameOrigin);
  });

  it("is nobody's without a number that is kept here", async () => {
    const endpoint = await startEndpoint();
    expect((await endpoint.get("receipts/mine")).status).toBe(204);
    for (const rid of ["x", makeReceipt().rid]) {
      const answer = await endpoint.get("receipts/mine", { cookie: `kelisim-receipt=${rid}` });
      expect(answer.status).toBe(204);
    }
  });

  it("is forgotten by the browser on demand, and kept", async () => {
    const endpoint = await startEndpoint();
    const receipt = makeReceipt();
    await endpoint.post(receipt, sameOrigin);
    const answer = await fetch(`${endpoint.url}receipts/mine`, {
      method: "DELETE",
      headers: { origin: siteOrigin, cookie: `kelisim-receipt=${receipt.rid}` },
    });
    expect(answer.status).toBe(204);
    expect(answer.headers.get("set-cookie")).toMatch(
      /^kelisim-receipt=; Path=\/kelisim\/receipts; Max-Age=0/,
    );
    expect((await endpoint.get(`receipts/${receipt.rid}`)).status).toBe(200);
  });
});
