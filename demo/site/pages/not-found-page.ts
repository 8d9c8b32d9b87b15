import { html } from "hono/html";
import { layout } from "../layout.ts";
import { linkTo, type Html, type Page } from "../page.ts";

export function notFoundPage(page: Page): Html {
  const { notFound } = page.texts;
  return layout(
    page,
    notFound.title,
    html`<section class="narrow">
      <h1>${notFound.title}</h1>
      <p class="section-lead">${notFound.text}</p>
      <p><a class="button" href="${linkTo(page, "/")}">${notFound.home}</a></p>
    </section>`,
  );
}
