import type { HtmlEscapedString } from "hono/utils/html";
import type { Counter } from "./metrica-snippet.ts";
import type { SiteLanguage, SiteTexts } from "./texts/site-texts.ts";

/** What `html` of hono gives: escaped text, at once or soon. */
export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/** What a page is drawn from. */
export interface Page {
  readonly language: SiteLanguage;
  readonly texts: SiteTexts;
  /** The page's address without its language: `/`, `/privacy`, `/feedback`. */
  readonly path: string;
  readonly counter: Counter;
  /** Address of the vendor's map in this language. */
  readonly vendorMap: string;
  /** Address of the vendor's log, for the inspector. */
  readonly vendorLog: string;
}

/** The address of another page, in the same language unless another is named; a real counter stays chosen. */
export function linkTo(page: Page, path: string, language: SiteLanguage = page.language): string {
  const [address = "", fragment] = path.split("#");
  const prefix = language === "kk" ? "/kk" : "";
  const query = page.counter.real ? `metrica=${page.counter.id}` : "";
  const joint = query === "" ? "" : address.includes("?") ? "&" : "?";
  return `${prefix}${address}${joint}${query}${fragment === undefined ? "" : `#${fragment}`}`;
}
