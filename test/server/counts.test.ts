import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import { createCounter } from "../../src/server/rates/counter.ts";
import type { Tallied } from "../../src/server/rates/rollup-table.ts";
import { siteOrigin, startEndpoint, type TestEndpoint } from "../helpers/start-endpoint.ts";

const visit = {
  v: 1,
  what: "asked",
  automation: false,
  lang: "kk",
  device: "phone",
  layout: "bar",
  variant: "default",
  revision: 3,
} as const;

async function count(
  { url }: TestEndpoint,
  body: unknown = visit,
  headers: Record<string, string> = {},
) {
  const response = await fetch(`${url}counts`, {
    method: "POST",
    headers: { "content-type": "text/plain", origin: siteOrigin, ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
  const text = await response.text();
  const code: unknown = text === "" ? null : JSON.parse(text).error.code;
  return { status: response.status, code, headers: response.headers };
}

function rows(dataFolder: string) {
  const db = new DatabaseSync(join(dataFolder, "kelisim.sqlite"), { readOnly: true });
  try {
    return db.prepare("SELECT * FROM asked_rollups ORDER BY span, automation").all();
  } finally {
    db.close();
  }
}

describe("POST counts", () => {
  it("adds one to today and to the month, automation apart, and sets no cookie", async () => {
    // 19:30 in London is half past midnight in Almaty.
    const endpoint = await startEndpoint({ now: () => new Date("2026-11-30T19:30:00Z") });
    const answer = await count(endpoint);
    expect(answer.status).toBe(204);
    expect(answer.headers.get("set-cookie")).toBeNull();
    expect(answer.headers.get("access-control-allow-origin")).toBe(siteOrigin);
    expect(answer.headers.get("access-control-allow-credentials")).toBeNull();
    await count(endpoint);
    await count(endpoint, { ...visit, automation: true });
    await endpoint.stop();
    const { v: _v, what: _what, ...cell } = visit;
    const common = { ...cell, site: "shop.example.kz" };
    expect(rows(endpoint.dataFolder)).toEqual([
      { ...common, span: "day", period: "2026-12-01", automation: 0, n: 2 },
      { ...common, span: "day", period: "2026-12-01", automation: 1, n: 1 },
      { ...common, span: "month", period: "2026-12", automation: 0, n: 2 },
      { ...common, span: "month", period: "2026-12", automation: 1, n: 1 },
    ]);
  });

  it.each<[string, number, string, unknown, Record<string, string>?]>([
    ["what is no JSON", 400, "bad-json", "asked"],
    ["a field too many", 400, "bad-count", { ...visit, path: "/cart" }],
    ["a field too few", 400, "bad-count", { ...visit, device: undefined }],
    ["another version", 400, "bad-count", { ...visit, v: 2 }],
    ["another thing to count", 400, "bad-count", { ...visit, what: "view" }],
    ["a language that is none", 400, "bad-count", { ...visit, lang: "de" }],
    ["a variant that is none", 400, "bad-count", { ...visit, variant: "<b>" }],
    ["the place of a coarse cell", 400, "bad-count", { ...visit, variant: "*" }],
    ["a revision that is none", 400, "bad-count", { ...visit, revision: -1 }],
    ["a long body", 413, "too-large", `"${"a".repeat(600)}"`],
    ["a form", 415, "wrong-type", visit, { "content-type": "multipart/form-data" }],
    ["a foreign origin", 403, "foreign-origin", visit, { origin: "https://evil.example" }],
  ])("refuses %s and counts nothing", async (_what, status, code, body, headers) => {
    const endpoint = await startEndpoint();
    expect(await count(endpoint, body, headers)).toMatchObject({ status, code });
    await endpoint.stop();
    expect(rows(endpoint.dataFolder)).toEqual([]);
  });

  it("has a budget of its own: who floods it keeps no receipt out", async () => {
    const narrow = { rate: 1, burst: 2 };
    const endpoint = await startEndpoint({
      overrides: { limits: { perClient: narrow, global: narrow } },
    });
    const answers = await Promise.all(Array.from({ length: 5 }, () => count(endpoint)));
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(3);
    expect(answers.at(-1)?.headers.get("retry-after")).toBe("1");
    expect((await endpoint.post("no receipt")).status).toBe(400);
  });

  it("is not there where counts are switched off", async () => {
    const endpoint = await startEndpoint({ overrides: { counts: false } });
    expect(await count(endpoint)).toMatchObject({ status: 404, code: "not-found" });
    const gate = await (await endpoint.get("kelisim.js")).text();
    expect(gate).toContain('"counts":false');
  });
});

describe("counts that wait for the disk", () => {
  function make(take: (batch: readonly Tallied[]) => void) {
    const failures: unknown[] = [];
    const counter = createCounter({
      store: { count: async ({ asked }) => take(asked) },
      timeZone: "Asia/Almaty",
      now: () => new Date("2026-11-22T10:00:00Z"),
      onFailure: (error) => failures.push(error),
      delay: 60_000,
    });
    return { counter, failures };
  }

  it("are added up, kept once, and kept at the stop", async () => {
    const batches: number[][] = [];
    const { counter } = make((batch) => batches.push(batch.map(({ n }) => n)));
    for (let n = 0; n < 5; n += 1) counter.add("shop", visit);
    counter.add("shop", { ...visit, device: "desktop" });
    await counter.flush();
    await counter.flush();
    counter.add("shop", visit);
    await counter.stop();
    expect(batches).toEqual([[5, 1], [1]]);
  });

  it("wait on while the disk takes none, up to a thousand kinds", async () => {
    let isFull = true;
    const kept: number[] = [];
    const { counter, failures } = make((batch) => {
      if (isFull) throw new Error("the disk is full");
      kept.push(...batch.map(({ n }) => n));
    });
    for (let n = 0; n < 1000; n += 1) {
      expect(counter.add("shop", { ...visit, revision: n })).toBe(true);
    }
    await counter.flush();
    expect(failures).toHaveLength(1);
    expect(counter.add("shop", { ...visit, revision: 5000 })).toBe(false);
    isFull = false;
    await counter.stop();
    expect(kept).toEqual(Array.from({ length: 1000 }, () => 1));
  });
});
