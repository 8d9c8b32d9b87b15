import { expect } from "vitest";
import type { AskedVisit, Count, PageView } from "../../src/contract/counts.ts";
import type { Receipt } from "../../src/contract/receipt.ts";
import { patience } from "./browser.ts";
import type { VisitorsChromium } from "./people-chromium.ts";
import { receiptsOf, timesAsked, viewsOf, type PlannedVisit } from "./plan-visits.ts";
import { playVisit } from "./play-visit.ts";
import type { Site } from "./site.ts";

/** What of one visit the endpoint has taken, and how often it was not there. */
export interface ArrivedVisit {
  readonly counts: AskedVisit[];
  readonly views: PageView[];
  readonly receipts: Receipt[];
  /** Of each request what it was. */
  readonly turnedAway: (Count["what"] | "receipt")[];
}

export interface VisitedSite {
  readonly site: Site;
  readonly counts: boolean;
  browserOf(visit: PlannedVisit): VisitorsChromium;
}

const sent: ReadonlySet<string> = new Set(["/kelisim/counts", "/kelisim/receipts"]);

/** Plays visits, three at a time, and gives what has arrived of each, in the same order. */
export async function playVisits(
  plan: readonly PlannedVisit[],
  { site, counts, browserOf }: VisitedSite,
): Promise<readonly ArrivedVisit[]> {
  const arrived = plan.map((): ArrivedVisit => ({
    counts: [],
    views: [],
    receipts: [],
    turnedAway: [],
  }));
  const stop = site.intercept((path, request, forward) => {
    const [, place = ""] = / visit-(\d+)$/.exec(request.headers.get("user-agent") ?? "") ?? [];
    const visit = plan[Number(place)];
    const here = arrived[Number(place)];
    if (!sent.has(path) || !visit || !here) return undefined;
    const copy = request.clone();
    return copy.json().then((said: unknown): Response | Promise<Response> => {
      // What the endpoint takes is what it says; what it does not take is not looked at.
      const body = said as Count | Receipt;
      const what = "what" in body ? body.what : "receipt";
      const fate = what === "receipt" ? visit.receipt : visit.count;
      if (fate === "lost" || (fate === "late" && !here.turnedAway.includes(what))) {
        here.turnedAway.push(what);
        return new Response(null, { status: 503 });
      }
      return forward().then((answer) => {
        // 201 for a receipt, of which 200 means that it was there before; 204 for a count.
        if (answer.status !== 201 && answer.status !== 204) return answer;
        if (!("what" in body)) here.receipts.push(body);
        else if (body.what === "view") here.views.push(body);
        else here.counts.push(body);
        return answer;
      });
    });
  });

  const play = async (visit: PlannedVisit, place: number, here: ArrivedVisit): Promise<void> => {
    const name = `visit-${place}`;
    const context = await browserOf(visit).createContext({ width: visit.width, name });
    const page = await playVisit(context, visit);
    const comes = (what: string, many: number, count: () => number): Promise<void> =>
      expect
        .poll(count, { timeout: patience, message: `${what} of ${JSON.stringify(visit)}` })
        .toBe(many);
    const turnedAway = (what: string) => here.turnedAway.filter((one) => one === what).length;
    const asked = counts ? timesAsked(visit) : 0;
    const viewed = counts ? viewsOf(visit).length : 0;
    if (visit.count === "lost") {
      await comes("counts lost", asked, () => turnedAway("asked"));
      await comes("views lost", viewed, () => turnedAway("view"));
    } else {
      await comes("counts", asked, () => here.counts.length);
      await comes("views", viewed, () => here.views.length);
    }
    const made = receiptsOf(visit).length;
    if (made > 0 && visit.receipt !== "arrives") {
      await comes("receipts lost", 1, () => Math.min(1, turnedAway("receipt")));
    }
    if (visit.receipt === "late") {
      // The browser says that the network is back: nobody waits for the next attempt.
      await context.setOffline(true);
      await context.setOffline(false);
    }
    if (visit.receipt !== "lost") await comes("receipts", made, () => here.receipts.length);
    await page.evaluate(() => fetch("/barrier"));
    await context.close();
  };
  const queue = [...plan.entries()];
  const lane = async (): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const [place, visit] = next;
      const here = arrived[place];
      if (here) await play(visit, place, here);
    }
  };
  await Promise.all([lane(), lane(), lane()]);
  stop();
  return arrived;
}
