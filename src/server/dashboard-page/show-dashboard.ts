import type { OperationDescription } from "../api/operation.ts";
import { parseDashboardQuery, ratesSearch } from "../../contract/dashboard-query.ts";
import type { DashboardSetup } from "../../contract/dashboard-setup.ts";
import { wordsIn } from "../../contract/language.ts";
import { dashboardTexts as en } from "../../texts/dashboard/en.ts";
import { dashboardTexts as kk } from "../../texts/dashboard/kk.ts";
import { dashboardTexts as ru } from "../../texts/dashboard/ru.ts";
import { createDayInZone } from "../rates/day-in-zone.ts";
import { parseRatesQuery } from "../rates/parse-rates-query.ts";
import type { AnswerRates } from "../rates/read-rates.ts";
import { languageOfRequest } from "../request/language-of-request.ts";
import type { AppContext } from "../request/peer.ts";
import { resolveServices } from "../site/resolve-services.ts";
import { siteGrants } from "../site/site-grants.ts";
import type { SiteConfig } from "../site/site-config.ts";
import { dashboardHeaders, renderDashboardPage } from "./dashboard-page.ts";

const texts = { kk, ru, en };

export const aboutDashboard: OperationDescription = {
  tag: "pages",
  summary: "The dashboard.",
  answers: { 200: { about: "The page.", content: { "text/html": null } } },
};

/** `GET` of the mount: the dashboard, for who has signed in; its headline stands in the page. */
export function createShowDashboard(config: SiteConfig, answer: AnswerRates, now: () => Date) {
  const { mount, sites, timeZone, counts } = config;
  const dayOf = createDayInZone(timeZone);
  const grants = siteGrants(config.services);
  const names = resolveServices(config.services);
  return async (c: AppContext): Promise<Response> => {
    const language = languageOfRequest(c);
    const setup: DashboardSetup = {
      mount,
      language,
      sites: sites.map(({ name }) => name),
      of: [...likeliestFirst(grants.category), ...grants.service],
      today: dayOf(now().getTime()),
      timeZone,
      counts,
      categories: grants.category,
      services: names
        .filter(({ service }) => grants.service.includes(service.id))
        .map(({ service: { id }, texts: words }) => ({ id, name: words[language].name })),
    };
    const query = parseDashboardQuery(new URL(c.req.url).searchParams, setup);
    const parsed = parseRatesQuery(new URLSearchParams(ratesSearch(query, null)));
    // The query was made above, of words that are allowed.
    if (!parsed.ok) throw new Error(parsed.message);
    const rates = await answer(parsed.value, query.site);
    const page = await renderDashboardPage({
      setup,
      texts: wordsIn(texts, language),
      query,
      rates,
    });
    return c.body(page, 200, { ...dashboardHeaders, "content-language": language });
  };
}

/** A marketer comes for analytics. */
function likeliestFirst<Id extends string>(categories: readonly Id[]): readonly Id[] {
  return [...categories].sort((a, b) => Number(b === "analytics") - Number(a === "analytics"));
}
