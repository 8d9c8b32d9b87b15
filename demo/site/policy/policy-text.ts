import type { Html } from "../page.ts";

export interface PolicySection {
  /** The fragment of its address. */
  readonly id: string;
  readonly heading: string;
  readonly text: Html;
}

/** The policy in one language. */
export interface PolicyText {
  readonly title: string;
  readonly updated: string;
  /** Accessible name of the list of contents. */
  readonly contents: string;
  readonly sections: readonly PolicySection[];
}

/** The tables of the section on cookies: what it says in words stands around them. */
export interface CookieTables {
  /** What stands on the site's own domain, in the policy's two groups. */
  readonly site: Html;
  /** What the vendor's servers keep on the vendor's domain. */
  readonly yandex: Html;
}
