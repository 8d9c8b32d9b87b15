import { describe, expect, it } from "vitest";
import { addDays } from "../../src/contract/days.ts";
import type { DashboardSetup } from "../../src/contract/dashboard-setup.ts";
import type { Rates } from "../../src/contract/rates.ts";
import { makeReceipt } from "../helpers/make-receipt.ts";
import { signIn } from "../helpers/sign-in.ts";
import { siteOrigin, startEndpoint } from "../helpers/start-endpoint.ts";

/** Text between the tags, as a reader sees it. */
const textOf = (page: string): string =>
  page
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim();

async function askedAndDecided(asked: number, accepted: number) {
  const endpoint = await startEndpoint();
  const count = {
    v: 1,
    what: "asked",
    automation: false,
    lang: "ru",
    device: "phone",
    layout: "bar",
    variant: "default",
    revision: 1,
  };
  for (let n = 0; n < asked; n += 1) {
    const headers = { "content-type": "application/json", origin: siteOrigin };
    const body = JSON.stringify(count);
    const { status } = await fetch(`${endpoint.url}counts`, { method: "POST", headers, body });
    expect(status).toBe(204);
  }
  for (let n = 0; n < accepted; n += 1) await endpoint.post(makeReceipt({ act: "accept_all" }));
  const session = await signIn(endpoint.url);
  return { ...endpoint, page: async (query: string) => endpoint.get(query, session) };
}

describe("the dashboard's page", () => {
  it("says the headline without a script: the rate, what it is of, its interval, the outcomes", async () => {
    const { page, get, url } = await askedAndDecided(40, 30);
    const text = textOf(await (await page("?lang=en")).text());
    expect(text).toContain("Consent rate: analytics 75.0%");
    expect(text).toContain("30 of 40 visits that saw the notice agreed");
    expect(text).toContain("95% interval 59.8–85.8%");
    expect(text).toContain("Did not answer 10");
    const today = new Date(Date.now() + 5 * 3_600_000).toISOString().slice(0, 10);
    const days = `from=${addDays(today, -27)}&to=${today}`;
    const rates = await get(`rates?${days}`, await signIn(url));
    expect(((await rates.json()) as Rates).total).toMatchObject({ asked: 40, granted: 30 });
  });

  it("gives no percentage of few visits, and says how many there are", async () => {
    const { page } = await askedAndDecided(4, 3);
    const text = textOf(await (await page("?lang=en")).text());
    expect(text).toContain("no rate 4 visits so far.");
    expect(text).not.toMatch(/\d%(?! interval)/);
  });

  it("compares, narrows and changes the days by its address alone", async () => {
    const { page } = await askedAndDecided(40, 30);
    const phones = textOf(await (await page("?lang=en&device=phone&compare=1")).text());
    expect(phones).toContain("75.0%");
    expect(phones).toContain("No comparison with");
    const tablets = textOf(await (await page("?lang=en&device=tablet")).text());
    expect(tablets).toContain("0 visits so far");
    const before = await page("?lang=en&period=own&from=2026-01-01&to=2026-01-31");
    expect(textOf(await before.text())).toContain("2026-01-01 – 2026-01-31");
  });

  it.each(["period=own&from=2026-02-30&to=x", "device=%22%3E%3Cscript%3E", "of=nothing", "by=9"])(
    "shows what it shows without a word where the address makes no sense: %s",
    async (query) => {
      const { page } = await askedAndDecided(1, 0);
      const answer = await page(`?lang=en&${query}`);
      expect(answer.status).toBe(200);
      expect(await answer.text()).not.toContain("<script>");
    },
  );

  it("speaks three languages", async () => {
    const { page } = await askedAndDecided(40, 30);
    const words = {
      kk: "Келісім үлесі: талдау 75,0",
      ru: "Доля согласий: аналитика 75,0",
      en: "75.0%",
    };
    for (const [language, expected] of Object.entries(words)) {
      const answer = await page(`?lang=${language}`);
      expect(answer.headers.get("content-language")).toBe(language);
      expect(textOf(await answer.text())).toContain(expected);
    }
  });

  it("allows its own files and requests to this endpoint, and nothing inline or framed", async () => {
    const { page } = await askedAndDecided(1, 0);
    const answer = await page("");
    const policy = answer.headers.get("content-security-policy") ?? "";
    const rules = new Map(
      policy.split("; ").map((rule) => rule.split(/ (.*)/s, 2) as [string, string]),
    );
    expect(Object.fromEntries(rules)).toMatchObject({
      "default-src": "'none'",
      "script-src": "'self'",
      "style-src": "'self'",
      "connect-src": "'self'",
      "frame-ancestors": "'none'",
      "form-action": "'self'",
      "base-uri": "'none'",
    });
    const text = await answer.text();
    expect(text).not.toMatch(/<style| style=| on\w+=|<script>|javascript:/);
  });

  it("tells its script what there is to choose from, whatever a name holds", async () => {
    const name = `"><script>alert(1)</script>&amp;`;
    const texts = { name, purpose: "p", recipient: "r" };
    const endpoint = await startEndpoint({
      overrides: {
        services: [
          "yandex-metrica",
          {
            id: "chat",
            category: "functional",
            party: "first",
            hosts: [],
            cookies: [],
            storage: [],
            texts: { kk: texts, ru: texts, en: texts },
          },
        ],
      },
    });
    const page = await (await endpoint.get("?lang=en", await signIn(endpoint.url))).text();
    expect(page).not.toContain("<script>alert");
    const [, setup = ""] = /data-setup="([^"]*)"/.exec(page) ?? [];
    const plain = setup
      .replaceAll("&quot;", '"')
      .replaceAll("&#39;", "'")
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&amp;", "&");
    expect(JSON.parse(plain) as DashboardSetup).toMatchObject({
      mount: "/kelisim/",
      sites: ["shop.example.kz"],
      of: ["analytics", "functional", "yandex-metrica", "chat"],
      services: [{ id: "yandex-metrica" }, { id: "chat", name }],
    });
  });
});
