import { html } from "hono/html";
import { languages, wordsIn, type Worded } from "../../../src/contract/language.ts";
import type { Html } from "../page.ts";
import { kk } from "../texts/kk.ts";
import { ru } from "../texts/ru.ts";

interface Words {
  readonly heading: string;
  readonly lead: string;
  readonly facts: readonly string[];
}

const words: Worded<Words> = {
  kk: kk.front,
  ru: ru.front,
  en: {
    heading: "Felt made by hand",
    lead: "Rugs, slippers and scarves of the wool of Kazakh sheep.",
    facts: ["Made to order", "Sent all over Kazakhstan", "Natural wool"],
  },
};

/** A small page to look at the notice on; it has nothing that waits for consent, and no endpoint. */
export function framePage(asked: string | undefined, config: object): Html {
  const language = languages.find((known) => known === asked) ?? "ru";
  const { heading, lead, facts } = wordsIn(words, language);
  const scheme = "scheme" in config && config.scheme !== "auto" ? String(config.scheme) : "";
  const address = `/preview/config.json?config=${encodeURIComponent(JSON.stringify(config))}`;
  return html`<!doctype html>
    <html lang="${language}" data-scheme="${scheme}">
      <head>
        <script src="/preview/apart.js"></script>
        <script src="/kelisim/kelisim.js" data-config="${address}" data-endpoint=""></script>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${heading}</title>
        <link rel="icon" href="/styles/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/preview/frame.css" />
      </head>
      <body>
        <main>
          <h1>${heading}</h1>
          <p>${lead}</p>
          <ul>
            ${facts.map((fact) => html`<li>${fact}</li>`)}
          </ul>
        </main>
      </body>
    </html>`;
}
