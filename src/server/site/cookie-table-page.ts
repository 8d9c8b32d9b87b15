import { createHash } from "node:crypto";
import { buildCookieTable } from "../../contract/cookie-table.ts";
import type { Language } from "../../contract/language.ts";
import { toHtml } from "../../contract/markup.ts";
import { policyStyle } from "../../contract/policy-style.ts";
import type { PolicyTexts } from "../../contract/policy-texts.ts";

/**
 * The table of cookies as a piece of HTML, for a page of the owner's: the table and its few rules of style. A page
 * with a Content-Security-Policy names the style by {@link policyStyleHash}, or goes without it.
 */
export function writeCookieTable(texts: PolicyTexts, language: Language): string {
  return `<style>${policyStyle}</style>\n${toHtml(buildCookieTable(texts, language))}\n`;
}

/** The same as a page of its own. */
export function writeCookiePage(texts: PolicyTexts, language: Language): string {
  const title = toHtml(texts.table.title);
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${pageStyle}</style>
</head>
<body>
<main>
<h1>${title}</h1>
${toHtml(buildCookieTable(texts, language))}
</main>
</body>
</html>
`;
}

const pageStyle = `${policyStyle}
body{max-width:60rem;margin:0 auto;padding:1rem;font:1rem/1.5 system-ui,sans-serif}`;

/** The style of the page, and that of the piece, as a Content-Security-Policy names them. */
export const cookiePageStyleHash: string = hashOf(pageStyle);
export const policyStyleHash: string = hashOf(policyStyle);

function hashOf(style: string): string {
  return `'sha256-${createHash("sha256").update(style).digest("base64")}'`;
}
