import { readFileSync } from "node:fs";
import { html, raw } from "hono/html";
import { writeCookieTable } from "../../../src/server/site/cookie-table-page.ts";
import { describeForPolicy } from "../../../src/server/site/policy-services.ts";
import { resolveServices } from "../../../src/server/site/resolve-services.ts";
import { policyTexts as policyTextsKk } from "../../../src/texts/kk.ts";
import { policyTexts as policyTextsRu } from "../../../src/texts/ru.ts";
import type { Html } from "../page.ts";
import type { SiteLanguage } from "../texts/site-texts.ts";
import type { CookieTables } from "./policy-text.ts";

type Words = Readonly<Record<SiteLanguage, string>>;
type Row = readonly [name: string, life: Words, purpose: Words];

const head: readonly [Words, Words, Words] = [
  { ru: "Имя", kk: "Атауы" },
  { ru: "Срок", kk: "Мерзімі" },
  { ru: "Назначение", kk: "Мақсаты" },
];

const year = { ru: "1 год", kk: "1 жыл" };
const session = { ru: "сессия", kk: "сеанс" };

const yandex: readonly Row[] = [
  [
    "yandexuid, yuidss, ymex, i",
    year,
    {
      ru: "Отличают браузеры на сайтах, где есть сервисы Яндекса",
      kk: "Яндекс сервистері бар сайттарда браузерлерді ажыратады",
    },
  ],
  ["yabs-sid", session, { ru: "Номер сессии", kk: "Сеанс нөмірі" }],
];

/** Both tables: of this site, written by the widget's own code, and of the vendor's domain, which no widget sees. */
export function cookieTables(language: SiteLanguage): CookieTables {
  const texts = { ru: policyTextsRu, kk: policyTextsKk }[language];
  const services = describeForPolicy(resolveServices(readDeclared()), language);
  return {
    // What the endpoint answers to `GET cookies`, and `kelisim cookies` prints: here before JavaScript is.
    site: raw(writeCookieTable({ ...texts, services }, language)),
    yandex: table(yandex, language),
  };
}

function readDeclared(): readonly string[] {
  const site: unknown = JSON.parse(
    readFileSync(new URL("../../site.json", import.meta.url), "utf8"),
  );
  const { services } = site as { readonly services: readonly string[] }; // ours, and no other is read here
  return services;
}

function table(rows: readonly Row[], language: SiteLanguage): Html {
  return html`<table>
    <thead>
      <tr>
        ${head.map((words) => html`<th scope="col">${words[language]}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ([name, life, purpose]) =>
          html`<tr>
            <th scope="row"><code>${name}</code></th>
            <td>${life[language]}</td>
            <td>${purpose[language]}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}
