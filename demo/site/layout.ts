import { html, raw } from "hono/html";
import { brand } from "./brand.ts";
import { metricaSnippet } from "./metrica-snippet.ts";
import { linkTo, type Html, type Page } from "./page.ts";
import { picture } from "./picture.ts";

/**
 * The page around a page's own content. The widget's tag comes first, the owner's stock snippet stands where
 * it always stood.
 */
export function layout(page: Page, title: string, content: Html): Html {
  const { texts, language } = page;
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <script src="/kelisim/kelisim.js" data-policy="privacy"></script>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title === texts.front.title ? title : `${title} — Ақжүн`}</title>
        <meta name="description" content="${texts.front.lead}" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="/styles/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/styles/site.css" />
        <link rel="stylesheet" href="/styles/frame.css" />
        <link rel="stylesheet" href="/styles/${page.path === "/" ? "front" : "reading"}.css" />
        ${raw(metricaSnippet(page.counter))}
      </head>
      <body>
        ${picture("ornament")}
        <a class="skip" href="#content">${texts.skip}</a>
        ${header(page)}
        <main id="content">${content}</main>
        ${footer(page)}
        <script
          type="module"
          src="/inspector/main.js"
          data-vendor-log="${page.vendorLog}"
          data-real-counter="${page.counter.real ? page.counter.id : ""}"
        ></script>
      </body>
    </html>`;
}

function header(page: Page): Html {
  const { texts } = page;
  const here = (path: string) => (page.path === path ? raw(' aria-current="page"') : "");
  return html`<header class="top">
    <div class="wide top-row">
      <a class="brand" href="${linkTo(page, "/")}">
        <svg aria-hidden="true"><use href="#horn" /></svg>
        <span><b>Ақжүн</b><small>${texts.tagline}</small></span>
      </a>
      <nav aria-label="${texts.nav.label}">
        <a href="${linkTo(page, "/#goods")}">${texts.nav.goods}</a>
        <a href="${linkTo(page, "/#making")}">${texts.nav.making}</a>
        <a href="${linkTo(page, "/#delivery")}">${texts.nav.delivery}</a>
        <a href="${linkTo(page, "/feedback")}" ${here("/feedback")}>${texts.nav.feedback}</a>
      </nav>
      ${languageSwitch(page)}
    </div>
  </header>`;
}

function languageSwitch(page: Page): Html {
  const link = (language: "ru" | "kk", name: string) =>
    html`<a
      href="${linkTo(page, page.path, language)}"
      hreflang="${language}"
      lang="${language}"
      ${page.language === language ? raw('aria-current="true"') : ""}
      >${name}</a
    >`;
  return html`<div class="languages" role="group" aria-label="${page.texts.nav.language}">
    ${link("kk", "Қаз")}${link("ru", "Рус")}
  </div>`;
}

function footer(page: Page): Html {
  const { texts } = page;
  return html`<footer class="bottom">
    <div class="wide bottom-row">
      <div>
        <p class="company">${texts.footer.company}</p>
        <p>${binLabel(page)} ${brand.bin}<br />${texts.footer.address}</p>
      </div>
      <div>
        <h2>${texts.footer.contacts}</h2>
        <p>
          <a href="tel:${brand.phone.replaceAll(" ", "")}">${brand.phone}</a><br />
          <a href="mailto:${brand.email}">${brand.email}</a>
        </p>
      </div>
      <div>
        <h2>${texts.footer.documents}</h2>
        <p>
          <a href="${linkTo(page, "/privacy")}">${texts.nav.policy}</a><br />
          <a href="${linkTo(page, "/privacy#cookies")}" data-kelisim-open>${texts.nav.cookies}</a>
        </p>
      </div>
    </div>
    <p class="wide demo-note">${texts.demoNote}</p>
  </footer>`;
}

function binLabel({ language }: Page): string {
  return language === "kk" ? "БСН" : "БИН";
}
