import type { Language } from "../contract/language.ts";
import type { ManifestSource } from "../contract/notice-manifest.ts";
import type { DecisionOrigin } from "../core/build-receipt.ts";

/**
 * What is true of the moment of a choice: all that its receipt is made from. It is in storage before anything is
 * waited for, so that a tab that is closed at the click, or a file that never comes, loses no receipt: the next page makes
 * it, to the same bytes. It never leaves the device.
 */
export interface ReceiptNote {
  /** 16 random bytes: the receipt's number, before it is written as one. */
  readonly random: readonly number[];
  /** Of the choice before this one in the same page view. */
  readonly prev: readonly number[] | null;
  /** What held before, by id; `null` where nothing was decided. */
  readonly before: readonly (readonly [id: string, granted: boolean])[] | null;
  readonly after: readonly (readonly [id: string, granted: boolean])[];
  readonly origin: DecisionOrigin;
  /** What was on screen, or would have been, with all services of the site. */
  readonly screen: Omit<ManifestSource, "texts" | "language">;
  readonly lang: Language;
  readonly active: boolean;
  /** Of the viewport, CSS pixels; the receipt says one of three words. */
  readonly width: number;
  readonly gpc: boolean;
  readonly build: string;
  /** The visitor's clock, milliseconds since 1970. */
  readonly now: number;
}

/** The last part of a note's storage key. */
export function nameOfNote({ random }: ReceiptNote): string {
  return random.join("-");
}
