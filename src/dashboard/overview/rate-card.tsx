import { nameOfGrant } from "../../contract/dashboard-words.ts";
import { fillText } from "../../contract/fill-text.ts";
import { differenceInWords, rateInWords } from "../../contract/rate-in-words.ts";
import type { Dashboard } from "../dashboard-model.ts";
import type { Rates } from "../../contract/rates.ts";
import { IntervalMark } from "../shell/interval-mark.tsx";

export interface RatesProps {
  readonly dashboard: Dashboard;
  readonly rates: Rates;
}

/** The rate with its denominator and its interval, and against the days before. */
export function RateCard({ dashboard, rates }: RatesProps) {
  const { texts, language, setup } = dashboard;
  const { share, sentence, interval } = rateInWords(
    rates.total,
    rates,
    setup.counts,
    texts,
    language,
  );
  const difference = differenceInWords(rates, texts, language);
  return (
    <section class="card rate">
      <h2>{fillText(texts.rate.title, { of: nameOfGrant(rates.of, texts, setup) })}</h2>
      <p class={share === null ? "headline none" : "headline"}>{share ?? texts.rate.none}</p>
      {rates.total.rate && <IntervalMark share={rates.total.rate} />}
      <p>{sentence}</p>
      {interval && <p class="soft">{interval}</p>}
      {difference && <p class="difference">{difference}</p>}
    </section>
  );
}
