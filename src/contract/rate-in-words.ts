import type { DashboardTexts } from "./dashboard-texts.ts";
import { formatCount, formatDifference, formatInterval, formatShare } from "./figures-in-words.ts";
import { fillText } from "./fill-text.ts";
import { formatPeriod } from "./format-time.ts";
import type { Language } from "./language.ts";
import type { RateFigures, Rates } from "./rates.ts";

/** A rate as it is printed: never without what it is of. */
export interface RateInWords {
  /** `64,2 %`; `null` where there is none. */
  readonly share: string | null;
  /** Of how many visits, or why there is no rate. */
  readonly sentence: string;
  /** Its interval; `null` where there is none. */
  readonly interval: string | null;
}

/** The headline of some figures. */
export function rateInWords(
  figures: RateFigures,
  { leastAsked }: Pick<Rates, "leastAsked">,
  counts: boolean,
  texts: DashboardTexts,
  language: Language,
): RateInWords {
  const { asked, accepted, refused, custom, script, granted, rate, problem } = figures;
  const words = texts.rate;
  const count = (value: number) => formatCount(value, language);
  if (rate) {
    return {
      share: formatShare(rate.share, language),
      sentence: fillText(words.sentence, { granted: count(granted), asked: count(asked) }),
      interval: fillText(words.interval, { interval: formatInterval(rate, language) }),
    };
  }
  const decided = accepted + refused + custom + script;
  const sentence = !counts
    ? words.noCounts
    : problem === "incomplete-counts"
      ? fillText(words.incomplete, { decided: count(decided), asked: count(asked) })
      : fillText(words.tooFew, { asked: count(asked), least: count(leastAsked) });
  return { share: null, sentence, interval: null };
}

/** How a rate stands against that of the days before; `null` where it is not compared. */
export function differenceInWords(
  { before }: Pick<Rates, "before">,
  { rate: words }: DashboardTexts,
  language: Language,
): string | null {
  if (before === null) return null;
  const days = { from: formatPeriod(before.from, language), to: formatPeriod(before.to, language) };
  const { difference } = before;
  if (difference === null) return fillText(words.noDifference, days);
  const signed = (value: number) => formatDifference(value, language);
  return fillText(words.difference, {
    ...days,
    difference: signed(difference.share),
    interval: `${signed(difference.low)} … ${signed(difference.high)}`,
  });
}
