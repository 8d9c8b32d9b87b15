import { html, raw } from "hono/html";
import { createHash } from "node:crypto";
import { languages, wordsIn, type Language } from "../../contract/language.ts";
import { languageNames } from "../../contract/language-names.ts";
import { signInStyle } from "./sign-in-style.ts";
import { signInTexts } from "./sign-in-texts.ts";

export interface SignInPage {
  readonly language: Language;
  /** Where the form is posted to. */
  readonly action: string;
  /** What went wrong with the last attempt; `null` at the first. */
  readonly problem: string | null;
}

const digest = createHash("sha256").update(signInStyle).digest("base64");

/** Headers of the page: it loads nothing, runs nothing, and can be posted to this endpoint alone. */
export const signInHeaders = {
  "content-type": "text/html; charset=utf-8",
  "cache-control": "no-store",
  "content-security-policy": `default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`,
  "x-content-type-options": "nosniff",
  "referrer-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
} as const;

/** One field and one button; works without JavaScript, and password managers know it for what it is. */
export async function renderSignInPage({ language, action, problem }: SignInPage): Promise<string> {
  const texts = wordsIn(signInTexts, language);
  // In one piece: the content policy allows exactly these bytes between the tags.
  const style = raw(`<style>${signInStyle}</style>`);
  const page = await html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>${texts.title} · Kelisim</title>
        ${style}
      </head>
      <body>
        <main>
          <h1>${texts.title}</h1>
          <p>${texts.about}</p>
          <form method="post" action="${action}?lang=${language}">
            <label for="password">${texts.password}</label>
            <input
              id="password"
              name="password"
              type="password"
              autocomplete="current-password"
              maxlength="200"
              required
              autofocus
              aria-describedby="${problem === null ? "hint" : "problem hint"}"
              aria-invalid="${problem !== null}"
            />
            ${problem === null ? "" : html`<p id="problem" role="alert">${problem}</p>`}
            <button>${texts.signIn}</button>
            <p id="hint">${texts.hint}</p>
          </form>
          <nav>
            ${languages.map((each) =>
              each === language
                ? html`<span lang="${each}" aria-current="true">${languageNames[each]}</span>`
                : html`<a href="${action}?lang=${each}" lang="${each}" hreflang="${each}"
                    >${languageNames[each]}</a
                  >`,
            )}
          </nav>
        </main>
      </body>
    </html>`;
  return page.toString();
}
