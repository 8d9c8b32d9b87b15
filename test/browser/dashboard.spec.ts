import { expect, it } from "vitest";
import { addDays, mondayOf } from "../../src/contract/days.ts";
import { formatShare } from "../../src/contract/figures-in-words.ts";
import { dashboardTexts as texts } from "../../src/texts/dashboard/en.ts";
import { axeViolations } from "../helpers/axe.ts";
import { inEachBrowser } from "../helpers/browser-lab.ts";
import {
  dashboardIn,
  empty,
  few,
  incomplete,
  mount,
  today,
} from "../helpers/dashboard-in-browser.ts";
import { ratesOf, type FilledVisit } from "../helpers/fill-dashboard.ts";
import { siteOrigin } from "../helpers/site.ts";

inEachBrowser("the dashboard", (lab) => {
  const { startFilled, signIn, textOf, headlineIs, view } = dashboardIn(lab);

  it("lets a new marketer find last week's rate on phones and export it, by keyboard alone", async () => {
    const { site, visits } = await startFilled();
    const tab = await signIn(site);
    const rateOf = (of: readonly FilledVisit[]): string => {
      const { asked, granted } = ratesOf(of);
      return formatShare(granted / asked, "en");
    };
    const in28Days = visits.filter(({ day }) => day > addDays(today, -28));
    await headlineIs(tab, rateOf(in28Days));
    const { asked, granted } = ratesOf(in28Days);
    const sentence = `${granted} of ${asked.toLocaleString("en")} visits that saw the notice agreed`;
    expect(await textOf(tab, ".rate")).toContain(sentence);
    expect(await textOf(tab, ".outcomes")).toContain(asked.toLocaleString("en"));

    /** Walks on until what has the focus is called so. */
    const walkTo = async (name: string): Promise<void> => {
      for (let steps = 0; steps < 40; steps += 1) {
        await tab.press("Tab");
        const here = await tab.evaluate(() => {
          const { activeElement: element } = document;
          const label = (element as HTMLSelectElement | null)?.labels?.[0]?.querySelector("span");
          return (label ?? element)?.textContent?.trim();
        });
        if (here === name) return;
      }
      throw new Error(`${name} is not reached by Tab`);
    };
    await walkTo(texts.controls.period);
    await tab.type("Last w");
    await walkTo(texts.breakdowns.device);
    await tab.type("Ph");
    const monday = addDays(mondayOf(today), -7);
    const onPhones = visits.filter(
      ({ day, device }) => day >= monday && day <= addDays(monday, 6) && device === "phone",
    );
    await headlineIs(tab, rateOf(onPhones));
    expect(await tab.evaluate(() => location.search)).toContain("period=last-week");

    let file = "";
    site.intercept((path, request, forward) => {
      if (path !== `${mount}rates` || !request.url.includes("format=csv")) return undefined;
      return forward().then(async (answer) => {
        file = await answer.clone().text();
        return answer;
      });
    });
    await walkTo(texts.export.csv);
    await tab.press("Enter");
    await expect.poll(() => file, { timeout: 10_000 }).toContain('"total"');
    const [, total = ""] = file.split("\r\n");
    const cells = total.split(",").map((cell) => JSON.parse(cell) as string);
    const found = ratesOf(onPhones);
    expect([cells[2], cells[3]]).toEqual([monday, addDays(monday, 6)]);
    expect(cells[6]).toBe(String(found.asked));
    expect(cells[12]).toBe(String(found.granted));
    expect(cells[13]).toBe((found.granted / found.asked).toFixed(4));
    expect(tab.errors).toEqual([]);
  });

  it("runs nothing inline, lets no page frame it, and is closed when signed out", async () => {
    const { site } = await startFilled();
    const tab = await signIn(site);
    const headers = await tab.evaluate(async () => {
      const answer = await fetch(location.href);
      return [answer.headers.get("content-security-policy"), answer.headers.get("cache-control")];
    });
    expect(headers).toEqual([
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; " +
        "base-uri 'none'; form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'",
      "no-store",
    ]);
    for (const search of ["view=overview", "view=breakdown", "view=receipt", "view=notices"]) {
      await view(tab, site, search);
    }
    expect(tab.console.filter(({ type }) => type === "error")).toEqual([]);
    expect(tab.errors).toEqual([]);
    expect(site.strangers()).toEqual([]);

    // The headline stands in the page before a script of it has come.
    const shown = await textOf(tab, ".headline");
    const restore = site.intercept((path) =>
      path === `${mount}kelisim-dashboard.js` ? new Response("", { status: 503 }) : undefined,
    );
    await tab.goto(site.url(`${mount}?lang=en`));
    expect(await tab.evaluate(() => document.querySelector("noscript") !== null)).toBe(true);
    expect(await textOf(tab, ".headline")).toMatch(/^\d+\.\d%$/);
    expect(shown).toBe("");
    restore();

    const framing = `<iframe src="${siteOrigin}${mount}"></iframe>`;
    site.intercept((path) =>
      path === "/framing"
        ? new Response(`<!doctype html><title>a</title>${framing}`, {
            headers: { "Content-Type": "text/html" },
          })
        : undefined,
    );
    await tab.goto(site.url("/framing"));
    expect(
      await tab.evaluate(
        () =>
          document.querySelector("iframe")?.contentDocument?.querySelector("#dashboard") ?? null,
      ),
    ).toBeNull();

    await view(tab, site, "view=overview");
    await tab.click({ role: "button", name: texts.signOut });
    await tab.appears("#password");
    await tab.goto(site.url(`${mount}rates?from=2026-11-01&to=2026-11-02`));
    await tab.appears("#password");
    await tab.goto(site.url(`${mount}?lang=en`));
    await tab.appears("#password");
  });

  for (const scheme of ["light", "dark"] as const) {
    it(`has nothing that axe finds wrong in any state: ${scheme}`, async () => {
      const { site } = await startFilled();
      const tab = await signIn(site, { scheme });
      const found: string[] = [];
      const look = async (what: string): Promise<void> => {
        for (const one of await axeViolations(tab, "body")) found.push(`${what}: ${one}`);
      };
      await look("overview");
      for (const [search, sign] of [
        ["compare=1&period=7-days", ".difference"],
        ["view=breakdown&breakdown=device", "table.breakdown"],
        [`site=${few}`, ".headline.none"],
        [`site=${incomplete}`, ".headline.none"],
        [`site=${empty}`, ".note"],
        ["view=receipt", "main"],
        ["view=notices", "main"],
      ] as const) {
        await view(tab, site, search);
        await tab.appears(sign);
        await look(search);
      }
      let isGone = true;
      site.intercept((path) => (path === `${mount}rates` && isGone ? "hang-up" : undefined));
      await tab.goto(site.url(`${mount}?lang=en`));
      await tab.appears("[role=alert]");
      expect(await textOf(tab, "[role=alert]")).toContain(texts.states.offline);
      await look("error");
      isGone = false;
      await tab.click({ role: "button", name: texts.states.retry });
      await tab.appears(".headline");
      site.intercept((path) =>
        path === `${mount}rates` ? new Promise<Response>(() => {}) : undefined,
      );
      await tab.goto(site.url(`${mount}?lang=en`));
      await tab.until(
        (words) => document.body.textContent?.includes(words) === true,
        texts.states.loading,
      );
      await look("loading");
      expect(found).toEqual([]);
    });
  }

  it("is in Kazakh and Russian, and fits a phone", async () => {
    const { site } = await startFilled();
    const tab = await signIn(site, { viewport: { width: 375, height: 700 } });
    for (const search of ["lang=kk", "lang=ru&view=breakdown", `lang=kk&site=${empty}`]) {
      await tab.goto(site.url(`${mount}?${search}`));
      await tab.until(() => document.querySelector("main .card, main .note") !== null);
      expect(
        await tab.evaluate(() => document.documentElement.scrollWidth - innerWidth),
        search,
      ).toBeLessThanOrEqual(0);
    }
  });
});
