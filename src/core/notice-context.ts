import type { Language } from "../contract/language.ts";
import type { ManifestSource } from "../contract/notice-manifest.ts";
import type { Actor } from "../contract/receipt.ts";
import type { Service } from "../contract/service.ts";
import type { NoticeConfig } from "../contract/site-config.ts";
import type { NoticeTexts, Texts } from "../contract/texts.ts";
import type { Choices } from "./decide.ts";
import type { InventoryItem, WithdrawalReport } from "./device-content.ts";
import type { KnownReceipt } from "./known-receipt.ts";

/** One of the two layers a visitor can see. */
export type NoticeLayer = "notice" | "preferences";

/** How a visitor's answer reached a layer. */
export interface Answer {
  readonly layer: NoticeLayer;
  readonly by: Extract<Actor, "person" | "script">;
}

/**
 * What the gate hands to a layer. The live state is made once, in the gate, and reached only through these
 * functions: two bundles with two copies of a state are two states on one page.
 *
 * `Root` is the shadow root a layer draws into; the deciding code knows no DOM. `Words` are the texts that have
 * come for it.
 */
export interface NoticeContext<Root, Words = NoticeTexts> {
  readonly root: Root;
  readonly language: Language;
  readonly texts: Words;
  readonly config: NoticeConfig;
  /** A JSON file that overrides {@link config}, as the tag says it; empty when there is none. */
  readonly configUrl: string;
  readonly revision: number;
  /** What the layer is about: the notice asks for what is undecided, the preferences show all. */
  readonly services: readonly Service[];
  /** Whether a category or a service is granted now. */
  granted(id: string): boolean;
  /** Whether the browser sends a privacy signal: third parties without a choice are then refused, and not asked about. */
  readonly signal: boolean;
  /** What is stored on this device now; `undefined` when the file for it did not come. */
  inventory(): Promise<readonly InventoryItem[] | undefined>;
  /** What the last withdrawal of this page view removed, and what is left; renewed while it is looked after. */
  report(): WithdrawalReport | null;
  /** The receipts of this page view and those on their way, oldest first; `undefined` when the file for it did not come. */
  receipts(): Promise<readonly KnownReceipt[] | undefined>;
  /** Says what is about to be on screen, so that the receipt of an answer can name it. */
  shown(source: Omit<ManifestSource, "texts">): void;
  /** The same answer for everything the layer is about. */
  answerAll(granted: boolean): Choices;
  /** Records a decision. It has taken effect when this returns; layers are closed by the gate. */
  decide(choices: Choices, answer: Answer): void;
  /** Brings a layer up, in the place of the one that is up. */
  show(layer: NoticeLayer): void;
  /** Fetches the files of a layer ahead of its use. */
  preload(layer: NoticeLayer): void;
  /** Puts the layer away without a decision; an undecided visitor sees the notice again. */
  close(): void;
}

/** What the second layer gets: the same, with all texts. */
export type PreferencesContext<Root> = NoticeContext<Root, Texts>;

/** Draws a layer and returns its stop, which leaves nothing behind. */
export type ShowLayer<Context> = (context: Context) => () => void;
