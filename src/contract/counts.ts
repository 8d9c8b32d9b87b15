import type { Language } from "./language.ts";
import type { Device, Layout } from "./receipt.ts";

/**
 * One visit that saw the notice, as the page says it: nothing in it tells one visitor from another. What a receipt
 * says of its notice in the same words, so that decisions can be held against it.
 */
export interface AskedVisit {
  /** Version of this shape. */
  readonly v: 1;
  readonly what: "asked";
  /** Whether the browser says that a program drives it (`navigator.webdriver`). */
  readonly automation: boolean;
  /** The language on screen. */
  readonly lang: Language;
  readonly device: Device;
  readonly layout: Layout;
  /** `[a-z0-9-]{1,16}` */
  readonly variant: string;
  readonly revision: number;
}

/** A body over this many bytes is refused with 413. A count has about 130. */
export const maxCountBytes = 512;
