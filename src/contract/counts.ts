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

/**
 * Whether analytics was granted when a page view was counted. `later` is no view of its own: analytics was granted on a page
 * after its view had been counted with `no`.
 */
export const viewAllowances = ["yes", "no", "later"] as const;

/** One view of a page: nothing in it tells one visitor from another, or one page from another. */
export interface PageView {
  /** Version of this shape. */
  readonly v: 1;
  readonly what: "view";
  /** Whether the browser says that a program drives it (`navigator.webdriver`). */
  readonly automation: boolean;
  readonly device: Device;
  readonly allowed: (typeof viewAllowances)[number];
}

/** What `POST counts` takes. */
export type Count = AskedVisit | PageView;

/** A body over this many bytes is refused with 413. A count has about 130. */
export const maxCountBytes = 512;
