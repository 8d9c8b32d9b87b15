import type { Worded } from "../contract/language.ts";
import type { DataKind, Service, ServiceText } from "../contract/service.ts";
import { fitsPattern } from "./match.ts";

/** How long something is kept: an ISO 8601 duration such as `P1Y`, `session`, or `null` where nobody says. */
export type Lifetime = string | null;

/** All we know about a service. Rows are data: what a visitor's browser needs of them is generated. */
export interface CatalogueRow extends Omit<Service, "cookies"> {
  /** Cookie names with their lifetimes; a trailing `*` stands for any ending. */
  readonly cookies: Readonly<Record<string, Lifetime>>;
  /**
   * Hosts that are held also on a site that does not declare the service, and so can ask nobody: those that a
   * page begins with, because what they would bring does not come without them. Without
   * those whose absence would cost a page more than a number, an advertisement or a frame: scripts of maps,
   * forms, a CMS's own files. Each stands in `hosts` too, letter for letter and before a wider one: the first
   * and the longest that fits wins, and a declared service has to win over its undeclared self.
   */
  readonly undeclared: readonly string[];
  /** What the vendor learns of a visitor, by what it offers and says; checked as the rest. */
  readonly data: readonly DataKind[];
  /** Name of the company or of its product. */
  readonly vendor: string;
  /** Where the company is: ISO 3166-1, two letters. */
  readonly country: string;
  /** What the vendor says about privacy; its front page where the address of that is not certain. */
  readonly privacyUrl: string;
  /** What a visitor reads. */
  readonly texts: Worded<Omit<ServiceText, "country" | "privacyUrl" | "data" | "longest">>;
  /** What the hosts, names and lifetimes were taken from. */
  readonly source: string;
  /** When they were compared with it, `yyyy-mm-dd`. */
  readonly checked: string;
}

/** A row as the gate and the notice know it: names that another pattern of the row covers are left out. */
export function toService(row: CatalogueRow): Service {
  const { id, category, party, hosts, storage } = row;
  const names = Object.keys(row.cookies);
  const cookies = names.filter((name) => !isCovered(name, names));
  return { id, category, party, hosts, cookies, storage };
}

/** Whether another of these patterns stands for the name as well. */
export function isCovered(name: string, patterns: readonly string[]): boolean {
  return patterns.some((other) => other !== name && fitsPattern(name, other));
}
