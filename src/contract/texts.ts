import type { Category } from "./category.ts";
import type { ServiceText } from "./service.ts";

/**
 * Every sentence the widget shows, in one language: a missing key does not compile. `{operator}`,
 * `{service}` and `{date}` stand for what the site declares. Kept flat and short: the file is downloaded
 * by every undecided visitor.
 */
export interface Texts {
  /** Accessible name of the notice region and of the preferences dialog. */
  readonly title: string;
  /** First layer, when the operator is declared: `{operator}` asks. */
  readonly body: string;
  /** First layer, when no operator is declared. */
  readonly bodyNoOperator: string;
  /** The link to the policy, and its date when the site declares one: `{date}`. */
  readonly policy: string;
  readonly policyDated: string;
  readonly accept: string;
  readonly reject: string;
  readonly preferences: string;
  readonly save: string;
  readonly close: string;
  /** The small control that brings the preferences back. */
  readonly reopen: string;
  /** Preferences: opening sentence and the two groups of the policy. */
  readonly intro: string;
  readonly ownCookies: string;
  readonly thirdPartyCookies: string;
  readonly alwaysOn: string;
  readonly provider: string;
  readonly privacyPolicy: string;
  readonly categories: Readonly<
    Record<Category, { readonly name: string; readonly purpose: string }>
  >;
  /** Services of the catalogue, by id. */
  readonly services: Readonly<Record<string, ServiceText>>;
  /** Said politely to screen readers after a decision. */
  readonly saved: string;
}
