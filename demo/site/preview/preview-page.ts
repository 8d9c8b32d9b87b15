import { html } from "hono/html";
import { schemes } from "../../../src/contract/build-theme.ts";
import { layouts } from "../../../src/contract/receipt.ts";
import { buttonForms } from "../../../src/contract/site-config.ts";
import type { Html } from "../page.ts";

/** The owner's page, in English. What moves in it is in main.js. */
export function previewPage(): Html {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Preview of the notice — Kelisim</title>
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="/styles/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/preview/preview.css" />
        <script type="module" src="/preview/main.js"></script>
      </head>
      <body>
        <header>
          <h1>What visitors will see</h1>
          <p>
            Every layout, scheme, language and width at once, drawn by the widget itself. Fill in
            what is yours, and take the config with you. Nothing on this page is stored or sent to
            anyone.
            <a href="/">The demo shop</a>
          </p>
        </header>
        <div class="columns">
          <form id="wishes" aria-label="Your notice">${whoAsks()} ${looks()}</form>
          <main>
            <p id="problems" role="status"></p>
            <div class="take">
              <section aria-label="With the endpoint">
                ${output("site", "The config of kelisim serve", "kelisim.config.json")}
                ${output("tag", "The tag, first in <head>", "HTML")}
              </section>
              <section aria-label="Without the endpoint">
                ${output("file", "Without the endpoint: a file", "kelisim.json")}
                ${output("file-tag", "The tag that names it", "HTML")}
              </section>
            </div>
            <p class="size">
              <label
                >Frames
                <select id="size">
                  <option value="">as wide as the window allows</option>
                  <option value="0.5">half size</option>
                  <option value="1">full size</option>
                </select></label
              >
            </p>
            <div id="frames"></div>
            <noscript>The preview needs JavaScript.</noscript>
          </main>
        </div>
      </body>
    </html>`;
}

function whoAsks(): Html {
  return html`<fieldset>
      <legend>Who asks</legend>
      ${field("name", "Name", "ТОО «Ақжүн Үлгі»", { required: true })}
      <details>
        <summary>A name in each language</summary>
        ${field("name-kk", "Kazakh", "")} ${field("name-ru", "Russian", "")}
        ${field("name-en", "English", "")}
        <p class="hint">Once all three are filled in they take the place of the name above.</p>
      </details>
      ${field("bin", "BIN", "000000000000", { pattern: "\\d{12}", hint: "12 digits" })}
      ${field("email", "E-mail", "", { type: "email" })}
    </fieldset>
    <fieldset>
      <legend>Where</legend>
      ${field("origin", "Address of the site", "https://example.kz", { required: true, type: "url", pattern: "https?://[^\\/?#]+/?" })}
      ${field("policy", "Address of the policy", "/privacy", { required: true, pattern: "(https?://|/|\\.|\\w+[^:]*$).*" })}
      ${field("updated", "Its last change", "2026-11-01", { type: "date" })}
    </fieldset>`;
}

function looks(): Html {
  return html`<fieldset>
    <legend>Looks</legend>
    ${choice("layout", "Layout", layouts)} ${choice("buttons", "Buttons", buttonForms)}
    ${choice("scheme", "Scheme", schemes)}
    <div class="brand">
      <label class="tick"><input type="checkbox" name="branded" /> Brand colour</label>
      <input type="color" name="brand" value="#1f6feb" aria-label="The brand colour" />
    </div>
  </fieldset>`;
}

interface FieldOptions {
  readonly type?: string;
  readonly required?: boolean;
  readonly pattern?: string;
  readonly hint?: string;
}

function field(name: string, label: string, value: string, options: FieldOptions = {}): Html {
  const { type = "text", required = false, pattern, hint } = options;
  return html`<label
    >${label} ${hint ? html`<small>${hint}</small>` : ""}
    <input
      type="${type}"
      name="${name}"
      value="${value}"
      pattern="${pattern ?? ".*"}"
      maxlength="200"
      autocomplete="off"
      ${required ? "required" : ""}
  /></label>`;
}

function choice(name: string, legend: string, values: readonly string[]): Html {
  return html`<fieldset class="choice">
    <legend>${legend}</legend>
    ${values.map(
      (value, index) =>
        html`<label class="tick"
          ><input type="radio" name="${name}" value="${value}" ${index === 0 ? "checked" : ""} />
          ${value}</label
        >`,
    )}
  </fieldset>`;
}

function output(id: string, title: string, file: string): Html {
  return html`<div class="output">
    <div class="head">
      <h2 id="${id}-title">${title} <small>${file}</small></h2>
      <button type="button" data-copy="${id}" aria-describedby="${id}-title">Copy</button>
    </div>
    <pre tabindex="0" id="${id}" role="region" aria-labelledby="${id}-title"></pre>
  </div>`;
}
