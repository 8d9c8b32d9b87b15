import type { Language } from "../contract/language.ts";
import type { Texts } from "../contract/texts.ts";
import { buildLetter } from "./build-letter.ts";
import { PreferencesReceipt } from "./preferences-receipt.tsx";
import type { ReceiptsModel } from "./preferences-receipts-model.ts";

export interface PreferencesReceiptsProps {
  readonly model: ReceiptsModel;
  readonly texts: Texts;
  readonly language: Language;
  /** Where the operator takes letters. */
  readonly email: string | undefined;
}

/** What the visitor has chosen since this page was opened, each choice with its receipt to take along. */
export function PreferencesReceipts(props: PreferencesReceiptsProps) {
  const { model, texts, language, email } = props;
  const words = texts.receipt;
  const receipts = model.receipts.value;
  return (
    <details
      class="receipts"
      onToggle={(event) => {
        if (event.currentTarget.open) model.look();
      }}
    >
      <summary>
        <h3>{words.title}</h3>
      </summary>
      {receipts === undefined && <p>{words.failed}</p>}
      {receipts?.length === 0 && <p>{words.noReceipts}</p>}
      {receipts?.[0] && (
        <>
          <p class="about">{words.about}</p>
          <ul>
            {receipts.map((known) => (
              <PreferencesReceipt
                key={known.receipt.rid}
                known={known}
                texts={texts}
                language={language}
                say={(sentence) => (model.said.value = sentence)}
              />
            ))}
          </ul>
        </>
      )}
      {email && (
        <p class="about">
          <a href={buildLetter(email, words, receipts?.[0]?.receipt.rid)}>{words.mail}</a>
        </p>
      )}
      <p role="status">{model.said.value}</p>
    </details>
  );
}
