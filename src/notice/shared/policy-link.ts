import type { Language } from "../../contract/language.ts";
import type { Policy } from "../../contract/site-config.ts";
import type { NoticeTexts } from "../../contract/texts.ts";
import { element } from "./element.ts";
import { fillText } from "./fill-text.ts";

/** The way to the site's policy, with the day of its last change when the site declares it. */
export function buildPolicyLink(
  { url, updated }: Policy,
  texts: NoticeTexts,
  language: Language,
): HTMLAnchorElement {
  const label = updated
    ? fillText(texts.policyDated, "date", formatDay(updated, language))
    : texts.policy;
  return element("a", { href: url, class: "link" }, label);
}

/**
 * `2026-11-01` as people of the language write it in short: 01.11.2026 in Kazakh and Russian. Not by `Intl`,
 * because many phones have no Kazakh in theirs and would answer in another language.
 */
function formatDay(day: string, language: Language): string {
  const parts = day.split("-");
  // With hyphens at which no line ends.
  return language === "en" ? parts.join("\u2011") : parts.reverse().join(".");
}
