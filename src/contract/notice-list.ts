/** A notice of the archive, in its list: what its manifest says in a word. `null` where it says nothing of the kind. */
export interface ListedNotice {
  /** SHA-256 of the manifest; `GET notices/:hash` answers its bytes. */
  readonly hash: string;
  /** When the endpoint first started with it: server clock, UTC, to the second. */
  readonly firstSeen: string;
  /** Whether the endpoint's config of today gives this notice. */
  readonly current: boolean;
  readonly language: string | null;
  readonly revision: number | null;
  readonly layout: string | null;
  readonly variant: string | null;
  /** Day of the policy, as the owner wrote it. */
  readonly policyUpdated: string | null;
}

/**
 * What was decided in a language under a revision, on all sites. Receipts name their notice, but are not counted by it:
 * two notices of one language and revision cannot be told apart here.
 */
export interface DecidedUnder {
  readonly language: string;
  readonly revision: number;
  readonly decisions: number;
  /** Months, `2026-11`, in the site's time zone. */
  readonly first: string;
  readonly last: string;
}

/** What `GET notices` answers. */
export interface NoticeList {
  /** Newest first, at most {@link mostListedNotices}. */
  readonly notices: readonly ListedNotice[];
  /** So many older ones are in the archive, too. */
  readonly more: number;
  /** Newest revision first. */
  readonly decided: readonly DecidedUnder[];
  /** Decisions of a day so full of made-up names that their revision was not told apart. */
  readonly notToldApart: number;
}

export const mostListedNotices = 500;
