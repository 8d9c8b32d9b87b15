import type { DashboardTexts } from "./dashboard-texts.ts";
import { formatCount, formatShare } from "./figures-in-words.ts";
import { fillText } from "./fill-text.ts";
import type { Language } from "./language.ts";
import type { Rates } from "./rates.ts";

/** Coverage as it is printed: never without what it is of. */
export interface CoverageInWords {
  /** `64,2 %`; `null` where there is none. */
  readonly share: string | null;
  /** Of how many page views, or why there is none. */
  readonly sentence: string;
  /** What was left out, and what the share is good for; `null` where there is no share. */
  readonly apart: string | null;
}

export function coverageInWords(
  { coverage, coverageProblem, leastAsked }: Rates,
  { coverage: words }: DashboardTexts,
  language: Language,
): CoverageInWords {
  if (coverage === null) {
    const sentence = coverageProblem === "not-told-apart" ? words.unknown : words.off;
    return { share: null, sentence, apart: null };
  }
  const { views, allowed, share, automation } = coverage.total;
  const count = (value: number): string => formatCount(value, language);
  const figures = { views: count(views), allowed: count(allowed), least: count(leastAsked) };
  if (share === null) {
    const text = views < leastAsked ? words.tooFew : words.incomplete;
    return { share: null, sentence: fillText(text, figures), apart: null };
  }
  return {
    share: formatShare(share, language),
    sentence: fillText(words.sentence, figures),
    apart: fillText(words.apart, { automation: count(automation) }),
  };
}
