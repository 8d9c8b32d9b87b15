import { html } from "hono/html";
import { layout } from "../layout.ts";
import { linkTo, type Html, type Page } from "../page.ts";
import { picture } from "../picture.ts";
import { prices, productIds, type ProductId } from "../texts/site-texts.ts";

/** The shop front. */
export function frontPage(page: Page): Html {
  const { front } = page.texts;
  return layout(
    page,
    front.title,
    html`<section class="hero">
        <div class="wide hero-row">
          <div class="hero-words">
            <h1>${front.heading}</h1>
            <p class="lead">${front.lead}</p>
            <p class="actions">
              <a class="button" href="#goods">${front.look}</a>
              <a class="button quiet" href="${linkTo(page, "/feedback")}">${front.ask}</a>
            </p>
            <ul class="facts">
              ${front.facts.map((fact) => html`<li>${fact}</li>`)}
            </ul>
          </div>
          <div class="hero-picture">${picture("steppe")}</div>
        </div>
      </section>
      <section id="goods" class="wide">
        <h2>${front.goods}</h2>
        <p class="section-lead">${front.goodsLead}</p>
        <ul class="goods">
          ${productIds.map((id) => product(page, id))}
        </ul>
      </section>
      <section id="making" class="band">
        <div class="wide">
          <h2>${front.making}</h2>
          <ol class="steps">
            ${front.steps.map(step)}
          </ol>
        </div>
      </section>
      <section id="delivery" class="wide">
        <h2>${front.delivery}</h2>
        <ul class="columns">
          ${front.deliveryTexts.map(step)}
        </ul>
        <!-- Marked for Kelisim: nothing is requested until the visitor has agreed to the map. -->
        <iframe
          class="map"
          title="${front.map}"
          data-kelisim="yandex-maps"
          data-src="${page.vendorMap}"
        ></iframe>
      </section>
      <section class="wide">
        <div class="custom">
          <svg aria-hidden="true"><use href="#horn" /></svg>
          <div>
            <h2>${front.custom}</h2>
            <p>${front.customText}</p>
          </div>
          <a class="button" href="${linkTo(page, "/feedback")}">${front.ask}</a>
        </div>
      </section>`,
  );
}

function product(page: Page, id: ProductId): Html {
  const { name, about } = page.texts.products[id];
  return html`<li class="good">
    <div class="good-picture">${picture(id)}</div>
    <h3>${name}</h3>
    <p>${about}</p>
    <p class="good-foot">
      <b>${price(prices[id])}</b>
      <a
        class="button small"
        href="${linkTo(page, `/feedback?item=${id}`)}"
        aria-label="${page.texts.front.order}: ${name}"
        >${page.texts.front.order}</a
      >
    </p>
  </li>`;
}

function step({ title, text }: { readonly title: string; readonly text: string }): Html {
  return html`<li>
    <h3>${title}</h3>
    <p>${text}</p>
  </li>`;
}

/** Tenge with thin groups, kept on one line: `145 000 ₸`. */
function price(tenge: number): string {
  return `${String(tenge).replace(/\B(?=(\d{3})+$)/g, "\u00a0")}\u00a0₸`;
}
