import type { Language } from "./language.ts";
import type { Share } from "./rates.ts";

// By hand and not by `Intl`, because a browser without Kazakh in its `Intl` would answer in another language.

/** A whole number with its thousands apart: `12 345`, in English `12,345`. */
export function formatCount(count: number, language: Language): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, language === "en" ? "," : "\u00a0");
}

/** A share from 0 to 1 with a digit after the point: `64,2`. */
function formatPoints(share: number, language: Language): string {
  const text = (Math.abs(share) * 100).toFixed(1);
  return language === "en" ? text : text.replace(".", ",");
}

/** `64,2 %`, in English `64.2%`. */
export function formatShare(share: number, language: Language): string {
  return `${formatPoints(share, language)}${language === "en" ? "" : "\u00a0"}%`;
}

/** The ends of a 95 % interval: `62,0–66,3 %`. */
export function formatInterval(
  { low, high }: Pick<Share, "low" | "high">,
  language: Language,
): string {
  return `${formatPoints(low, language)}–${formatShare(high, language)}`;
}

/** A difference of two shares with its sign, in percentage points: `+2,1`. */
export function formatDifference(difference: number, language: Language): string {
  const text = formatPoints(difference, language);
  if (/^0[.,]0$/.test(text)) return text;
  return `${difference < 0 ? "−" : "+"}${text}`;
}
