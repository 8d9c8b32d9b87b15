import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { AskedVisit, PageView } from "../../src/contract/counts.ts";
import type { RateFigures, Rates } from "../../src/contract/rates.ts";
import { shopStats } from "../fixtures/pages/own-service.ts";
import { launchVisitors, type VisitorsChromium } from "../helpers/people-chromium.ts";
import {
  endings,
  planVisits,
  receiptsOf,
  timesAsked,
  viewsOf,
  ways,
  type ExpectedReceipt,
  type PlannedVisit,
} from "../helpers/plan-visits.ts";
import { searchHost, searchPage, visitedPages } from "../helpers/play-visit.ts";
import { playVisits } from "../helpers/play-visits.ts";
import { siteOrigin, startSite, type Site } from "../helpers/site.ts";
import { openLimits, testPassword } from "../helpers/start-endpoint.ts";
import { startTlsServer, type TlsServer } from "../helpers/tls-server.ts";

const minutes = 60_000;

// Firefox has no way to hide that a program drives it.
describe("the rates of visits in a real browser", () => {
  let server: TlsServer;
  let people: VisitorsChromium;
  let programs: VisitorsChromium;
  let site: Site | undefined;
  beforeAll(async () => {
    server = await startTlsServer();
    people = await launchVisitors(server.port, false);
    programs = await launchVisitors(server.port, true);
  });
  afterEach(async () => {
    await site?.stop();
    site = undefined;
  });
  afterAll(async () => {
    await people.stop();
    await programs.stop();
    await server.stop();
  });

  const play = async (plan: readonly PlannedVisit[], counts: boolean) => {
    site = await startSite(server, {
      pages: visitedPages,
      headers: { "Cache-Control": "no-cache" }, // what must not be stored is not kept for the way back
      hosts: { [searchHost]: searchPage },
      config: {
        // Two that are not granted together.
        services: ["yandex-metrica", { ...shopStats, category: "marketing" }],
        limits: openLimits,
        counts,
        coverage: counts,
      },
    });
    const browserOf = ({ automation }: PlannedVisit) => (automation ? programs : people);
    return { site, arrived: await playVisits(plan, { site, counts, browserOf }) };
  };

  /** Asks as a marketer does: through the sign-in page, in a browser of their own. */
  const ask = async (queries: readonly string[]): Promise<readonly Rates[]> => {
    const context = await people.createContext({ width: 1280, name: "marketer" });
    const page = await context.newPage();
    await page.goto(`${siteOrigin}/kelisim/sign-in?lang=en`);
    await page.getByLabel("Password").fill(testPassword);
    await page.getByRole("button").click();
    await page.waitForURL(({ pathname }) => pathname === "/kelisim/");
    const day = (ahead: number) =>
      new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
    const range = `from=${day(-1)}&to=${day(1)}`; // wherever the site's day ends
    const answers: Rates[] = [];
    for (const query of queries) {
      const path = `/kelisim/rates?${range}${query}`;
      const answer = await page.goto(`${siteOrigin}${path}`);
      answers.push((await answer?.json()) as Rates); // what the endpoint is to answer; the test looks at it
    }
    await context.close();
    return answers;
  };

  it(
    "are those of what arrived, under the printed definition",
    { timeout: 4 * minutes },
    async () => {
      const plan = planVisits(44, 5);
      for (const way of Object.keys(ways)) {
        expect(plan.some((visit) => visit.ways.some((one) => one === way))).toBe(true);
      }
      for (const ending of Object.keys(endings)) {
        expect(plan.some((visit) => visit.ending === ending && !visit.automation)).toBe(true);
      }
      const { arrived } = await play(plan, true);
      for (const [place, visit] of plan.entries()) {
        const times = visit.count === "lost" ? 0 : timesAsked(visit);
        const receipts = visit.receipt === "lost" ? [] : receiptsOf(visit);
        const said = JSON.stringify(visit);
        expect(arrived[place]?.counts, said).toEqual(
          Array.from({ length: times }, () => countOf(visit)),
        );
        expect(arrived[place]?.views, said).toEqual(
          (visit.count === "lost" ? [] : viewsOf(visit)).map((allowed) => viewOf(visit, allowed)),
        );
        expect(arrived[place]?.receipts, said).toMatchObject(
          receipts.map((receipt) => receiptOf(visit, receipt)),
        );
      }

      const [byDevice, byLanguage, onPhones] = await ask([
        "&breakdown=device",
        "&breakdown=language",
        "&device=phone",
      ]);
      expect(byDevice?.total).toMatchObject(figuresOf(plan));
      const { asked = 0, granted = 0, rate } = byDevice?.total ?? {};
      expect(rate?.share).toBe(granted / asked);
      for (const device of ["desktop", "phone", "tablet"]) {
        const group = byDevice?.groups?.find(({ value }) => value === device);
        expect(group).toMatchObject(figuresOf(plan.filter((visit) => visit.device === device)));
      }
      for (const lang of ["kk", "ru"]) {
        const group = byLanguage?.groups?.find(({ value }) => value === lang);
        expect(group).toMatchObject(figuresOf(plan.filter((visit) => visit.lang === lang)));
      }
      expect(onPhones?.total).toMatchObject(
        figuresOf(plan.filter(({ device }) => device === "phone")),
      );
      const receipts = (of: (visit: PlannedVisit) => boolean) =>
        plan.filter((visit) => visit.receipt !== "lost" && of(visit)).flatMap(receiptsOf);
      expect(byDevice?.apart).toEqual({
        api: receipts(({ automation, ending }) => !automation && ending === "api").length,
        later: receipts(({ automation }) => !automation).filter(({ act }) => act === "withdraw")
          .length,
        automation: {
          asked: plan
            .filter(({ automation, count }) => automation && count !== "lost")
            .reduce((sum, visit) => sum + timesAsked(visit), 0),
          decided: receipts(({ automation }) => automation).length,
        },
      });

      const viewed = (of: (visit: PlannedVisit) => boolean) =>
        plan.filter((visit) => visit.count !== "lost" && of(visit)).flatMap(viewsOf);
      const ofPeople = viewed(({ automation }) => !automation);
      const views = ofPeople.filter((allowed) => allowed === "no").length;
      const seen = ofPeople.length - views;
      expect(byDevice?.coverage?.total).toEqual({
        views,
        allowed: seen,
        share: seen / views,
        automation: viewed(({ automation }) => automation).filter((allowed) => allowed === "no")
          .length,
      });

      const visits = plan.filter(({ automation }) => !automation);
      const agreed = visits.filter(
        (visit) => receiptsOf(visit)[0]?.analytics && receiptsOf(visit)[0]?.by === "person",
      );
      const inPercent = (share: number): string => `${(share * 100).toFixed(1)} %`;
      process.stdout.write(
        `${visits.length} visits of people, ${asked} counted; ${inPercent(agreed.length / visits.length)} agreed, ` +
          `${inPercent(rate?.share ?? 0)} by what arrived; analytics may see ${seen} of ${views} page views\n`,
      );
    },
  );

  it("have outcomes and no rate where counting is switched off", async () => {
    const plan = (["accept", "refuse", "nothing"] as const).map((ending): PlannedVisit => ({
      lang: "ru",
      width: 375,
      device: "phone",
      automation: false,
      knowsEntries: true,
      ways: [],
      ending,
      count: "arrives",
      receipt: "arrives",
    }));
    const { site: visited } = await play(plan, false);
    expect(visited.log.all.filter(({ path }) => path === "/kelisim/counts")).toEqual([]);
    const [rates] = await ask([""]);
    expect(rates?.total).toMatchObject({
      asked: 0,
      accepted: 1,
      refused: 1,
      undecided: null,
      rate: null,
      problem: "incomplete-counts",
    });
  });
});

/** The figures of what arrives of visits, worked out from what is true of them. */
function figuresOf(plan: readonly PlannedVisit[]): Partial<RateFigures> {
  const people = plan.filter(({ automation }) => !automation);
  const asked = people
    .filter(({ count }) => count !== "lost")
    .reduce((sum, visit) => sum + timesAsked(visit), 0);
  const answers = people
    .filter(({ receipt }) => receipt !== "lost")
    .flatMap((visit) => receiptsOf(visit).filter((one) => one.asked));
  const byPerson = answers.filter(({ by }) => by === "person");
  const of = (act: string): number => byPerson.filter((one) => one.act === act).length;
  return {
    asked,
    accepted: of("accept_all"),
    refused: of("reject_all"),
    custom: of("custom"),
    script: answers.length - byPerson.length,
    undecided: asked < answers.length ? null : asked - answers.length,
    granted: byPerson.filter(({ analytics }) => analytics).length,
  };
}

function countOf({ lang, device, automation }: PlannedVisit): AskedVisit {
  const screen = { layout: "bar", variant: "default", revision: 1 } as const;
  return { v: 1, what: "asked", automation, lang, device, ...screen };
}

function viewOf({ device, automation }: PlannedVisit, allowed: PageView["allowed"]): PageView {
  return { v: 1, what: "view", automation, device, allowed };
}

function receiptOf(
  { lang, device, automation }: PlannedVisit,
  { analytics, ...receipt }: ExpectedReceipt,
) {
  const driven = automation ? { automation } : {};
  return { ...receipt, lang, device, ...driven, categories: { analytics } };
}
