import { formatCount, formatShare } from "../../contract/figures-in-words.ts";
import { fillText } from "../../contract/fill-text.ts";
import type { RateFigures } from "../../contract/rates.ts";
import type { RatesProps } from "./rate-card.tsx";

const outcomes = ["accepted", "custom", "refused", "undecided", "script"] as const;

/** What became of the visits: the parts of one bar, each with its number. */
export function OutcomesCard({ dashboard, rates }: RatesProps) {
  const { texts, language } = dashboard;
  const words = texts.outcomes;
  const { total, apart } = rates;
  const count = (value: number) => formatCount(value, language);
  const whole = wholeOf(total);
  return (
    <section class="card outcomes">
      <h2>{words.title}</h2>
      <p class="asked">
        <span>{words.asked}</span> <strong>{count(total.asked)}</strong>
      </p>
      {whole > 0 && (
        <svg class="parts" viewBox="0 0 1000 20" preserveAspectRatio="none" aria-hidden="true">
          {partsOf(total, whole).map(({ outcome, from, length }) => (
            <rect key={outcome} class={outcome} x={from} y="0" width={length} height="20" />
          ))}
        </svg>
      )}
      <dl>
        {outcomes.map((outcome) => {
          const value = total[outcome];
          return (
            <div key={outcome}>
              <dt>
                <svg class="key" viewBox="0 0 10 10" aria-hidden="true">
                  <rect class={outcome} width="10" height="10" />
                </svg>
                {words[outcome]}
              </dt>
              <dd>
                <strong>{value === null ? "—" : count(value)}</strong>
                {value !== null && total.asked >= rates.leastAsked && total.undecided !== null && (
                  <span class="soft"> {formatShare(value / total.asked, language)}</span>
                )}
              </dd>
            </div>
          );
        })}
      </dl>
      <p class="soft small">
        {fillText(words.apart, {
          api: count(apart.api),
          later: count(apart.later),
          automationAsked: count(apart.automation.asked),
          automationDecided: count(apart.automation.decided),
        })}
      </p>
    </section>
  );
}

/** The bar is as long as the visits, or the decisions where more of those arrived. */
function wholeOf({ asked, accepted, custom, refused, script }: RateFigures): number {
  return Math.max(asked, accepted + custom + refused + script);
}

function partsOf(figures: RateFigures, whole: number) {
  let from = 0;
  return outcomes.map((outcome) => {
    const length = ((figures[outcome] ?? 0) / whole) * 1000;
    const part = { outcome, from, length };
    from += length;
    return part;
  });
}
