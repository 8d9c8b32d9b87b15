import type { AskedCategory } from "./category.ts";
import type { Act, Actor } from "./receipt.ts";

/** What the page that checks receipts says, in one language. Words in braces stand for what was found. */
export interface VerifyTexts {
  readonly title: string;
  /** Nothing leaves the device. */
  readonly intro: string;
  /** Accessible name of the switch of languages. */
  readonly language: string;
  /** The place for files: the button, and what fits there. */
  readonly choose: string;
  readonly orDrop: string;
  /** Where the file of a receipt comes from. */
  readonly where: string;
  readonly paste: string;
  readonly pasted: string;
  readonly check: string;
  readonly again: string;
  /** What was given, beside its name. */
  readonly given: {
    readonly title: string;
    readonly receipt: string;
    readonly keys: string;
    readonly checkpoint: string;
    readonly notice: string;
  };
  /** What could not be read: what was expected; `{name}` of the file, `{found}` what it begins with, `{size}` in MB. */
  readonly unreadable: {
    readonly unknown: string;
    readonly empty: string;
    readonly huge: string;
    readonly failed: string;
    readonly pastedText: string;
  };
  /** The verdict in a few words, and what to make of it. `{origin}` of the proof, `{trusted}` names of the trusted keys. */
  readonly verdict: Readonly<
    Record<
      | "proven"
      | "young"
      | "no-key"
      | "no-proof"
      | "not-signed"
      | "other-place"
      | "not-included"
      | "rewritten"
      | "bare"
      | "erased"
      | "refused",
      { readonly title: string; readonly about: string }
    >
  >;
  /** The receipt, by its labels. */
  readonly facts: {
    readonly title: string;
    readonly site: string;
    readonly number: string;
    readonly choice: string;
    readonly decided: string;
    readonly received: string;
    readonly granted: string;
    readonly denied: string;
    readonly by: string;
    /** Only where it is so: a program drove the browser; the browser sent a privacy signal. */
    readonly automation: string;
    readonly signal: string;
    readonly yes: string;
    readonly notice: string;
    readonly record: string;
    readonly none: string;
  };
  /** Above facts that nothing vouches for. */
  readonly unproven: string;
  readonly acts: Readonly<Record<Act, string>>;
  readonly actors: Readonly<Record<Actor, string>>;
  readonly categories: Readonly<Record<AskedCategory, string>>;
  readonly newsletter: string;
  /** What the verdict rests on: the key, a kept checkpoint, the notice. `{names}` of the logs. */
  readonly grounds: {
    readonly title: string;
    readonly pageKey: string;
    readonly givenKey: string;
    readonly noKey: string;
    readonly noCheckpoint: string;
    readonly sameCheckpoint: string;
    readonly otherSize: string;
    readonly unsignedCheckpoint: string;
    readonly contradicts: string;
    readonly sameNotice: string;
    readonly otherNotice: string;
  };
  /** What a good verdict proves (`{seq}`, `{size}`), and what it does not. */
  readonly proves: { readonly title: string; readonly yes: string };
  readonly provesNot: {
    readonly title: string;
    readonly who: string;
    readonly clock: string;
    readonly since: string;
  };
}
