import type { Category } from "./category.ts";
import type { PolicyService } from "./service.ts";
import type { LifetimeTexts, ReceiptWords } from "./texts.ts";

/**
 * What stands on the owner's policy page: the table of cookies, and the visitor's own choice. Travels in
 * `kelisim-policy.<lang>.js`.
 */
export interface PolicyTexts {
  /** Link to a recipient's policy. */
  readonly policy: string;
  readonly alwaysOn: string;
  readonly categories: Readonly<Record<Category, string>>;
  readonly lifetimes: LifetimeTexts;
  readonly table: CookieTableTexts;
  readonly choice: ChoiceTexts;
  readonly lookup: LookupTexts;
  /** The file as it is built describes Metrica; the endpoint writes the services of the site in its place. */
  readonly services: readonly PolicyService[];
}

/** The table of cookies, in the policy's two groups. */
export interface CookieTableTexts {
  /** Heading, where the table is a page of its own. */
  readonly title: string;
  /** Names of the groups, and a sentence about each. */
  readonly own: string;
  readonly ownAbout: string;
  readonly third: string;
  readonly thirdAbout: string;
  /** Heads of the columns. */
  readonly service: string;
  readonly purpose: string;
  readonly kept: string;
  readonly recipient: string;
  /** Beside a name that is no cookie. */
  readonly storage: string;
  /** Beside a cookie whose lifetime is not known. */
  readonly noTerm: string;
  /** In the place of names, when none is known. */
  readonly nothing: string;
  /** Who receives what the site itself keeps. */
  readonly onlySite: string;
  /** The consent record and the receipts on their way, as a row. */
  readonly choice: string;
  readonly choicePurpose: string;
  readonly untilDelivered: string;
}

/** The visitor's own choice and receipts. */
export interface ChoiceTexts extends ReceiptWords {
  /** Since when: `{date}`; where the browser keeps no record of it; nothing chosen yet. */
  readonly decided: string;
  readonly thisPage: string;
  readonly undecided: string;
  readonly change: string;
  readonly withdraw: string;
  /** Said when it has happened. */
  readonly changed: string;
  readonly withdrawn: string;
  /** Before the names of what a withdrawal removed, and of what is left. */
  readonly removed: string;
  readonly survived: string;
  readonly receipts: string;
  /** Beside a receipt that the endpoint has not confirmed. */
  readonly waiting: string;
  /** The gate is not on the page. */
  readonly absent: string;
}

/** A receipt of an earlier visit, by its number. */
export interface LookupTexts {
  readonly number: string;
  readonly show: string;
  /** Before the names of what it allowed. */
  readonly allowed: string;
  /** Link to all that the endpoint keeps of it. */
  readonly whole: string;
  /** Link to the page that checks a receipt. */
  readonly check: string;
  readonly none: string;
  readonly unreachable: string;
}
