import { fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import type { Rates } from "../../src/contract/rates.ts";
import { dashboardTexts as texts } from "../../src/texts/dashboard/en.ts";
import { makeRates, someFigures } from "../helpers/make-rates.ts";
import { dashboardInPage } from "../helpers/show-dashboard.tsx";

const { show, answerBy, asked } = dashboardInPage();
const answerWith = (rates: Rates): void => answerBy(() => Response.json(rates));
const cardOf = async (heading: string): Promise<HTMLElement> => {
  const found = (await screen.findByRole("heading", { name: heading })).closest("section");
  if (!found) throw new Error(`${heading} has no card`);
  return found;
};
const lastAsked = (): Record<string, string> =>
  Object.fromEntries(asked().at(-1)?.searchParams ?? []);

describe("the overview", () => {
  it("shows the rate with what it is of and its interval, and every outcome", async () => {
    answerWith(makeRates());
    show();
    const rate = await cardOf("Consent rate: analytics");
    expect(rate.textContent).toContain("75.0%");
    expect(rate.textContent).toContain("30 of 40 visits that saw the notice agreed");
    expect(rate.textContent).toContain("95% interval 59.8–85.8%");
    const outcomes = await cardOf(texts.outcomes.title);
    const list = [...outcomes.querySelectorAll("dl > div")].map((row) => row.textContent);
    expect(list).toEqual([
      "Accepted everything28 70.0%",
      "Chose some2 5.0%",
      "Refused everything4 10.0%",
      "Did not answer5 12.5%",
      "Answered by a script1 2.5%",
    ]);
    expect(outcomes.textContent).toContain("5 visits and 6 answers by automation");
    expect(screen.getByText(texts.definitions.counted[0] ?? "")).toBeTruthy();
  });

  it("gives every day a row, also one in which nothing arrived", async () => {
    answerWith(makeRates());
    show();
    const trend = await cardOf(texts.trend.title);
    const rows = within(trend).getAllByRole("row", { hidden: true });
    expect(rows.map((row) => row.textContent)).toEqual([
      "PeriodVisitsAgreedRate95% interval",
      "2026-11-2000——",
      "2026-11-21403075.0%59.8–85.8%",
      "2026-11-2200——",
    ]);
  });

  it("names no percentage where there is none, and says incomplete counts", async () => {
    const figures = { ...someFigures, asked: 20, undecided: null, rate: null };
    answerWith(
      makeRates({
        total: { ...figures, problem: "incomplete-counts" },
        periods: [{ period: "2026-11-21", ...figures, problem: "incomplete-counts" }],
      }),
    );
    show();
    const rate = await cardOf("Consent rate: analytics");
    expect(rate.textContent).toContain("Incomplete counts: 35 decisions arrived, and 20 visits");
    expect((await screen.findByRole("main")).textContent).not.toMatch(/\d%(?! interval)/);
    expect(screen.getByText(texts.trend.noPoint)).toBeTruthy();
  });

  it("compares with the days before when it is asked to", async () => {
    const before = {
      from: "2026-09-28",
      to: "2026-10-25",
      total: someFigures,
      difference: { share: 0.021, low: -0.004, high: 0.046 },
    };
    answerWith(makeRates({ before }));
    show();
    fireEvent.click(await screen.findByLabelText(texts.controls.compare));
    await waitFor(() =>
      expect(lastAsked()).toMatchObject({ beforeFrom: "2026-09-28", beforeTo: "2026-10-25" }),
    );
    const rate = await cardOf("Consent rate: analytics");
    expect(rate.textContent).toContain(
      "+2.1 points against 2026-09-28 – 2026-10-25 (95%: −0.4 … +4.6)",
    );
  });

  it("says what is to be done where nothing arrived", async () => {
    answerWith(makeRates({ periods: [] }));
    show();
    expect(await screen.findByText(texts.states.empty)).toBeTruthy();
    expect(screen.queryByRole("heading", { name: texts.trend.title })).toBeNull();
  });
});

describe("what is shown", () => {
  it("is asked for as it stands in the address, and anew when it changes", async () => {
    answerWith(makeRates());
    show();
    await screen.findByText("75.0%", { selector: ".headline" });
    expect(lastAsked()).toEqual({
      site: "shop.example.kz",
      from: "2026-10-26",
      to: "2026-11-22",
      by: "day",
      of: "analytics",
    });

    fireEvent.change(screen.getByLabelText(texts.controls.period), {
      target: { value: "last-week" },
    });
    fireEvent.change(screen.getByLabelText(texts.breakdowns.device), {
      target: { value: "phone" },
    });
    fireEvent.change(screen.getByLabelText(texts.controls.site), {
      target: { value: "blog.example.kz" },
    });
    await waitFor(() =>
      expect(lastAsked()).toMatchObject({
        site: "blog.example.kz",
        from: "2026-11-09",
        to: "2026-11-15",
        device: "phone",
      }),
    );
    expect(location.search).toContain("period=last-week");
    const csv = screen.getByRole("link", { name: texts.export.csv }).getAttribute("href");
    expect(csv).toMatch(/^\/kelisim\/rates\?site=blog.*device=phone.*&format=csv$/);
  });

  it("takes the other end of the days along where they would turn round", async () => {
    answerWith(makeRates());
    show();
    const to = await screen.findByLabelText(texts.controls.to);
    fireEvent.change(to, { target: { value: "2026-10-01" } });
    await waitFor(() =>
      expect(lastAsked()).toMatchObject({ from: "2026-10-01", to: "2026-10-01" }),
    );
    expect(screen.getByLabelText<HTMLSelectElement>(texts.controls.period).value).toBe("own");
  });

  it("is followed back and forward, and a click on a view loads no page", async () => {
    answerWith(makeRates({ breakdown: "device", groups: [{ value: "phone", ...someFigures }] }));
    show();
    const link = await screen.findByRole("link", { name: texts.views.breakdown });
    expect(fireEvent.click(link)).toBe(false);
    expect(await screen.findByRole("link", { name: "Phones" })).toBeTruthy();
    expect(lastAsked()).toMatchObject({ breakdown: "device" });
    history.replaceState(null, "", "/kelisim/?lang=en");
    dispatchEvent(new PopStateEvent("popstate"));
    await waitFor(() => expect(screen.queryByRole("link", { name: "Phones" })).toBeNull());
  });
});

describe("a breakdown", () => {
  const groups = [
    {
      value: "tablet",
      ...someFigures,
      asked: 5,
      undecided: 0,
      rate: null,
      problem: "too-few" as const,
    },
    { value: "phone", ...someFigures },
    { value: "*", ...someFigures, asked: 10 },
  ];

  it("has a row of each value, most visits first, which leads to the overview of it", async () => {
    answerWith(makeRates({ breakdown: "device", groups }));
    show("?view=breakdown");
    const table = await screen.findByRole("table");
    const names = [...table.querySelectorAll("tbody th, tfoot th")].map((cell) => cell.textContent);
    expect(names).toEqual(["Phones", "not told apart", "Tablets", texts.breakdown.all]);
    expect(within(table).getAllByText("59.8–85.8%, 30 of 40 visits")[0]).toBeTruthy();
    expect(within(table).getByText(texts.problems["too-few"])).toBeTruthy();
    fireEvent.click(within(table).getByRole("link", { name: "Phones" }));
    await waitFor(() => expect(lastAsked()).toMatchObject({ device: "phone" }));
    expect(await cardOf("Consent rate: analytics")).toBeTruthy();
  });

  it("shows values of anybody's making as text", async () => {
    const value = "<img src=x onerror=alert(1)>";
    answerWith(makeRates({ breakdown: "variant", groups: [{ value, ...someFigures }] }));
    show("?view=breakdown&breakdown=variant");
    expect(await screen.findByText(value)).toBeTruthy();
    expect(document.querySelector("img")).toBeNull();
  });
});

describe("figures that do not come", () => {
  it("are waited for, then explained, and asked for again", async () => {
    let fail = (_error: Error): void => {};
    answerBy(() => new Promise((_resolve, reject) => (fail = reject)));
    show();
    expect((await screen.findAllByText(texts.states.loading))[0]).toBeTruthy();
    fail(new TypeError("no network"));
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toContain(texts.states.offline);
    answerWith(makeRates());
    fireEvent.click(within(alert).getByRole("button", { name: texts.states.retry }));
    expect(await screen.findByText("75.0%", { selector: ".headline" })).toBeTruthy();
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("say what the endpoint said", async () => {
    const error = { code: "unavailable", message: "The store cannot be read." };
    answerBy(() => Response.json({ error }, { status: 503 }));
    show();
    expect((await screen.findByRole("alert")).textContent).toContain(
      "503 The store cannot be read.",
    );
  });

  it("lead to the sign-in page where the session has ended", async () => {
    answerBy(() => Response.json({}, { status: 401 }));
    show();
    const link = await screen.findByRole("link", { name: texts.states.signIn });
    expect(link.getAttribute("href")).toBe("/kelisim/sign-in?lang=en");
  });

  it("are not those of a question that was asked before", async () => {
    const waiting: ((response: Response) => void)[] = [];
    answerBy(() => new Promise((resolve) => waiting.push(resolve)));
    show();
    fireEvent.change(await screen.findByLabelText(texts.controls.period), {
      target: { value: "7-days" },
    });
    await waitFor(() => expect(waiting).toHaveLength(2));
    const older = { ...someFigures, rate: { share: 0.11, low: 0.1, high: 0.2 } };
    waiting[1]?.(Response.json(makeRates()));
    waiting[0]?.(Response.json(makeRates({ total: older })));
    expect(await screen.findByText("75.0%", { selector: ".headline" })).toBeTruthy();
    await Promise.resolve();
    expect(screen.queryByText("11.0%")).toBeNull();
  });
});
