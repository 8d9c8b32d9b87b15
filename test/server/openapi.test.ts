import { Validator } from "@seriousme/openapi-schema-validator";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { refusals } from "../../src/contract/refusal.ts";
import { addToken } from "../../src/server/sign-in/make-token.ts";
import { readDocument } from "../helpers/hold-to-document.ts";
import { signIn } from "../helpers/sign-in.ts";
import { startEndpoint } from "../helpers/start-endpoint.ts";

describe("GET openapi.json", () => {
  it("is a valid OpenAPI 3.1 document, for everybody, and kept until it changes", async () => {
    const { get } = await startEndpoint();
    const answer = await get("openapi.json");
    expect([answer.status, answer.headers.get("content-type")]).toEqual([
      200,
      "application/json; charset=utf-8",
    ]);
    const etag = answer.headers.get("etag") ?? "";
    expect((await get("openapi.json", { "if-none-match": etag })).status).toBe(304);
    const text = await answer.text();
    const { valid, errors } = await new Validator().validate(JSON.parse(text));
    expect([errors, valid]).toEqual([undefined, true]);
    const { version } = JSON.parse(readFileSync("package.json", "utf8"));
    expect(JSON.parse(text)).toMatchObject({
      openapi: "3.1.0",
      info: { version },
      servers: [{ url: "/kelisim" }],
    });
    // A schema that says nothing is one that code alone says: it has to be said beside it.
    expect(text).not.toMatch(/"(?!properties")\w+":\{\}/);
  });

  it("has every route of the router, with its methods, and no other", async () => {
    for (const overrides of [{}, { counts: false }]) {
      const endpoint = await startEndpoint({ overrides });
      const { paths } = await readDocument(endpoint);
      const described = Object.entries(paths).flatMap(([path, operations]) =>
        Object.keys(operations).map(
          (method) => `${method.toUpperCase()} ${path.slice(1).replaceAll(/\{(\w+)\}/g, ":$1")}`,
        ),
      );
      expect(described.toSorted()).toEqual(endpoint.routes().toSorted());
      const ids = Object.values(paths).flatMap((operations) =>
        Object.values(operations).map(({ operationId }) => operationId),
      );
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it("says what is closed, which is what is", async () => {
    const endpoint = await startEndpoint();
    const token = addToken(endpoint.dataFolder, { name: "test", days: null, now: new Date() });
    const { cookie } = await signIn(endpoint.url);
    const { paths } = await readDocument(endpoint);
    for (const [path, { get }] of Object.entries(paths)) {
      if (!get) continue;
      const status = async (headers: Record<string, string>) =>
        (await endpoint.get(path.slice(1), headers)).status;
      const answers = [
        await status({}),
        await status({ authorization: `Bearer ${token}` }),
        await status({ cookie }),
      ].map((each) => each !== 401);
      const opens = (scheme: string) => get.security.some((each) => scheme in each);
      const isOpen = get.security.length === 0;
      expect(answers, path).toEqual([isOpen, isOpen || opens("token"), isOpen || opens("session")]);
    }
  });

  it("has every code of a refusal, with its status", async () => {
    const endpoint = await startEndpoint();
    const { paths } = await readDocument(endpoint);
    const found = new Set<string>();
    for (const { responses } of Object.values(paths).flatMap((each) => Object.values(each))) {
      for (const [status, response] of Object.entries(responses)) {
        const codes = /"enum":\[([^\]]*)\]/.exec(
          JSON.stringify(response.content?.["application/json"] ?? ""),
        );
        if (Number(status) < 400 || !codes) continue;
        for (const code of (codes[1] ?? "").replaceAll('"', "").split(",")) {
          found.add(`${code} ${status}`);
        }
      }
    }
    const all = Object.entries(refusals).map(([code, status]) => `${code} ${status}`);
    // It is the answer to a method that a route has not, so no operation has it.
    expect([...found, "method-not-allowed 405"].toSorted()).toEqual(all.toSorted());
  });
});
