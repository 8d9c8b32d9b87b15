import type { Language } from "./language.ts";

/** What the visitor did about cookies. The list grows with the versions; a published word never changes its meaning. */
export const decisionActs = ["accept_all", "reject_all", "custom", "withdraw"] as const;
export type DecisionAct = (typeof decisionActs)[number];

/** What the visitor did about the site's newsletter, in a form of the site's own; no decision about cookies. */
export const newsletterActs = ["newsletter_optin", "newsletter_optout"] as const;
export type NewsletterAct = (typeof newsletterActs)[number];

export const acts = [...decisionActs, ...newsletterActs] as const;
export type Act = (typeof acts)[number];

/** What a newsletter's receipt answers, in the place of a service's id; no service of a site has it. */
export const newsletterId = "newsletter";

/**
 * Who acted: `person` a trusted event on our control, `script` an untrusted event on our control (a
 * browser extension that clicks), `api` a call by the page.
 */
export const actors = ["person", "script", "api"] as const;
export type Actor = (typeof actors)[number];

/**
 * Where the control stood: the first layer, the second, in the place of an empty frame, the page's own code, or
 * a form of the site's own (the newsletter's, and nothing else).
 */
export const layers = ["notice", "preferences", "placeholder", "page", "form"] as const;
export type Layer = (typeof layers)[number];

export const layouts = ["bar", "card", "dialog"] as const;
export type Layout = (typeof layouts)[number];

/** The layouts of a notice, and `form` for what stood in a form of the site's own. */
export const receiptLayouts = [...layouts, "form"] as const;
export type ReceiptLayout = (typeof receiptLayouts)[number];

/** From the width of the viewport: under 600 px, under 1024 px, wider. Nothing finer is ever sent. */
export const devices = ["phone", "tablet", "desktop"] as const;
export type Device = (typeof devices)[number];

/**
 * One decision, as the browser builds it and as it is kept for ever: the immutable proof of what was
 * chosen, on which notice. It holds nothing about a person: no address, user agent, path, referrer or
 * vendor's id. The server adds site, sequence and time *beside* it ({@link KeptReceipt}), so the bytes that
 * are hashed are the ones the visitor's browser made.
 */
export interface Receipt {
  /** Version of this shape. Every published version is accepted for ever. */
  readonly v: 1;
  /** Receipt number: 26 characters of Crockford base32, 128 random bits, made at the click, never before. */
  readonly rid: string;
  /** The receipt this one follows in the same page view; `null` for the first. */
  readonly prev: string | null;
  readonly act: Act;
  readonly by: Actor;
  /** Whether the page had a live user activation; tells a page's own button from a page's own mind. */
  readonly active: boolean;
  readonly layer: Layer;
  /** `true` when the visitor decided on a notice that was put to them while undecided. */
  readonly asked: boolean;
  /** Every category the site asks for: `false` is not granted, by denial or because it is still undecided. `necessary` is not asked and not here. */
  readonly categories: Readonly<Record<string, boolean>>;
  /** Every service the site asks for, by id; on a newsletter's receipt {@link newsletterId} alone, and no category. */
  readonly services: Readonly<Record<string, boolean>>;
  /** The site's notice revision; 0 on a newsletter's receipt, which is about no notice. */
  readonly revision: number;
  /** SHA-256 of the canonical notice manifest, 64 hex digits; `null` when no notice was on screen, or the page could not hash (plain http). */
  readonly notice: string | null;
  /** The language on screen; for a page call the one the notice would have used. */
  readonly lang: Language;
  readonly layout: ReceiptLayout;
  /** Which of the owner's variants of the notice, or of the form's wording, was on screen, `[a-z0-9-]{1,16}`. */
  readonly variant: string;
  readonly device: Device;
  /** Whether the browser sent a privacy signal (`navigator.globalPrivacyControl`). Recorded, never a consent. */
  readonly gpc: boolean;
  /** There, and `true`, where the browser says that a program drives it (`navigator.webdriver`). */
  readonly automation?: true;
  /** Build id of the widget, e.g. `0.1.0+3f9c2a1b7d04`. */
  readonly build: string;
  /** The visitor's clock, to the minute, UTC: `2026-11-22T10:31Z`. Order comes from the server's sequence. */
  readonly decided: string;
}

/** What the endpoint answers for a receipt: the visitor's bytes, and what the server knows beside them. */
export interface KeptReceipt {
  readonly receipt: Receipt;
  /** The site the receipt was taken for: from the server's own list, never from the page. */
  readonly site: string;
  /** Position in the log of this data folder: 1, 2, 3 … without gaps. */
  readonly seq: number;
  /** Server clock, UTC, to the second: `2026-11-22T10:31:07Z`. */
  readonly received: string;
  /** Whether the notice named by the receipt is in the endpoint's archive; `null` when the receipt names none. */
  readonly noticeKnown: boolean | null;
}

/** What the endpoint answers to whoever has a receipt's number: all that is needed to check it offline. */
export interface ProvableReceipt extends KeptReceipt {
  /**
   * A `c2sp.org/tlog-proof@v1` file: that the receipt is in the log, under a signed checkpoint. `null` for a
   * receipt that is *not yet provable*, because it is younger than the newest checkpoint.
   */
  readonly proof: string | null;
}

/** The cookie of an endpoint of the page's own origin that holds the number of the newest receipt; no script reads it. */
export const receiptCookieName = "kelisim-receipt";

export const receiptIdFormat = /^[0-9A-HJKMNP-TV-Z]{26}$/;
export const noticeHashFormat = /^[0-9a-f]{64}$/;

/** A body over this many bytes is refused with 413. A receipt of a site with twenty services has about 1,200. */
export const maxReceiptBytes = 4096;
