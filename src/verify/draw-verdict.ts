import { asFields, type Fields } from "../contract/fields.ts";
import { fillText } from "../contract/fill-text.ts";
import type { Language } from "../contract/language.ts";
import type { VerifyTexts } from "../contract/verify-texts.ts";
import type { DownloadedReceipt } from "../proof/provable-receipt.ts";
import type { NoteKey } from "../proof/signed-note.ts";
import { drawFacts } from "./draw-facts.ts";
import { element } from "./element.ts";
import { judgeReceipt, type Grounds, type Judgement } from "../proof/judge-receipt.ts";

/** What is to be judged. */
export type Subject =
  | { readonly kind: "receipt"; readonly downloaded: DownloadedReceipt }
  | { readonly kind: "bare"; readonly fields: Fields }
  | { readonly kind: "refusal"; readonly code: string };

export interface VerdictInput extends Grounds {
  /** Whether the keys stand in the page, written by the site, and nobody gave others. */
  readonly ownWord: boolean;
  readonly texts: VerifyTexts;
  readonly language: Language;
}

/** A good word, a bad one, or neither: nothing could be said yet. */
type Tone = "good" | "bad" | "open";

const marks: Readonly<Record<Tone, string>> = { good: "✓", bad: "✕", open: "…" };

/** The verdict: its heading, which takes the focus, and everything that stands under it. */
export function drawVerdict(
  subject: Subject,
  input: VerdictInput,
): { readonly heading: HTMLElement; readonly parts: readonly Node[] } {
  const { texts, language } = input;
  if (subject.kind === "refusal") {
    const words = texts.verdict[subject.code === "erased" ? "erased" : "refused"];
    return drawHead("open", words.title, fillText(words.about, { code: subject.code }));
  }
  if (subject.kind === "bare") {
    const { title, about } = texts.verdict.bare;
    const head = drawHead("open", title, about);
    const facts = { receipt: subject.fields, seal: null, proven: false };
    return { ...head, parts: [...head.parts, drawFacts(facts, texts, language)] };
  }
  const { downloaded } = subject;
  const judgement = judgeReceipt(downloaded, input);
  const { outcome } = judgement;
  const proven = outcome === "proven";
  const tone = proven ? "good" : outcome === "young" || outcome === "no-key" ? "open" : "bad";
  const { title, about } = texts.verdict[outcome];
  const head = drawHead(
    tone,
    title,
    fillText(about, {
      origin: judgement.origin ?? "–",
      trusted: namesOf(input.keys),
    }),
  );
  const { receipt, ...seal } = downloaded.sealed;
  return {
    ...head,
    parts: [
      ...head.parts,
      drawFacts({ receipt: asFields(receipt) ?? {}, seal, proven }, texts, language),
      drawGrounds(judgement, input),
      ...(proven ? [drawMeaning(judgement, seal.seq, texts)] : []),
    ],
  };
}

function drawHead(tone: Tone, title: string, about: string) {
  const heading = element("h2", { tabindex: "-1", id: "verdict" }, title);
  const mark = element("span", { class: "mark", "aria-hidden": "true" }, marks[tone]);
  const text = element("div", {}, heading, element("p", {}, about));
  return { heading, parts: [element("div", { class: `head ${tone}` }, mark, text)] };
}

/** What the verdict rests on, in sentences. */
function drawGrounds({ kept, notice, outcome }: Judgement, input: VerdictInput): HTMLElement {
  const words = input.texts.grounds;
  const key =
    input.keys.length === 0 ? words.noKey : input.ownWord ? words.pageKey : words.givenKey;
  const checkpoint = {
    none: outcome === "proven" ? words.noCheckpoint : null,
    same: words.sameCheckpoint,
    "other-size": words.otherSize,
    "not-signed": words.unsignedCheckpoint,
    contradicts: words.contradicts,
  }[kept];
  const shown = { none: null, same: words.sameNotice, other: words.otherNotice }[notice];
  const sentences = [fillText(key, { names: namesOf(input.keys) }), checkpoint, shown];
  return element(
    "section",
    {},
    element("h2", {}, words.title),
    list(sentences.filter((sentence) => sentence !== null)),
  );
}

function drawMeaning({ checkpoint }: Judgement, seq: number, texts: VerifyTexts): HTMLElement {
  const { proves, provesNot } = texts;
  return element(
    "section",
    {},
    element("h2", {}, proves.title),
    element("p", {}, fillText(proves.yes, { seq, size: checkpoint?.size ?? "–" })),
    element("h2", {}, provesNot.title),
    list([provesNot.who, provesNot.clock, provesNot.since]),
  );
}

function list(sentences: readonly string[]): HTMLElement {
  return element("ul", {}, ...sentences.map((sentence) => element("li", {}, sentence)));
}

function namesOf(keys: readonly NoteKey[]): string {
  return [...new Set(keys.map(({ name }) => name))].join(", ");
}
