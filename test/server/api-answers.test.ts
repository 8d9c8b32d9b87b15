import { describe, expect, it } from "vitest";
import { rateBreakdowns } from "../../src/contract/rates.ts";
import { buildNotices } from "../../src/server/site/build-notices.ts";
import { eraseReceipt } from "../../src/server/store/erase-receipt.ts";
import { writeFakeWidget } from "../helpers/fake-widget.ts";
import { createHoldTo, readDocument } from "../helpers/hold-to-document.ts";
import { makeReceipt } from "../helpers/make-receipt.ts";
import { postSignIn, signIn } from "../helpers/sign-in.ts";
import { makeSiteConfig, siteOrigin, startEndpoint } from "../helpers/start-endpoint.ts";
import { makeTempFolder } from "../helpers/temp-folder.ts";

describe("what the endpoint answers", () => {
  it("is what the document says: receipts, their log and their notices", async () => {
    const endpoint = await startEndpoint({ checkpointInterval: 20 });
    const { url, get, routes } = endpoint;
    const hold = createHoldTo(await readDocument(endpoint));
    const post = (body: string, headers: Record<string, string> = {}) =>
      fetch(`${url}receipts`, {
        method: "POST",
        headers: { "content-type": "text/plain", origin: siteOrigin, ...headers },
        body,
      });

    const receipt = makeReceipt();
    const form = makeReceipt({
      act: "newsletter_optin",
      layer: "form",
      layout: "form",
      asked: false,
      categories: {},
      services: { newsletter: true },
      revision: 0,
      notice: null,
    });
    const refused: readonly (readonly [string, number, Record<string, string>?])[] = [
      [JSON.stringify(receipt), 201],
      [JSON.stringify(receipt), 200],
      [JSON.stringify(form), 201],
      [JSON.stringify({ ...receipt, gpc: !receipt.gpc }), 409],
      ["{", 400],
      [JSON.stringify({ ...receipt, v: 9 }), 400],
      [JSON.stringify({ ...receipt, more: 1 }), 400],
      [" ".repeat(5000), 413],
      ["{}", 415, { "content-type": "text/html" }],
      ["{}", 403, { origin: "https://evil.example" }],
    ];
    for (const [body, status, headers] of refused) {
      const answer = await post(body, headers);
      expect(answer.status, body.slice(0, 60)).toBe(status);
      await hold.answer("POST receipts", answer);
    }
    for (const type of ["application/json", "text/plain"]) {
      hold.body("POST receipts", type, receipt);
      hold.body("POST receipts", type, form);
      expect(() => hold.body("POST receipts", type, { ...receipt, more: 1 })).toThrow();
      for (const made of [{ other: true }, { analytics: "yes" }, []]) {
        const other = { ...receipt, categories: made };
        expect(() => hold.body("POST receipts", type, other)).toThrow();
      }
    }

    await expect
      .poll(async () => (await get(`receipts/${receipt.rid}`)).text())
      .not.toContain('"proof":null');
    const answers: readonly (readonly [string, string, number, Record<string, string>?])[] = [
      ["receipts/{rid}", `receipts/${receipt.rid}`, 200],
      ["receipts/{rid}", "receipts/none", 404],
      ["receipts/mine", "receipts/mine", 204],
      ["receipts/mine", "receipts/mine", 200, { cookie: `kelisim-receipt=${receipt.rid}` }],
      ["notices/{hash}", "notices/none", 404],
      ["checkpoint", "checkpoint", 200],
      ["keys", "keys", 200],
      ["health", "health", 200],
      ["verify", "verify", 200],
      ["cookies", "cookies?lang=kk", 200],
      ["cookies", "cookies?part=table", 200],
      ["cookies", "cookies?lang=xx", 404],
      ["sign-in", "sign-in", 200],
    ];
    for (const [path, asked, status, headers] of answers) {
      const answer = await get(asked, headers);
      expect(answer.status, asked).toBe(status);
      await hold.answer(`GET ${path}`, answer);
    }
    // The notices of this endpoint's own config, and an erased receipt.
    const notices = await buildNotices(writeFakeWidget(makeTempFolder()), makeSiteConfig());
    for (const { hash } of notices) {
      const answer = await get(`notices/${hash}`);
      expect(answer.status).toBe(200);
      await hold.answer("GET notices/{hash}", answer);
    }
    expect(await eraseReceipt(endpoint.dataFolder, receipt.rid, new Date())).toBe(true);
    const gone = [await get(`receipts/${receipt.rid}`), await post(JSON.stringify(receipt))];
    expect(gone.map(({ status }) => status)).toEqual([410, 410]);
    for (const [place, route] of ["GET receipts/{rid}", "POST receipts"].entries()) {
      await hold.answer(route, gone[place] ?? Response.error());
    }
    for (const route of routes().filter((each) => each.startsWith("GET kelisim"))) {
      await hold.answer(route, await get(route.slice(4)));
    }
    const forgotten = await fetch(`${url}receipts/mine`, { method: "DELETE" });
    await hold.answer("DELETE receipts/mine", forgotten);
  });

  it("is what the document says: counts, rates and signing in", async () => {
    const endpoint = await startEndpoint({ overrides: { coverage: true } });
    const { url, get, post } = endpoint;
    const hold = createHoldTo(await readDocument(endpoint));
    const visit = {
      v: 1,
      what: "asked",
      automation: false,
      lang: "kk",
      device: "phone",
      layout: "bar",
      variant: "default",
      revision: 1,
    };
    hold.body("POST counts", "text/plain", visit);
    const count = (body: unknown) =>
      fetch(`${url}counts`, {
        method: "POST",
        headers: { "content-type": "text/plain", origin: siteOrigin },
        body: JSON.stringify(body),
      });
    for (let n = 0; n < 40; n += 1) expect((await count(visit)).status).toBe(204);
    await hold.answer("POST counts", await count(visit));
    const view = { v: 1, what: "view", automation: false, device: "phone", allowed: "yes" };
    hold.body("POST counts", "text/plain", view);
    for (let n = 0; n < 40; n += 1) expect((await count(view)).status).toBe(204);
    await hold.answer("POST counts", await count({ ...visit, who: "?" }));
    for (let n = 0; n < 5; n += 1) await post(makeReceipt({ asked: true }));

    const { cookie } = await signIn(url);
    const today = new Date(Date.now() + 5 * 3_600_000).toISOString().slice(0, 10);
    const days = `from=2026-11-01&to=${today}`;
    const queries = [
      "",
      ...rateBreakdowns.map((breakdown) => `&breakdown=${breakdown}&by=week`),
      "&beforeFrom=2026-10-01&beforeTo=2026-10-31&by=month",
      `&beforeFrom=${today}&beforeTo=${today}`,
      "&device=phone&language=kk&revision=1",
      "&format=csv",
      "&device=Phone",
      "&site=other",
    ];
    const bodies: string[] = [];
    for (const query of queries) {
      const answer = await get(`rates?${days}${query}`, { cookie });
      bodies.push(JSON.stringify(await hold.answer("GET rates", answer)));
    }
    expect(bodies.join()).toMatch(/"rate":\{.*"difference":\{/);
    expect(bodies.join()).toMatch(/"coverage":\{.*"coverageProblem":"not-told-apart"/);
    await hold.answer("GET rates", await get(`rates?${days}`));
    for (const path of ["notices", "receipts"]) {
      await hold.answer(`GET ${path}`, await get(path, { cookie }));
      await hold.answer(`GET ${path}`, await get(path));
    }
    await hold.answer("GET rates", await get(`rates?${days}`, { accept: "text/html" }));
    await hold.answer("GET ", await get("", { cookie }));
    await hold.answer("GET ", await get(""));

    for (let n = 0; n < 5; n += 1) {
      await hold.answer("POST sign-in", await postSignIn(url, n === 1 ? "" : "wrong"));
    }
    await hold.answer("POST sign-in", await postSignIn(url, "wrong", {}));
    const out = { method: "POST", redirect: "manual" } as const;
    await hold.answer("POST sign-out", await fetch(`${url}sign-out`, out));
    const headers = { origin: new URL(url).origin };
    await hold.answer("POST sign-out", await fetch(`${url}sign-out`, { ...out, headers }));
  });

  it("is what the document says also where it is too much", async () => {
    const once = { rate: 1, burst: 1 };
    const endpoint = await startEndpoint({
      overrides: { limits: { perClient: once, global: once } },
    });
    const { url, get } = endpoint;
    const hold = createHoldTo(await readDocument(endpoint));
    const post = (path: string) =>
      fetch(`${url}${path}`, {
        method: "POST",
        headers: { "content-type": "text/plain", origin: siteOrigin },
        body: "{}",
      });
    const asks: readonly (readonly [string, () => Promise<Response>])[] = [
      ["POST receipts", () => post("receipts")],
      ["POST counts", () => post("counts")],
      ["GET receipts/{rid}", () => get("receipts/0123456789ABCDEFGHJKMNPQRS")],
      ["GET rates", () => get("rates", { authorization: "Bearer kls_none" })],
    ];
    for (const [operation, ask] of asks) {
      let status = 0;
      // At the second, or the thirty-first for tokens, unless the machine is slow.
      for (let n = 0; n < 300 && status !== 429; n += 1) {
        const answer = await ask();
        ({ status } = answer);
        await hold.answer(operation, answer);
      }
      expect(status, operation).toBe(429);
    }
  });
});
