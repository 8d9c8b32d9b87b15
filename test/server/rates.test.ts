import { describe, expect, it } from "vitest";
import type { RateFigures, Rates } from "../../src/contract/rates.ts";
import { makeReceipt } from "../helpers/make-receipt.ts";
import { signIn } from "../helpers/sign-in.ts";
import { simulateVisits } from "../helpers/simulate-visits.ts";
import { siteOrigin, startEndpoint, type TestEndpoint } from "../helpers/start-endpoint.ts";

const today = "2026-11-22";
const yesterday = "2026-11-21";
const now = () => new Date(`${today}T12:00:00Z`);

async function postCount({ url }: TestEndpoint, body: unknown): Promise<void> {
  const headers = { "content-type": "text/plain", origin: siteOrigin };
  const sent = { method: "POST", headers, body: JSON.stringify(body) };
  expect((await fetch(`${url}counts`, sent)).status).toBe(204);
}

const visit = (device: string, automation = false) => ({
  v: 1,
  what: "asked",
  automation,
  lang: "ru",
  device,
  layout: "bar",
  variant: "default",
  revision: 1,
});

/** Signs in once, and asks as often as wanted. */
async function createAsk(endpoint: TestEndpoint) {
  const session = await signIn(endpoint.url);
  return async (query: string) => {
    const answer = await endpoint.get(`rates?${query}`, session);
    expect(answer.status).toBe(200);
    return (await answer.json()) as Rates;
  };
}

const outcomes = (figures: RateFigures) => {
  const { rate: _rate, problem: _problem, ...numbers } = figures;
  return numbers;
};

describe("GET rates", () => {
  it("gives what arrived of a thousand simulated visits, under the printed definition", async () => {
    const endpoint = await startEndpoint({ now });
    const ask = await createAsk(endpoint);
    const visits = simulateVisits(1000, 7, today, yesterday);
    const counts = visits.filter(({ isCountLost }) => !isCountLost).flatMap((one) => one.counts);
    const receipts = visits.flatMap(({ receipt, isReceiptLost }) =>
      receipt && !isReceiptLost ? [receipt] : [],
    );
    for (const count of counts) await postCount(endpoint, count);
    for (const receipt of receipts) expect((await endpoint.post(receipt)).status).toBe(201);

    const people = receipts.filter(({ by, automation }) => by === "person" && !automation);
    const of = (device?: string): Readonly<Record<string, number>> => {
      const here = ({ device: is }: { readonly device: string }) => !device || is === device;
      const asked = counts.filter((one) => !one.automation && here(one)).length;
      const by = (act: string) => people.filter((one) => one.act === act && here(one)).length;
      const script = receipts.filter(
        (one) => one.by === "script" && !one.automation && here(one),
      ).length;
      const [accepted, refused, custom] = [by("accept_all"), by("reject_all"), by("custom")];
      const undecided = asked - accepted - refused - custom - script;
      const granted = people.filter((one) => one.categories["analytics"] && here(one)).length;
      return { asked, accepted, refused, custom, script, undecided, granted };
    };
    const range = `from=${yesterday}&to=${today}`;
    const rates = await ask(`${range}&breakdown=device`);
    expect(outcomes(rates.total)).toEqual(of());
    expect(rates.total.rate?.share).toBe(rates.total.granted / rates.total.asked);
    expect(rates.groups?.map(({ value }) => value)).toEqual(["desktop", "phone", "tablet"]);
    for (const group of rates.groups ?? []) expect(group).toMatchObject(of(group.value));
    expect(rates.apart.automation).toEqual({
      asked: counts.filter(({ automation }) => automation).length,
      decided: receipts.filter(({ automation }) => automation).length,
    });
    // A late receipt stands on the day of its decision.
    const [before] = rates.periods;
    const late = people.filter(({ decided }) => decided.startsWith(yesterday)).length;
    expect(before?.period).toBe(yesterday);
    expect((before?.accepted ?? 0) + (before?.refused ?? 0) + (before?.custom ?? 0)).toBe(late);
    expect(before?.problem).toBe("incomplete-counts");
    // The same by week and by month, for phones alone, and in each breakdown.
    for (const by of ["week", "month"]) {
      const { periods } = await ask(`${range}&by=${by}&device=phone`);
      expect(periods.map(({ period }) => period)).toEqual([
        by === "week" ? "2026-11-16" : "2026-11",
      ]);
      expect(periods).toMatchObject([of("phone")]);
    }
    const byMonth = await ask("from=2026-11-01&to=2026-11-30&by=month");
    expect(outcomes(byMonth.total)).toEqual(of());
    for (const breakdown of ["language", "layout", "variant", "revision"]) {
      const { groups } = await ask(`${range}&breakdown=${breakdown}`);
      expect(groups?.reduce((sum, { asked }) => sum + asked, 0)).toBe(of()["asked"]);
    }
    const services = await ask(`${range}&breakdown=service`);
    expect(services.groups).toEqual([{ value: "yandex-metrica", ...rates.total }]);

    const real = visits.filter(({ automation }) => !automation);
    const truth = real.filter(({ granted }) => granted).length / real.length;
    process.stdout.write(
      `${real.length} visits of people, ${rates.total.asked} counted; ${(truth * 100).toFixed(1)} % agreed, ` +
        `${((rates.total.rate?.share ?? 0) * 100).toFixed(1)} % by what arrived\n`,
    );
  });

  it("says why there is no rate, in place of one", async () => {
    const endpoint = await startEndpoint({ now });
    const ask = await createAsk(endpoint);
    const query = `from=${today}&to=${today}`;
    for (let n = 0; n < 29; n += 1) await postCount(endpoint, visit("phone"));
    expect((await ask(query)).total).toMatchObject({ rate: null, problem: "too-few" });
    await postCount(endpoint, visit("phone"));
    expect((await ask(query)).total.rate).toMatchObject({ share: 0, low: 0 });
    for (let n = 0; n < 31; n += 1) await endpoint.post(makeReceipt({ device: "phone" }));
    expect((await ask(query)).total).toMatchObject({
      rate: null,
      problem: "incomplete-counts",
      undecided: null,
    });
  });

  it("compares two periods, and leaves out what is no answer to a notice", async () => {
    let time = `${yesterday}T06:00:00Z`;
    const endpoint = await startEndpoint({ now: () => new Date(time) });
    const ask = await createAsk(endpoint);
    const decided = () => `${time.slice(0, 16)}Z`;
    for (let n = 0; n < 40; n += 1) await postCount(endpoint, visit("phone"));
    for (let n = 0; n < 10; n += 1) await endpoint.post(makeReceipt({ decided: decided() }));
    time = `${today}T06:00:00Z`;
    for (let n = 0; n < 40; n += 1) await postCount(endpoint, visit("phone"));
    for (let n = 0; n < 20; n += 1) await endpoint.post(makeReceipt({ decided: decided() }));
    for (const other of [
      { layer: "placeholder" },
      { asked: false, act: "withdraw" },
      { by: "api", layer: "page", asked: false },
    ] as const) {
      await endpoint.post(makeReceipt({ ...other, decided: decided() }));
    }
    const rates = await ask(
      `from=${today}&to=${today}&beforeFrom=${yesterday}&beforeTo=${yesterday}`,
    );
    expect(rates.total).toMatchObject({ asked: 40, granted: 20, undecided: 20 });
    expect(rates.apart).toMatchObject({ api: 1, later: 2 });
    expect(rates.before?.total).toMatchObject({ asked: 40, granted: 10 });
    expect(rates.before?.difference?.share).toBeCloseTo(0.25, 12);
    expect(rates.before?.difference?.low).toBeGreaterThan(0);
  });

  it("is for spreadsheets, too, and runs nothing there", async () => {
    const endpoint = await startEndpoint({ now });
    const invented = { ...visit("phone"), variant: "-1-1" };
    for (let n = 0; n < 40; n += 1) await postCount(endpoint, invented);
    const path = `rates?from=${today}&to=${today}&breakdown=variant&format=csv`;
    const answer = await endpoint.get(path, await signIn(endpoint.url));
    expect(answer.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    const lines = (await answer.text()).split("\r\n");
    expect(lines).toHaveLength(5);
    expect(lines[1]).toContain('"total","","40","0","0","0","0","40","0","0.0000","0.0000"');
    expect(lines[3]).toContain(`"variant","'-1-1","40"`);
  });

  it.each([
    ["no days", "by=day", /from: expected/],
    ["a day that is none", "from=2026-02-31&to=2026-03-01", /expected a day such as/],
    ["days that run backwards", "from=2026-11-22&to=2026-11-21", /^Expected 1 to 400 days/],
    [
      "more days than it answers quickly",
      "from=2024-01-01&to=2026-01-01",
      /^Expected 1 to 400 days/,
    ],
    ["another site", "from=2026-11-22&to=2026-11-22&site=evil", /^Expected site to be one of/],
    ["half a comparison", "from=2026-11-22&to=2026-11-22&beforeTo=2026-11-21", /together/],
    ["SQL", "from=2026-11-22&to=2026-11-22&device=%27--", /expected 1 to 40 of a-z/],
    ["a key that is none", "from=2026-11-22&to=2026-11-22&group=lang", /one of the keys/],
  ])("refuses %s", async (_what, query, sentence) => {
    const endpoint = await startEndpoint({ now });
    const answer = await endpoint.get(`rates?${query}`, await signIn(endpoint.url));
    expect(answer.status).toBe(400);
    expect((await answer.json()).error).toMatchObject({
      code: "bad-query",
      message: expect.stringMatching(sentence),
    });
  });
});
