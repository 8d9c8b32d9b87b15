import { html } from "hono/html";
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
const untilDeleted = { ru: "до удаления", kk: "өшірілгенге дейін" };

const own: readonly Row[] = [
  [
    "kelisim",
    { ru: "180 дней", kk: "180 күн" },
    {
      ru: "Помнит ваш выбор. Не содержит идентификатора и записывается только после вашего ответа.",
      kk: "Таңдауыңызды есте сақтайды. Идентификаторы жоқ, тек Сіз жауап бергеннен кейін жазылады.",
    },
  ],
];

const metrica: readonly Row[] = [
  [
    "_ym_uid",
    year,
    { ru: "Отличает посетителей друг от друга", kk: "Келушілерді бір-бірінен ажыратады" },
  ],
  ["_ym_d", year, { ru: "Дата первого посещения", kk: "Алғаш кірген күн" }],
  [
    "_ym_isad",
    { ru: "20 часов", kk: "20 сағат" },
    { ru: "Есть ли в браузере блокировщик рекламы", kk: "Браузерде жарнама бұғаттағышы бар-жоғы" },
  ],
  [
    "_ym_visorc",
    { ru: "30 минут", kk: "30 минут" },
    { ru: "Работа записи посещений (Вебвизор)", kk: "Кірулерді жазу құралының (Вебвизор) жұмысы" },
  ],
  [
    "_ym…, __ym_tab_guid",
    untilDeleted,
    {
      ru: "Записи в хранилище браузера: номер посещения, очередь неотправленных данных",
      kk: "Браузер қоймасындағы жазбалар: кіру нөмірі, жіберілмеген деректер кезегі",
    },
  ],
];

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

export function cookieTables(language: SiteLanguage): CookieTables {
  const table = (rows: readonly Row[]): Html =>
    html`<table>
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
  return { own: table(own), metrica: table(metrica), yandex: table(yandex) };
}
