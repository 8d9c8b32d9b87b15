import { fillText } from "../../contract/fill-text.ts";
import type { DashboardProps } from "../dashboard-page.tsx";
import { StateNote } from "../shell/state-note.tsx";
import { NewestList } from "./newest-list.tsx";
import { ReceiptCard } from "./receipt-card.tsx";

/** One receipt by its number, with what its proof comes to; and what came last. */
export function ReceiptView({ dashboard }: DashboardProps) {
  const { texts, address, receipt } = dashboard;
  const words = texts.receipt;
  const typed = address.query.value.receipt;
  const wrong = receipt.wrong.value;
  return (
    <>
      <h1>{words.title}</h1>
      <form
        class="controls find"
        onSubmit={(event) => {
          event.preventDefault();
          const given = new FormData(event.currentTarget).get("receipt");
          address.go({ receipt: typeof given === "string" ? given.trim() : null });
        }}
      >
        <label>
          <span>{words.number}</span>
          <input
            key={typed}
            name="receipt"
            defaultValue={typed}
            required
            autocomplete="off"
            autocapitalize="characters"
            spellcheck={false}
            maxLength={100}
            aria-invalid={wrong !== null}
            aria-describedby="number-hint"
          />
        </label>
        <button>{words.find}</button>
        <p id="number-hint" class="soft small">
          {words.hint}
        </p>
      </form>
      <div class="figures" aria-live="polite">
        {wrong === null ? (
          typed !== "" && <Found dashboard={dashboard} />
        ) : (
          <p class="note bad">{fillText(words.wrong, { found: wrong })}</p>
        )}
      </div>
      <NewestList dashboard={dashboard} />
    </>
  );
}

function Found({ dashboard }: DashboardProps) {
  const { texts, checkTexts, receipt } = dashboard;
  const { value, loading, problem } = receipt.found.loaded.value;
  if (problem?.kind === "refused" && problem.status === 404) {
    return <p class="note">{texts.receipt.notFound}</p>;
  }
  if (problem?.kind === "refused" && problem.status === 410) {
    const { title, about } = checkTexts.verdict.erased;
    return (
      <div class="note">
        <h2>{title}</h2>
        <p>{about}</p>
      </div>
    );
  }
  if (problem) {
    return <StateNote dashboard={dashboard} problem={problem} retry={receipt.found.retry} />;
  }
  if (value === null || loading) return <p class="note">{texts.states.loading}</p>;
  return <ReceiptCard dashboard={dashboard} kept={value} />;
}
