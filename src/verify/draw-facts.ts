import type { Fields } from "../contract/fields.ts";
import { formatMinute } from "../contract/format-time.ts";
import type { Language } from "../contract/language.ts";
import { receiptFacts, type ReceiptFact, type SealFacts } from "../contract/receipt-facts.ts";
import type { VerifyTexts } from "../contract/verify-texts.ts";
import { element } from "./element.ts";

export interface Facts {
  readonly receipt: Fields;
  /** What the site said beside it; `null` for a receipt without that. */
  readonly seal: SealFacts | null;
  /** Whether a proof vouches for all this. */
  readonly proven: boolean;
}

/** What was chosen, when, on which site: a list of labels and values. */
export function drawFacts(
  { receipt, seal, proven }: Facts,
  texts: VerifyTexts,
  language: Language,
): HTMLElement {
  return element(
    "section",
    { class: proven ? "facts" : "facts unproven" },
    element("h2", {}, texts.facts.title),
    ...(proven ? [] : [element("p", { class: "soft" }, texts.unproven)]),
    element(
      "dl",
      {},
      ...receiptFacts(receipt, seal, texts).map((fact) =>
        element(
          "div",
          {},
          element("dt", {}, fact.label),
          element("dd", {}, drawValue(fact, language)),
        ),
      ),
    ),
  );
}

function drawValue({ value, kind }: ReceiptFact, language: Language): Node | string {
  if (kind === "words") return value;
  if (kind === "code") return element("code", {}, value);
  // As a clock shows it here, and as it is written.
  return element(
    "time",
    { datetime: value },
    `${formatMinute(value, language)} `,
    element("small", {}, `(${value})`),
  );
}
