import type { Share } from "../../contract/rates.ts";

/** 97.5 % of the normal distribution lies below it. */
const z = 1.959_963_984_540_054;

/**
 * A share with its 95 % score interval after Wilson (1927), which stays between 0 and 1 and holds for small numbers, too.
 *
 * @param hits from 0 to `all`
 * @param all above 0
 */
export function wilson(hits: number, all: number): Share {
  const share = hits / all;
  const middle = (share + (z * z) / (2 * all)) / (1 + (z * z) / all);
  const spread =
    (z / (1 + (z * z) / all)) * Math.sqrt((share * (1 - share)) / all + (z * z) / (4 * all * all));
  // What is exactly nothing or all is so, whatever the last digit of the sum.
  const low = hits === 0 ? 0 : middle - spread;
  const high = hits === all ? 1 : middle + spread;
  return { share, low, high };
}

/** The difference of two shares, the second less the first, with its 95 % interval after Newcombe (1998, method 10). */
export function differenceOf(first: Share, second: Share): Share {
  const share = second.share - first.share;
  return {
    share,
    low: share - Math.hypot(second.share - second.low, first.high - first.share),
    high: share + Math.hypot(second.high - second.share, first.share - first.low),
  };
}
