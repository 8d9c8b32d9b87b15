import { html } from "hono/html";
import { coverageInWords } from "../../contract/coverage-in-words.ts";
import { nameOfGrant } from "../../contract/dashboard-words.ts";
import { dashboardPeriods, type DashboardQuery } from "../../contract/dashboard-query.ts";
import type { DashboardSetup } from "../../contract/dashboard-setup.ts";
import type { DashboardTexts } from "../../contract/dashboard-texts.ts";
import { formatCount } from "../../contract/figures-in-words.ts";
import { fillText } from "../../contract/fill-text.ts";
import { formatPeriod } from "../../contract/format-time.ts";
import { languageNames } from "../../contract/language-names.ts";
import { languages } from "../../contract/language.ts";
import { differenceInWords, rateInWords } from "../../contract/rate-in-words.ts";
import type { Rates } from "../../contract/rates.ts";

export interface DashboardPage {
  readonly setup: DashboardSetup;
  readonly texts: DashboardTexts;
  readonly query: DashboardQuery;
  readonly rates: Rates;
}

/** The page loads its script and its style from this endpoint, asks it and nobody else, and runs nothing inline. */
export const dashboardHeaders = {
  "content-type": "text/html; charset=utf-8",
  "cache-control": "no-store",
  "content-security-policy":
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; " +
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'",
  "x-content-type-options": "nosniff",
  "referrer-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
} as const;

/** The headline in plain markup, for a browser without scripts; the dashboard's script draws everything anew. */
export async function renderDashboardPage(page: DashboardPage): Promise<string> {
  const { setup, texts } = page;
  const { mount, language } = setup;
  const document = await html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <link rel="icon" href="data:," />
        <title>${texts.title} · Kelisim</title>
        <link rel="stylesheet" href="${mount}kelisim-dashboard.css" />
        <script type="module" src="${mount}kelisim-dashboard.js"></script>
      </head>
      <body>
        <div id="dashboard" data-setup="${JSON.stringify(setup)}">
          ${head(page)}${figures(page)}
        </div>
      </body>
    </html>`;
  return document.toString();
}

function head({ setup: { mount, language }, texts }: DashboardPage) {
  return html`<header class="head">
    <p class="name">Kelisim</p>
    <nav class="languages" aria-label="${texts.language}">
      ${languages.map(
        (each) =>
          html`<a
            href="?lang=${each}"
            lang="${each}"
            hreflang="${each}"
            ${each === language ? html`aria-current="true"` : ""}
            >${each}<span class="unseen"> ${languageNames[each]}</span></a
          >`,
      )}
    </nav>
    <form class="out" method="post" action="${mount}sign-out?lang=${language}">
      <button>${texts.signOut}</button>
    </form>
  </header>`;
}

function figures(page: DashboardPage) {
  const { setup, texts, query, rates } = page;
  const { language } = setup;
  const { share, sentence, interval } = rateInWords(
    rates.total,
    rates,
    setup.counts,
    texts,
    language,
  );
  const difference = differenceInWords(rates, texts, language);
  const day = (text: string) => formatPeriod(text, language);
  const about = fillText(texts.trend.about, {
    from: day(query.range.from),
    to: day(query.range.to),
    zone: setup.timeZone,
  });
  return html`<main id="figures">
    <h1>${texts.title}</h1>
    <noscript><p>${texts.states.noScript}</p></noscript>
    ${controls(page)}
    <div class="figures">
      <div class="cards">
        <section class="card rate">
          <h2>${fillText(texts.rate.title, { of: nameOfGrant(rates.of, texts, setup) })}</h2>
          <p class="${share === null ? "headline none" : "headline"}">
            ${share ?? texts.rate.none}
          </p>
          <p>${sentence}</p>
          ${interval === null ? "" : html`<p class="soft">${interval}</p>`}
          ${difference === null ? "" : html`<p class="difference">${difference}</p>`}
          <p class="soft small">${about}</p>
        </section>
        ${outcomes(page)}${coverage(page)}
      </div>
      ${definitions(texts)}
    </div>
  </main>`;
}

function controls({ setup, texts, query }: DashboardPage) {
  const words = texts.controls;
  const options = (values: readonly (readonly [string, string])[], chosen: string) =>
    values.map(
      ([value, name]) =>
        html`<option value="${value}" ${value === chosen ? html`selected` : ""}>${name}</option>`,
    );
  const { sites, of, language } = setup;
  const periods = dashboardPeriods.map((period) => [period, words.periods[period]] as const);
  const grants = of.map((id) => [id, nameOfGrant(id, texts, setup)] as const);
  const names = sites.map((site) => [site, site] as const);
  return html`<form class="controls" method="get" aria-label="${words.label}">
    <input type="hidden" name="lang" value="${language}" />
    ${
      sites.length > 1
        ? html`<label
            ><span>${words.site}</span
            ><select name="site">
              ${options(names, query.site)}
            </select></label
          >`
        : ""
    }
    <label
      ><span>${words.period}</span
      ><select name="period">
        ${options(periods, query.period)}
      </select></label
    >
    <label
      ><span>${words.from}</span><input type="date" name="from" value="${query.range.from}"
    /></label>
    <label><span>${words.to}</span><input type="date" name="to" value="${query.range.to}" /></label>
    <label
      ><span>${words.of}</span
      ><select name="of">
        ${options(grants, query.of)}
      </select></label
    >
    <label class="tick"
      ><input type="checkbox" name="compare" value="1" ${query.compare ? html`checked` : ""} /><span
        >${words.compare}</span
      ></label
    >
    <button>${words.show}</button>
  </form>`;
}

function outcomes({ setup: { language }, texts, rates: { total, apart } }: DashboardPage) {
  const words = texts.outcomes;
  const count = (value: number | null) => (value === null ? "—" : formatCount(value, language));
  const rows = ["asked", "accepted", "custom", "refused", "undecided", "script"] as const;
  return html`<section class="card outcomes">
    <h2>${words.title}</h2>
    <dl>
      ${rows.map(
        (row) =>
          html`<div>
            <dt>${words[row]}</dt>
            <dd><strong>${count(total[row])}</strong></dd>
          </div>`,
      )}
    </dl>
    <p class="soft small">
      ${fillText(words.apart, {
        api: count(apart.api),
        later: count(apart.later),
        automationAsked: count(apart.automation.asked),
        automationDecided: count(apart.automation.decided),
      })}
    </p>
  </section>`;
}

function coverage({ setup: { language }, texts, rates }: DashboardPage) {
  const { share, sentence, apart } = coverageInWords(rates, texts, language);
  return html`<section class="card coverage">
    <h2>${texts.coverage.title}</h2>
    ${share === null ? "" : html`<p class="headline second">${share}</p>`}
    <p>${sentence}</p>
    ${apart === null ? "" : html`<p class="soft small">${apart}</p>`}
  </section>`;
}

function definitions({ definitions: { title, counted, unknownTitle, unknown } }: DashboardTexts) {
  const list = (heading: string, lines: readonly string[]) =>
    html`<div>
      <h2>${heading}</h2>
      <ul>
        ${lines.map((line) => html`<li>${line}</li>`)}
      </ul>
    </div>`;
  return html`<section class="card definitions">
    ${list(title, counted)}${list(unknownTitle, unknown)}
  </section>`;
}
