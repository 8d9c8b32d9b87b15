import { formatMinute } from "../contract/format-time.ts";
import type { Language } from "../contract/language.ts";
import { newsletterId } from "../contract/receipt.ts";
import type { Texts } from "../contract/texts.ts";
import type { KnownReceipt } from "../core/known-receipt.ts";
import { copyText } from "./copy-text.ts";
import { readRecord } from "./read-record.ts";
import { saveFile } from "./save-file.ts";

export interface PreferencesReceiptProps {
  readonly known: KnownReceipt;
  readonly texts: Texts;
  readonly language: Language;
  /** Has a sentence read out and shown. */
  say(sentence: string): void;
}

/** One receipt: when, what was chosen, its number, and ways to take it along. */
export function PreferencesReceipt({ known, texts, language, say }: PreferencesReceiptProps) {
  const { receipt, url } = known;
  const { rid, act, decided, services } = receipt;
  const words = texts.receipt;
  const number = `number-${rid}`;
  // The site's record has the proof that anybody can check. Where it cannot be had, the receipt is better than nothing.
  const download = async (): Promise<void> => {
    const record = url === null ? null : await readRecord(url);
    const text = record?.text ?? `${JSON.stringify(receipt, null, 2)}\n`;
    saveFile(`kelisim-${rid}.json`, "application/json", text);
    say(record?.provable === false ? words.young : words.downloading);
  };
  const named = (granted: boolean): string =>
    Object.entries(services)
      .filter(([id, answer]) => answer === granted && id !== newsletterId)
      .map(([id]) => texts.services[id]?.name ?? id)
      .join(", ");
  const answers = (label: string, names: string) =>
    names && (
      <p>
        {label}: {names}
      </p>
    );
  return (
    <li>
      <p>
        {words.decided}: <b>{formatMinute(decided, language)}</b> – {words.acts[act]}
      </p>
      {answers(words.granted, named(true))}
      {answers(words.denied, named(false))}
      <p>
        {words.number}:{" "}
        <code class="stored number" id={number}>
          {(rid.match(/.{1,4}/g) ?? []).map((part) => (
            <span>{part}</span>
          ))}
        </code>
      </p>
      {url === null && <p class="about">{words.unconfirmed}</p>}
      <div class="tools">
        <button
          type="button"
          class="tool"
          data-kelisim-do="copy"
          aria-describedby={number}
          onClick={({ currentTarget }) => {
            void copyText(rid, currentTarget).then((done) =>
              say(done ? words.copied : words.notCopied),
            );
          }}
        >
          {words.copy}
        </button>
        <button
          type="button"
          class="tool"
          data-kelisim-do="download"
          aria-describedby={number}
          onClick={() => {
            void download();
          }}
        >
          {words.download}
        </button>
        {url !== null && (
          <>
            <a href={url} target="_blank" rel="noopener noreferrer" aria-describedby={number}>
              {words.open}
            </a>
            <a
              href={new URL(`../verify?lang=${language}`, url).href}
              target="_blank"
              rel="noopener noreferrer"
            >
              {words.verify}
            </a>
          </>
        )}
      </div>
    </li>
  );
}
