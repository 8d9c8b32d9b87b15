import type { Language } from "../contract/language.ts";
import type { Actor } from "../contract/receipt.ts";
import type { Service } from "../contract/service.ts";
import type { Texts } from "../contract/texts.ts";

/** A frame that the gate keeps empty. `Frame` is its element; the deciding code knows no DOM. */
export interface EmptyFrame<Frame> {
  readonly element: Frame;
  /** The service it belongs to, or the category that its mark names. */
  readonly id: string;
  /** What it would show, absolute. */
  readonly url: string;
}

/** What the gate hands to the placeholders. */
export interface PlaceholderContext {
  readonly language: Language;
  readonly texts: Texts;
  /** What the site declares: nothing else can be granted. */
  readonly services: readonly Service[];
  /** The visitor, or a script, pressed the button of a placeholder. */
  grant(id: string, by: Exclude<Actor, "api">): void;
}

/**
 * Starts drawing placeholders. The result is called with the frames that are empty now, each time they
 * change: new ones get a placeholder, and those that are not among them are cleared before it returns.
 */
export type StartPlaceholders<Frame> = (
  context: PlaceholderContext,
) => (frames: readonly EmptyFrame<Frame>[]) => void;
