import { coverageInWords } from "../../contract/coverage-in-words.ts";
import type { RatesProps } from "./rate-card.tsx";

/** What part of the traffic analytics may see; what would be needed to know where that is not counted. */
export function CoverageCard({ dashboard, rates }: RatesProps) {
  const { texts, language } = dashboard;
  const { share, sentence, apart } = coverageInWords(rates, texts, language);
  return (
    <section class="card coverage">
      <h2>{texts.coverage.title}</h2>
      {share !== null && <p class="headline second">{share}</p>}
      <p>{sentence}</p>
      {apart !== null && <p class="soft small">{apart}</p>}
    </section>
  );
}
