import type { Share } from "../../contract/rates.ts";

/** An interval on the way from 0 to 100 %, for the eye; the words beside it say the same. */
export function IntervalMark({ share: { share, low, high } }: { readonly share: Share }) {
  return (
    <svg class="mark" viewBox="0 0 1000 24" preserveAspectRatio="none" aria-hidden="true">
      <rect class="way" x="0" y="10" width="1000" height="4" />
      <rect class="span" x={low * 1000} y="4" width={(high - low) * 1000} height="16" />
      <rect class="here" x={share * 1000 - 2} y="0" width="4" height="24" />
    </svg>
  );
}
