import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import type { PageView } from "../../src/contract/counts.ts";
import type { Rates } from "../../src/contract/rates.ts";
import { parseSiteConfig } from "../../src/server/site/site-config.ts";
import { signIn } from "../helpers/sign-in.ts";
import { simulateVisits } from "../helpers/simulate-visits.ts";
import {
  siteConfigInput,
  siteOrigin,
  startEndpoint,
  type TestEndpoint,
} from "../helpers/start-endpoint.ts";

const today = "2026-11-22";
const yesterday = "2026-11-21";
const overrides = { coverage: true };
const view: PageView = {
  v: 1,
  what: "view",
  automation: false,
  device: "phone",
  allowed: "yes",
};

const asked = {
  v: 1,
  what: "asked",
  automation: false,
  lang: "ru",
  device: "phone",
  layout: "bar",
  variant: "default",
  revision: 1,
};

async function post({ url }: TestEndpoint, body: unknown) {
  const headers = { "content-type": "text/plain", origin: siteOrigin };
  const sent = { method: "POST", headers, body: JSON.stringify(body) };
  const answer = await fetch(`${url}counts`, sent);
  const text = await answer.text();
  return { status: answer.status, code: text === "" ? null : JSON.parse(text).error.code };
}

async function postAll(endpoint: TestEndpoint, views: readonly PageView[]): Promise<void> {
  for (const one of views) expect((await post(endpoint, one)).status).toBe(204);
}

/** Signs in once, and asks as often as wanted. */
async function createAsk(endpoint: TestEndpoint) {
  const session = await signIn(endpoint.url);
  const get = (query: string) => endpoint.get(`rates?${query}`, session);
  return {
    rates: async (query: string) => (await (await get(query)).json()) as Rates,
    csv: async (query: string) => (await get(`${query}&format=csv`)).text(),
  };
}

/** What a list of views adds up to. */
function figuresOf(views: readonly PageView[]) {
  const many = (automation: boolean, ...allowed: readonly PageView["allowed"][]): number =>
    views.filter((one) => one.automation === automation && allowed.includes(one.allowed)).length;
  const [all, allowed] = [many(false, "yes", "no"), many(false, "yes", "later")];
  return { views: all, allowed, share: allowed / all, automation: many(true, "yes", "no") };
}

describe("coverage", () => {
  it("is what arrived of the page views of simulated visits, by day and device, automation apart", async () => {
    let time = `${yesterday}T06:00:00Z`;
    const endpoint = await startEndpoint({ overrides, now: () => new Date(time) });
    const ask = await createAsk(endpoint);
    const arrived = (seed: number) =>
      simulateVisits(200, seed, today, yesterday)
        .flatMap(({ views }) => views)
        .filter(({ isLost }) => !isLost)
        .map((one) => one.view);
    const [first, second] = [arrived(3), arrived(4)];
    await postAll(endpoint, first);
    time = `${today}T06:00:00Z`;
    await postAll(endpoint, second);
    expect((await post(endpoint, asked)).status).toBe(204);

    const all = [...first, ...second];
    const range = `from=${yesterday}&to=${today}`;
    const rates = await ask.rates(`${range}&breakdown=device`);
    expect(rates.coverageProblem).toBeNull();
    expect(rates.coverage).toEqual({
      total: figuresOf(all),
      periods: [
        { period: yesterday, ...figuresOf(first) },
        { period: today, ...figuresOf(second) },
      ],
      groups: ["desktop", "phone", "tablet"].map((value) => ({
        value,
        ...figuresOf(all.filter(({ device }) => device === value)),
      })),
      before: null,
    });
    const phones = await ask.rates(`${range}&device=phone&by=week&breakdown=language`);
    const onPhones = figuresOf(all.filter(({ device }) => device === "phone"));
    expect(phones.coverage).toEqual({
      total: onPhones,
      periods: [{ period: "2026-11-16", ...onPhones }],
      groups: null,
      before: null,
    });
    const month = await ask.rates("from=2026-11-01&to=2026-11-30&by=month");
    expect(month.coverage?.periods).toEqual([{ period: "2026-11", ...figuresOf(all) }]);
    const compared = `from=${today}&to=${today}&beforeFrom=${yesterday}&beforeTo=${yesterday}`;
    expect((await ask.rates(compared)).coverage).toMatchObject({
      total: figuresOf(second),
      before: figuresOf(first),
    });
    // What a view does not know of itself.
    for (const only of ["language=kk", "layout=bar", "variant=default", "revision=1"]) {
      const narrowed = await ask.rates(`${range}&${only}`);
      expect(narrowed).toMatchObject({ coverage: null, coverageProblem: "not-told-apart" });
    }
    const csv = await ask.csv(`${range}&breakdown=device`);
    const lines = csv.split("\r\n");
    const { views, allowed, share } = figuresOf(all);
    expect(lines[0]).toMatch(/"views","allowed","coverage"$/);
    expect(lines[1]).toContain(`"too-few","${views}","${allowed}","${share.toFixed(4)}"`);
    // The first day was viewed and asked nothing; it stands first all the same.
    expect(lines.slice(2, 4).map((line) => line.split(",")[5])).toEqual(
      [yesterday, today].map((day) => `"${day}"`),
    );
    expect(lines[4]).toMatch(/"device","desktop",(?:"",){11}"\d+","\d+","0\.\d{4}"$/);

    const real = simulateVisits(200, 3, today, yesterday).concat(
      simulateVisits(200, 4, today, yesterday),
    );
    const truth = figuresOf(real.flatMap((one) => one.views.map((each) => each.view)));
    process.stdout.write(
      `${truth.views} page views of people, ${views} counted; analytics was allowed on ` +
        `${(truth.share * 100).toFixed(1)} %, ${(share * 100).toFixed(1)} % by what arrived\n`,
    );
  });

  it("is tallied by day and month, and holds nothing but device, automation and whether it was allowed", async () => {
    // 19:30 in London is half past midnight in Almaty.
    const now = () => new Date("2026-11-30T19:30:00Z");
    const endpoint = await startEndpoint({ overrides, now });
    await postAll(endpoint, [view, view, { ...view, allowed: "no" }]);
    await endpoint.stop();
    const db = new DatabaseSync(join(endpoint.dataFolder, "kelisim.sqlite"), { readOnly: true });
    const rows = db.prepare("SELECT * FROM view_rollups ORDER BY span, allowed").all();
    db.close();
    const common = { site: "shop.example.kz", automation: 0, device: "phone" };
    expect(rows).toEqual(
      [
        { span: "day", period: "2026-12-01", allowed: "no", n: 1 },
        { span: "day", period: "2026-12-01", allowed: "yes", n: 2 },
        { span: "month", period: "2026-12", allowed: "no", n: 1 },
        { span: "month", period: "2026-12", allowed: "yes", n: 2 },
      ].map((row) => ({ ...common, ...row })),
    );
  });

  it("gives no percentage of fewer than thirty views, and none where fewer views than allowed ones arrived", async () => {
    const endpoint = await startEndpoint({ overrides, now: () => new Date(`${today}T06:00:00Z`) });
    const ask = await createAsk(endpoint);
    const query = `from=${today}&to=${today}`;
    const none = { views: 0, allowed: 0, share: null, automation: 0 };
    expect((await ask.rates(query)).coverage).toEqual({
      total: none,
      periods: [],
      groups: null,
      before: null,
    });
    await postAll(endpoint, Array<PageView>(29).fill(view));
    expect((await ask.rates(query)).coverage?.total).toMatchObject({ views: 29, share: null });
    await postAll(endpoint, [{ ...view, allowed: "no" }]);
    expect((await ask.rates(query)).coverage?.total.share).toBe(29 / 30);
    // A later grant is of a view that was counted: more of them than views cannot be whole.
    await postAll(endpoint, [{ ...view, allowed: "later" }]);
    expect((await ask.rates(query)).coverage?.total).toMatchObject({ allowed: 30, share: 1 });
    await postAll(endpoint, [{ ...view, allowed: "later" }]);
    const { coverage } = await ask.rates(query);
    expect(coverage?.total).toMatchObject({ views: 30, allowed: 31, share: null });
  });

  it("is off unless the config says otherwise: no file, no count, no figures", async () => {
    const endpoint = await startEndpoint();
    expect(await post(endpoint, view)).toEqual({ status: 400, code: "bad-count" });
    expect(await (await endpoint.get("kelisim.js")).text()).not.toContain("coverage");
    const ask = await createAsk(endpoint);
    const rates = await ask.rates(`from=${today}&to=${today}`);
    expect(rates).toMatchObject({ coverage: null, coverageProblem: "off" });
  });

  it("comes with the gate, and knows where the endpoint is", async () => {
    const endpoint = await startEndpoint({ overrides });
    const gate = await (await endpoint.get("kelisim.js")).text();
    expect(gate).toMatch(/globalThis\.coverage = "\/kelisim\/";/);
  });

  it.each([
    ["another device", { ...view, device: "watch" }],
    ["no word on whether it was allowed", { ...view, allowed: undefined }],
    ["another word in its place", { ...view, allowed: true }],
    ["the page's address", { ...view, path: "/cart" }],
    ["the language, which is an asked visit's", { ...view, lang: "ru" }],
    ["a number for the visitor", { ...view, id: 7 }],
  ])("refuses a view with %s", async (_what, body) => {
    const endpoint = await startEndpoint({ overrides });
    expect(await post(endpoint, body)).toEqual({ status: 400, code: "bad-count" });
  });

  it("has a budget of its own: page views keep no asked visit out", async () => {
    const narrow = { rate: 1, burst: 2 };
    const limits = { perClient: narrow, global: narrow };
    const endpoint = await startEndpoint({ overrides: { ...overrides, limits } });
    const answers = await Promise.all(Array.from({ length: 5 }, () => post(endpoint, view)));
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(3);
    expect((await post(endpoint, asked)).status).toBe(204);
  });

  it.each([
    ["counts are switched off", { counts: false }, /^expected counts to be switched on/],
    [
      "no service is for analytics",
      { services: ["google-ads"] },
      /^expected services to include one of the category analytics/,
    ],
  ])("is refused in a config where %s", (_what, config, sentence) => {
    const parsed = parseSiteConfig({ ...siteConfigInput, ...overrides, ...config });
    expect(parsed.ok ? [] : parsed.problems).toEqual([expect.stringMatching(sentence)]);
  });
});
