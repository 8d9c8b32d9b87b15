import type { Category } from "./category.ts";
import type { Party } from "./party.ts";

/**
 * One integration of a site, as the gate sees it: how to recognise what it sends and what it leaves behind.
 * What a visitor reads about it is its {@link ServiceText}.
 */
export interface Service {
  /** `[a-z0-9-]+`, unique on a site, never the id of a category. */
  readonly id: string;
  readonly category: Category;
  readonly party: Party;
  /**
   * Whose requests are the service's: `host` (and its subdomains), `host.*` (under any ending), either with
   * the beginning of a path, e.g. `vk.com/rtrg`. A pattern with a path wins over one without.
   */
  readonly hosts: readonly string[];
  /** Cookie names; a trailing `*` stands for any ending. */
  readonly cookies: readonly string[];
  /** Keys of localStorage and sessionStorage; a trailing `*` stands for any ending. */
  readonly storage: readonly string[];
}

/** What a service learns of a visitor. Words for each stand in the texts of the preferences. */
export const dataKinds = [
  "identifier",
  "visits",
  "device",
  "address",
  "actions",
  "recording",
  "orders",
  "messages",
  "contacts",
  "calls",
] as const;
export type DataKind = (typeof dataKinds)[number];

/** What a visitor reads about a service, in one language. Travels in `kelisim.<lang>.js`. */
export interface ServiceText {
  /** The name the vendor uses in this language, e.g. «Яндекс.Метрика». */
  readonly name: string;
  /** What the site uses it for, one sentence. */
  readonly purpose: string;
  /** Who receives the data and in which country, e.g. «ООО „Яндекс“, Россия»; empty for the site's own. */
  readonly recipient: string;
  /** Where the recipient is: ISO 3166-1, two letters; absent where nobody says. */
  readonly country?: string;
  /** The recipient's privacy policy; absent for the site's own services. */
  readonly privacyUrl?: string;
  /** What it learns; absent where nobody says. */
  readonly data?: readonly DataKind[];
  /** The longest lifetime of its cookies, ISO 8601 or `session`; absent where nobody says. */
  readonly longest?: string;
}

/** What a service leaves on a device: cookies with their lifetimes, and keys of the browser's storage. */
export interface KeptByService extends Pick<Service, "id" | "category" | "party" | "storage"> {
  /** An ISO 8601 duration, `session`, or `null` where nobody says; a trailing `*` of a name stands for any ending. */
  readonly cookies: Readonly<Record<string, string | null>>;
}

/** A service as the policy page describes it. */
export interface PolicyService extends KeptByService, ServiceText {}
