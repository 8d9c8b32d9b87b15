import { html, raw } from "hono/html";
import { layout } from "../layout.ts";
import { linkTo, type Html, type Page } from "../page.ts";
import { productIds } from "../texts/site-texts.ts";
import type { Feedback } from "../feedback.ts";

/** The form; with what was typed, and a sentence, when something is missing. */
export function feedbackPage(page: Page, typed: Feedback, isMissing: boolean): Html {
  const { feedback, products } = page.texts;
  const goal = `window.ym && ym(${page.counter.id}, 'reachGoal', 'feedback')`;
  return layout(
    page,
    feedback.title,
    html`<script src="/kelisim/kelisim-forms.js" defer></script>
      <section class="narrow">
        <h1>${feedback.title}</h1>
        <p class="section-lead">${feedback.lead}</p>
        ${isMissing ? html`<p class="problem" role="alert">${feedback.missing}</p>` : ""}
        <form method="post" action="${linkTo(page, "/feedback")}" onsubmit="${goal}">
          <label
            >${feedback.name}
            <input name="name" required maxlength="200" autocomplete="name" value="${typed.name}"
          /></label>
          <label
            >${feedback.contact}
            <input
              name="contact"
              required
              maxlength="200"
              value="${typed.contact}"
              aria-describedby="contact-hint"
            />
            <small id="contact-hint">${feedback.contactHint}</small></label
          >
          <label
            >${feedback.about}
            <select name="item">
              <option value="">${feedback.nothingChosen}</option>
              ${productIds.map(
                (id) =>
                  html`<option value="${id}" ${typed.item === id ? raw(" selected") : ""}>
                    ${products[id].name}
                  </option>`,
              )}
            </select></label
          >
          <label
            >${feedback.message}
            <textarea name="message" required maxlength="4000" rows="5">${typed.message}</textarea>
          </label>
          <label class="tick"
            ><input type="checkbox" name="agreed" value="yes" required />
            <span
              >${feedback.agreeBefore}
              <a href="${linkTo(page, "/privacy")}">${feedback.agreeLink}</a
              >${feedback.agreeAfter}</span
            ></label
          >
          <label class="tick"
            ><input
              type="checkbox"
              name="newsletter"
              value="yes"
              data-kelisim-newsletter="feedback"
            />
            <span>${feedback.newsletter}<small>${feedback.newsletterHint}</small></span></label
          >
          <p><button class="button">${feedback.send}</button></p>
        </form>
      </section>`,
  );
}

/** The answer to a message. */
export function thanksPage(page: Page, sent: Feedback): Html {
  const { feedback } = page.texts;
  return layout(
    page,
    feedback.thanks,
    html`<section class="narrow">
      <h1>${feedback.thanks}</h1>
      <p class="section-lead">${feedback.thanksText}</p>
      <p class="remark">${feedback.nothingStored}</p>
      <h2>${feedback.received}</h2>
      <blockquote>${sent.message}</blockquote>
      <p><a class="button" href="${linkTo(page, "/#goods")}">${feedback.back}</a></p>
    </section>`,
  );
}
