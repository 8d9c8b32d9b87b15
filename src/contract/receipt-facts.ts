import { asFields, type Fields } from "./fields.ts";
import { newsletterId } from "./receipt.ts";
import type { VerifyTexts } from "./verify-texts.ts";

/** What the site said beside a receipt. */
export interface SealFacts {
  readonly site: string;
  readonly seq: number;
  readonly received: string;
}

/** One line about a receipt: a label and what stands under it. */
export interface ReceiptFact {
  readonly label: string;
  readonly value: string;
  /** A number or digest to be compared letter by letter, a time as it is written, or words. */
  readonly kind: "code" | "time" | "words";
}

/**
 * What was chosen, when, on which site. A receipt's file may hold anything: what is not of the kind expected is shown as
 * it stands.
 *
 * @param seal `null` for a receipt without it
 * @param nameOf what a service is called, where that is known
 */
export function receiptFacts(
  receipt: Fields,
  seal: SealFacts | null,
  texts: VerifyTexts,
  nameOf: (service: string) => string = (service) => service,
): readonly ReceiptFact[] {
  const words = texts.facts;
  const categories = asFields(receipt["categories"]) ?? {};
  const services = asFields(receipt["services"]) ?? {};
  const named = (answer: boolean): string => {
    const asked = Object.entries(categories).filter(([, given]) => given === answer);
    const single = Object.entries(services).filter(([, given]) => given === answer);
    return [
      ...asked.map(([id]) => wordFor(texts.categories, id)),
      ...single.map(([id]) => (id === newsletterId ? texts.newsletter : nameOf(id))),
    ].join(", ");
  };
  const say = (label: string, value: string): ReceiptFact => ({ label, value, kind: "words" });
  const time = (label: string, value: unknown): ReceiptFact => ({
    label,
    value: show(value),
    kind: Number.isNaN(Date.parse(show(value))) ? "words" : "time",
  });
  const code = (label: string, value: string): ReceiptFact => ({ label, value, kind: "code" });
  return [
    ...(seal ? [say(words.site, seal.site)] : []),
    say(words.choice, wordFor(texts.acts, receipt["act"])),
    say(words.granted, named(true) || words.none),
    say(words.denied, named(false) || words.none),
    time(words.decided, receipt["decided"]),
    ...(seal ? [time(words.received, seal.received)] : []),
    say(words.by, wordFor(texts.actors, receipt["by"])),
    ...(receipt["automation"] === true ? [say(words.automation, words.yes)] : []),
    ...(receipt["gpc"] === true ? [say(words.signal, words.yes)] : []),
    code(words.number, show(receipt["rid"])),
    ...(seal ? [say(words.record, String(seal.seq))] : []),
    receipt["notice"] === null
      ? say(words.notice, words.none)
      : code(words.notice, show(receipt["notice"])),
  ];
}

function wordFor(words: Readonly<Record<string, string>>, id: unknown): string {
  const known = typeof id === "string" && Object.hasOwn(words, id) ? words[id] : undefined;
  return known ?? show(id);
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
