import type { Language } from "../contract/language.ts";
import { markup, type Markup } from "../contract/markup.ts";
import { receiptIdFormat, type KeptReceipt } from "../contract/receipt.ts";
import type { PolicyTexts } from "../contract/policy-texts.ts";
import { drawMarkup } from "./draw-markup.ts";
import { formatMinute } from "../contract/format-time.ts";

/** What the endpoint said of a number: the receipt, that there is none, or nothing that can be read. */
export type FoundReceipt = KeptReceipt | "none" | "unreachable";

/**
 * Builds a form that shows a receipt of an earlier visit by its number, which the visitor has kept: on the
 * device it is not. Whoever has the number has the receipt; nobody is asked who they are.
 *
 * @param endpoint absolute, with a slash at the end
 */
export function buildReceiptLookup(
  texts: PolicyTexts,
  language: Language,
  endpoint: string,
  find: (rid: string) => Promise<FoundReceipt>,
): HTMLElement {
  const { lookup } = texts;
  const input = drawMarkup(
    markup("input", { name: "receipt", maxlength: "60", autocomplete: "off", spellcheck: "false" }),
  ) as HTMLInputElement; // made as one
  const label = drawMarkup(markup("label", {}, `${lookup.number} `));
  label.append(input, " ");
  const button = drawMarkup(markup("button", {}, lookup.show));
  const result = drawMarkup(markup("p", { role: "status" }));
  const form = drawMarkup(markup("form", {}));
  form.append(label, button, result);
  let asked = 0;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const rid = readNumber(input.value);
    const turn = ++asked;
    void (receiptIdFormat.test(rid) ? find(rid) : Promise.resolve("none" as const)).then(
      (found) => {
        if (turn !== asked) return; // another number was asked for since
        const said = describe(found, texts, language, endpoint, rid);
        result.replaceChildren(drawMarkup(markup("span", {}, ...said)));
      },
    );
  });
  return form;
}

/** As people copy and dictate it: in groups, in small letters, O for 0, I and L for 1. */
export function readNumber(text: string): string {
  return text
    .toUpperCase()
    .replace(/[\s\u2010-\u2015-]/g, "")
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");
}

function describe(
  found: FoundReceipt,
  { choice, lookup, services }: PolicyTexts,
  language: Language,
  endpoint: string,
  rid: string,
): readonly Markup[] {
  if (found === "none") return [lookup.none];
  if (found === "unreachable") return [lookup.unreachable];
  const { act, decided, services: answers } = found.receipt;
  const granted = services.filter(({ id }) => answers[id]).map(({ name }) => name);
  const allowed = granted[0] === undefined ? "" : ` ${lookup.allowed}: ${granted.join(", ")}.`;
  return [
    `${formatMinute(decided, language)} – ${choice.acts[act]}.${allowed} `,
    markup("a", { href: `${endpoint}receipts/${rid}` }, lookup.whole),
    " · ",
    markup("a", { href: `${endpoint}verify?lang=${language}` }, lookup.check),
  ];
}

/** Asks the endpoint. Its answer is read as it promises it; what is not JSON is nothing that can be read. */
export async function findReceipt(endpoint: string, rid: string): Promise<FoundReceipt> {
  try {
    const answer = await fetch(`${endpoint}receipts/${rid}`, { credentials: "omit" });
    if (answer.status === 404 || answer.status === 410) return "none";
    return answer.ok ? ((await answer.json()) as KeptReceipt) : "unreachable";
  } catch {
    return "unreachable";
  }
}
