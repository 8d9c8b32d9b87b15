import { html } from "hono/html";
import { layout } from "../layout.ts";
import type { Html, Page } from "../page.ts";
import { cookieTables } from "../policy/cookie-tables.ts";
import { policyKk } from "../policy/policy-kk.ts";
import { policyRu } from "../policy/policy-ru.ts";

/** The policy, with the section on cookies that the notice leads to. */
export function policyPage(page: Page): Html {
  const { title, updated, contents, sections } = (page.language === "kk" ? policyKk : policyRu)(
    cookieTables(page.language),
  );
  return layout(
    page,
    title,
    html`<script src="/kelisim/kelisim-policy.js" defer></script>
      <script src="/kelisim/kelisim-forms.js" defer></script>
      <article class="narrow policy">
        <h1>${title}</h1>
        <p class="updated"><time datetime="2026-11-01">${updated}</time></p>
        <nav class="contents" aria-label="${contents}">
          <ol>
            ${sections.map(({ id, heading }) => html`<li><a href="#${id}">${heading}</a></li>`)}
          </ol>
        </nav>
        ${sections.map(
          ({ id, heading, text }, index) =>
            html`<section id="${id}">
              <h2>${index + 1}. ${heading}</h2>
              ${text}
            </section>`,
        )}
      </article>`,
  );
}
