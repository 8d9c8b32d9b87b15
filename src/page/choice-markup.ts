import { categories } from "../contract/category.ts";
import type { Language } from "../contract/language.ts";
import { markup, type MarkupElement } from "../contract/markup.ts";
import type { Receipt } from "../contract/receipt.ts";
import type { PolicyTexts } from "../contract/policy-texts.ts";
import { formatMinute } from "../contract/format-time.ts";

/** What is allowed now: each category with its services. */
export function buildChoiceList(
  { services, categories: names, choice, alwaysOn }: PolicyTexts,
  granted: (id: string) => boolean,
): MarkupElement {
  const items = categories.flatMap((category) => {
    const name = markup("b", {}, names[category]);
    if (category === "necessary") return [markup("li", {}, name, `: ${alwaysOn}`)];
    const members = services.filter((service) => service.category === category);
    if (!members[0]) return [];
    const answers = members.map((service) =>
      markup("li", {}, `${service.name}: ${granted(service.id) ? choice.granted : choice.denied}`),
    );
    return [markup("li", {}, name, markup("ul", {}, ...answers))];
  });
  return markup("ul", {}, ...items);
}

/** A receipt as this page knows it. */
export interface SeenReceipt {
  readonly receipt: Receipt;
  /** Whether the endpoint has not confirmed it yet. */
  readonly waiting: boolean;
}

/**
 * The receipts, newest first: when, what, and the number, which leads to what the endpoint keeps.
 *
 * @param endpoint absolute, with a slash at the end; empty where there is none
 */
export function buildReceiptList(
  receipts: readonly SeenReceipt[],
  { choice }: PolicyTexts,
  language: Language,
  endpoint: string,
): MarkupElement {
  if (!receipts[0]) return markup("p", {}, choice.noReceipts);
  const items = [...receipts].reverse().map(({ receipt, waiting }) => {
    const { rid, act, decided } = receipt;
    const number = markup("code", {}, rid);
    return markup(
      "li",
      {},
      `${formatMinute(decided, language)} – ${choice.acts[act]}, №\u00a0`,
      endpoint && !waiting ? markup("a", { href: `${endpoint}receipts/${rid}` }, number) : number,
      waiting ? ` (${choice.waiting})` : "",
    );
  });
  return markup("ul", {}, ...items);
}
