import { languageNames } from "../contract/language-names.ts";
import { languages, type Language } from "../contract/language.ts";
import type { VerifyTexts } from "../contract/verify-texts.ts";
import type { NoteKey } from "../proof/signed-note.ts";
import { drawForm, type Form } from "./draw-form.ts";
import { drawVerdict, type Subject } from "./draw-verdict.ts";
import { element } from "./element.ts";
import { parseEvidence } from "./evidence.ts";
import { fillText } from "../contract/fill-text.ts";
import { readFile, type Given } from "./read-file.ts";

export interface PageOptions {
  readonly root: HTMLElement;
  /** Keys that the endpoint wrote into the page. */
  readonly pageKeys: readonly NoteKey[];
  readonly texts: Readonly<Record<Language, VerifyTexts>>;
  readonly language: Language;
}

/** What the page has been given so far: the newest of each kind. */
interface Held {
  readonly subject?: Subject;
  readonly keys?: readonly NoteKey[];
  readonly kept?: string;
  readonly notice?: string;
  /** Names of files, by what they turned out to be. */
  readonly names: Readonly<Partial<Record<keyof VerifyTexts["given"], string>>>;
}

/** Puts the page up and answers whatever is given to it. Nothing is kept and nothing is sent. */
export function startPage({ root, pageKeys, texts: all, language: first }: PageOptions): void {
  let language = first;
  let held: Held = { names: {} };
  let problems: readonly string[] = [];
  const texts = (): VerifyTexts => all[language];
  const result = element("div", { class: "result" });
  const status = element("p", { role: "status", class: "status" });
  let form: Form;

  const take = (given: Given): void => {
    const words = texts();
    const name = given.name ?? words.unreadable.pastedText;
    if ("failed" in given) {
      problems = [...problems, fillText(words.unreadable.failed, { name })];
      return;
    }
    if ("size" in given) {
      const size = (given.size / 1_000_000).toFixed(1);
      problems = [...problems, fillText(words.unreadable.huge, { name, size })];
      return;
    }
    const evidence = parseEvidence(given.text);
    const { names } = held;
    switch (evidence.kind) {
      case "receipt":
      case "bare":
      case "refusal":
        held = { ...held, subject: evidence, names: { ...names, receipt: name } };
        break;
      case "keys":
        held = { ...held, keys: evidence.keys, names: { ...names, keys: name } };
        break;
      case "checkpoint":
        held = { ...held, kept: evidence.note, names: { ...names, checkpoint: name } };
        break;
      case "notice":
        held = { ...held, notice: evidence.hash, names: { ...names, notice: name } };
        break;
      case "unknown": {
        const { unknown, empty } = words.unreadable;
        const { found } = evidence;
        problems = [...problems, fillText(found === "" ? empty : unknown, { name, found })];
      }
    }
  };

  const show = (focus: boolean): void => {
    const words = texts();
    const { subject, keys, kept = null, notice = null, names } = held;
    const list = (["receipt", "keys", "checkpoint", "notice"] as const).flatMap((kind) =>
      names[kind] === undefined ? [] : [`${words.given[kind]}: ${names[kind]}`],
    );
    const verdict =
      subject &&
      drawVerdict(subject, {
        keys: keys ?? pageKeys,
        ownWord: keys === undefined,
        kept,
        notice,
        texts: words,
        language,
      });
    const lines = list.map((line) => element("li", {}, line));
    result.replaceChildren(
      ...problems.map((problem) => element("p", { class: "problem" }, problem)),
      ...(verdict?.parts ?? []),
      ...(list.length > 0
        ? [
            element(
              "section",
              {},
              element("h2", {}, words.given.title),
              element("ul", {}, ...lines),
            ),
          ]
        : []),
    );
    form.again.hidden = list.length + problems.length === 0;
    status.textContent = [...problems, verdict?.heading.textContent ?? list.join(". ")].join(" ");
    if (focus) verdict?.heading.focus();
  };

  const takeAll = async (given: readonly Promise<Given>[]): Promise<void> => {
    const read = await Promise.all(given);
    problems = [];
    for (const one of read) take(one);
    show(true);
  };

  const draw = (): void => {
    document.documentElement.lang = language;
    document.title = texts().title;
    form = drawForm(texts(), {
      onFiles: (files) => void takeAll(files.map(readFile)),
      onText: (text) => void takeAll([Promise.resolve({ name: null, text })]),
      onAgain() {
        held = { names: {} };
        problems = [];
        show(false);
        form.first.focus();
      },
    });
    const choices = languages.map((one) => {
      const button = element("button", { type: "button", lang: one }, languageNames[one]);
      button.setAttribute("aria-pressed", String(one === language));
      button.addEventListener("click", () => {
        language = one;
        problems = []; // they are sentences of the other language
        draw();
        root.querySelector<HTMLElement>("header [aria-pressed=true]")?.focus();
      });
      return button;
    });
    root.replaceChildren(
      element(
        "header",
        {},
        element("div", { role: "group", "aria-label": texts().language }, ...choices),
        element("h1", {}, texts().title),
        element("p", { class: "soft" }, texts().intro),
      ),
      form.element,
      status,
      result,
    );
    show(false);
  };
  draw();

  // Wherever it is let go of: a browser would leave the page for the file.
  document.addEventListener("dragover", (event) => event.preventDefault());
  document.addEventListener("drop", (event) => {
    event.preventDefault();
    const { files, text } = {
      files: [...(event.dataTransfer?.files ?? [])],
      text: event.dataTransfer?.getData("text/plain") ?? "",
    };
    if (files.length > 0) void takeAll(files.map(readFile));
    else if (text !== "") void takeAll([Promise.resolve({ name: null, text })]);
  });
}
