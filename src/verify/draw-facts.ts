import { formatMinute } from "../contract/format-time.ts";
import type { Language } from "../contract/language.ts";
import { newsletterId } from "../contract/receipt.ts";
import type { VerifyTexts } from "../contract/verify-texts.ts";
import { element } from "./element.ts";
import { asFields, type Fields } from "./evidence.ts";

export interface Facts {
  /** The receipt. Its file may hold anything: what is not of the kind expected is shown as it stands. */
  readonly receipt: Fields;
  /** What the site said beside it; `null` for a receipt without that. */
  readonly seal: { readonly site: string; readonly seq: number; readonly received: string } | null;
  /** Whether a proof vouches for all this. */
  readonly proven: boolean;
}

/** What was chosen, when, on which site: a list of labels and values. */
export function drawFacts(
  { receipt, seal, proven }: Facts,
  texts: VerifyTexts,
  language: Language,
): HTMLElement {
  const words = texts.facts;
  const categories = asFields(receipt["categories"]) ?? {};
  const services = asFields(receipt["services"]) ?? {};
  const named = (answer: boolean): string => {
    const asked = Object.entries(categories).filter(([, given]) => given === answer);
    const single = Object.entries(services).filter(([, given]) => given === answer);
    return [
      ...asked.map(([id]) => wordFor(texts.categories, id)),
      ...single.map(([id]) => (id === newsletterId ? texts.newsletter : id)),
    ].join(", ");
  };
  const rows: readonly (readonly [string, Node | string])[] = [
    ...(seal ? ([[words.site, seal.site]] as const) : []),
    [words.choice, wordFor(texts.acts, receipt["act"])],
    [words.granted, named(true) || words.none],
    [words.denied, named(false) || words.none],
    [words.decided, time(receipt["decided"], language)],
    ...(seal ? ([[words.received, time(seal.received, language)]] as const) : []),
    [words.by, wordFor(texts.actors, receipt["by"])],
    ...(receipt["automation"] === true ? ([[words.automation, words.yes]] as const) : []),
    ...(receipt["gpc"] === true ? ([[words.signal, words.yes]] as const) : []),
    [words.number, code(show(receipt["rid"]))],
    ...(seal ? ([[words.record, String(seal.seq)]] as const) : []),
    [words.notice, receipt["notice"] === null ? words.none : code(show(receipt["notice"]))],
  ];
  return element(
    "section",
    { class: proven ? "facts" : "facts unproven" },
    element("h2", {}, words.title),
    ...(proven ? [] : [element("p", { class: "soft" }, texts.unproven)]),
    element(
      "dl",
      {},
      ...rows.map(([label, value]) =>
        element("div", {}, element("dt", {}, label), element("dd", {}, value)),
      ),
    ),
  );
}

/** As a clock shows it here, and as it is written. */
function time(written: unknown, language: Language): Node | string {
  const text = show(written);
  if (Number.isNaN(Date.parse(text))) return text;
  return element(
    "time",
    { datetime: text },
    `${formatMinute(text, language)} `,
    element("small", {}, `(${text})`),
  );
}

function wordFor(words: Readonly<Record<string, string>>, id: unknown): string {
  const known = typeof id === "string" && Object.hasOwn(words, id) ? words[id] : undefined;
  return known ?? show(id);
}

function code(text: string): HTMLElement {
  return element("code", {}, text);
}

function show(value: unknown): string {
  if (typeof value === "string") return value;
  try {
    return JSON.stringify(value) ?? "–";
  } catch {
    // Lists in lists, deeper than the stack: unread, they would leave the verdict of the file before standing.
    return Array.isArray(value) ? "[…]" : "{…}";
  }
}
