import { nameOfGrant, nameOfValue } from "../../contract/dashboard-words.ts";
import { asFields } from "../../contract/fields.ts";
import { fillText } from "../../contract/fill-text.ts";
import { formatMinuteIn } from "../../contract/format-time-in-zone.ts";
import type { ProvableReceipt, Receipt } from "../../contract/receipt.ts";
import { receiptFacts, type ReceiptFact } from "../../contract/receipt-facts.ts";
import type { Outcome } from "../../proof/judge-receipt.ts";
import type { Dashboard } from "../dashboard-model.ts";
import type { DashboardProps } from "../dashboard-page.tsx";
import { ViewLink } from "../shell/view-link.tsx";

export interface ReceiptCardProps extends DashboardProps {
  readonly kept: ProvableReceipt;
}

/** What a receipt says, what vouches for it, and what that does not show. */
export function ReceiptCard({ dashboard, kept }: ReceiptCardProps) {
  const { texts, checkTexts, setup, receipt: model, language } = dashboard;
  const { receipt, site, seq, received } = kept;
  const words = texts.receipt;
  const nameOf = (service: string) => nameOfGrant(service, texts, setup);
  const facts = receiptFacts(asFields(receipt) ?? {}, { site, seq, received }, checkTexts, nameOf);
  const { rid, notice } = receipt;
  const seen = [...facts, ...seenOn(dashboard, receipt)];
  const address = `${setup.mount}receipts/${rid}`;
  return (
    <>
      <Verdict dashboard={dashboard} seq={seq} outcome={model.judgement.value?.outcome ?? null} />
      <section class="card facts">
        <h2>{checkTexts.facts.title}</h2>
        <dl>
          {seen.map((fact) => (
            <div key={fact.label}>
              <dt>{fact.label}</dt>
              <dd>
                <FactValue dashboard={dashboard} fact={fact} />
              </dd>
            </div>
          ))}
        </dl>
        <p class="actions">
          <a class="action" href={address} download={`receipt-${rid}.json`}>
            {words.save}
          </a>
          <a class="action" href={`${setup.mount}verify?lang=${language}`}>
            {words.check}
          </a>
          {notice !== null && kept.noticeKnown && (
            <ViewLink
              dashboard={dashboard}
              changes={{ view: "notices", notice, receipt: null, language: null }}
            >
              {words.notice}
            </ViewLink>
          )}
        </p>
      </section>
    </>
  );
}

/** Where it was decided: what the page that checks receipts leaves out, and a marketer looks for. */
function seenOn({ texts, setup }: Dashboard, receipt: Receipt): readonly ReceiptFact[] {
  const { lang, device, layout, revision } = receipt;
  const words = texts.breakdowns;
  const notice: readonly (readonly [string, string])[] =
    layout === "form"
      ? []
      : [
          [words.layout, nameOfValue("layout", layout, texts, setup)],
          [words.revision, String(revision)],
        ];
  const all = [
    [words.language, nameOfValue("language", lang, texts, setup)],
    [words.device, texts.receipt.devices[device] ?? device],
    ...notice,
  ] as const;
  return all.map(([label, value]) => ({ kind: "words", label, value }));
}

interface VerdictProps extends DashboardProps {
  readonly outcome: Outcome | null;
  readonly seq: number;
}

/** The proof, checked in this page with the keys that this endpoint names. */
function Verdict({ dashboard, outcome, seq }: VerdictProps) {
  const { texts, checkTexts, receipt } = dashboard;
  if (outcome === null) {
    const { uncheckable } = receipt;
    return (
      <p class="note">{uncheckable.value ? texts.receipt.uncheckable : texts.states.loading}</p>
    );
  }
  const judgement = receipt.judgement.value;
  const { title, about } = checkTexts.verdict[outcome];
  const names = [...new Set(receipt.keys.value.map(({ name }) => name))].join(", ");
  const isProven = outcome === "proven";
  const { proves, provesNot, grounds } = checkTexts;
  return (
    <section class={`card verdict ${isProven ? "good" : outcome === "young" ? "open" : "bad"}`}>
      <h2>{title}</h2>
      <p>
        {outcome === "young"
          ? texts.receipt.young
          : fillText(about, { origin: judgement?.origin ?? "–", trusted: names })}
      </p>
      {isProven && (
        <>
          <p>{fillText(proves.yes, { seq, size: judgement?.checkpoint?.size ?? "–" })}</p>
          <details>
            <summary>{provesNot.title}</summary>
            <ul>
              {[
                fillText(grounds.pageKey, { names }),
                provesNot.who,
                provesNot.clock,
                provesNot.since,
              ].map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </details>
        </>
      )}
      {outcome === "young" && (
        <p>
          <button type="button" onClick={receipt.found.retry}>
            {texts.states.retry}
          </button>
        </p>
      )}
    </section>
  );
}

interface FactValueProps {
  readonly dashboard: Dashboard;
  readonly fact: ReceiptFact;
}

function FactValue({ dashboard, fact: { kind, value } }: FactValueProps) {
  if (kind === "words") return <>{value}</>;
  if (kind === "code") return <code>{value}</code>;
  const { timeZone } = dashboard.setup;
  return (
    <time dateTime={value}>
      {formatMinuteIn(value, timeZone, dashboard.language)}{" "}
      <small class="soft">{`(${timeZone}; ${value})`}</small>
    </time>
  );
}
