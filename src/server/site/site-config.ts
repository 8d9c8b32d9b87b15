import * as v from "valibot";
import type { Language } from "../../contract/language.ts";
import type { ThemeWishes } from "../../contract/build-theme.ts";
import type { NoticeConfig } from "../../contract/site-config.ts";
import type { SiteRecord } from "../../contract/site-record.ts";
import type { DeclaredService } from "./declared-service.ts";
import { describeIssue } from "../describe-issue.ts";
import { siteConfigSchema } from "./site-config-schema.ts";

/** A site that receipts are taken for. */
export interface Site {
  /** Written on its receipts as `site`, e.g. `example.kz`. */
  readonly name: string;
  /** The origins its pages are served from, e.g. `https://example.kz`; only these may post receipts. */
  readonly origins: readonly string[];
}

/** A token bucket: `rate` requests a second in the long run, `burst` at once. */
export interface TokenRate {
  readonly rate: number;
  readonly burst: number;
}

export interface Limits {
  /** For one client. Behind a proxy on this machine that is not trusted nobody can be told from anybody, so it does not apply there. */
  readonly perClient: TokenRate;
  /** For everybody together. */
  readonly global: TokenRate;
  /** Receipts that may wait for the disk; one more is told to come back later. */
  readonly waiting: number;
}

/** The site's config file, after defaults. */
export interface SiteConfig extends Omit<NoticeConfig, "theme">, ThemeWishes {
  /** Where the endpoint's routes stand, with a slash at both ends: `/kelisim/`. */
  readonly mount: string;
  readonly sites: readonly Site[];
  /** Raised by the owner for a material change: every visitor is asked again. */
  readonly revision: number;
  /** Counters that Kelisim loads itself after consent. */
  readonly metrica: readonly string[];
  /** A language the owner fixed; `null` follows the page, then the browser. */
  readonly lang: Language | null;
  /** As written: an id names a service of the catalogue. */
  readonly services: readonly (string | DeclaredService)[];
  /** Whether goals recorded before the choice are sent after it. */
  readonly replayGoals?: boolean;
  /** Whose days the rates are counted by: a name of the IANA database. */
  readonly timeZone: string;
  /** Whether visits that saw the notice are counted. */
  readonly counts: boolean;
  /** Whether page views are counted, and those that analytics may see. */
  readonly coverage: boolean;
  /** What the record of consent states beside what is shown. */
  readonly record?: SiteRecord;
  readonly limits: Limits;
}

export type ParsedSiteConfig =
  | { readonly ok: true; readonly value: SiteConfig }
  | { readonly ok: false; readonly problems: readonly string[] };

/**
 * Reads the content of a config file. Never throws; a refusal lists every mistake at once, each as one
 * sentence with its path, what was expected and what was found.
 */
export function parseSiteConfig(input: unknown): ParsedSiteConfig {
  const result = v.safeParse(siteConfigSchema, input);
  return result.success
    ? { ok: true, value: result.output }
    : { ok: false, problems: result.issues.map(describeIssue) };
}
