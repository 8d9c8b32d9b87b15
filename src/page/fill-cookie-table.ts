import { buildCookieTable } from "../contract/cookie-table.ts";
import type { Language } from "../contract/language.ts";
import type { PolicyTexts } from "../contract/policy-texts.ts";
import { drawMarkup } from "./draw-markup.ts";

/** Puts the table of cookies into an element that does not hold it yet: a server may have written it there. */
export function fillCookieTable(element: Element, texts: PolicyTexts, language: Language): void {
  if (element.querySelector("table")) return;
  element.replaceChildren(drawMarkup(buildCookieTable(texts, language)));
}
