import type { Party } from "./party.ts";

/** What the dashboard says about the archive of notices, in one language. Words in braces stand for figures and days. */
export interface NoticesTexts {
  readonly title: string;
  readonly intro: string;
  /** `{revision}`. */
  readonly revision: string;
  readonly noRevision: string;
  /** `{decisions}`, `{period}`: in this language, under this revision. */
  readonly decided: string;
  readonly notDecided: string;
  /** `{count}`. */
  readonly notToldApart: string;
  /** `{time}`. */
  readonly since: string;
  readonly current: string;
  /** In the place of changes. */
  readonly first: string;
  readonly changed: string;
  readonly settings: string;
  readonly services: string;
  readonly sentences: string;
  readonly added: string;
  readonly removed: string;
  readonly before: string;
  readonly after: string;
  /** In the place of a value. */
  readonly nothing: string;
  readonly yes: string;
  readonly no: string;
  /** Opens what stands below the first changes: `{count}`. */
  readonly moreChanges: string;
  /** Opens the texts of a notice. */
  readonly read: string;
  /** Above them: words in braces are put in by the notice. */
  readonly readAbout: string;
  readonly raw: string;
  readonly hash: string;
  readonly failed: string;
  readonly showMore: string;
  /** `{count}`: not listed at all. */
  readonly notListed: string;
  readonly none: string;
  /** Whose script or server it is. */
  readonly parties: Readonly<Record<Party, string>>;
  /** Ways to withdraw. */
  readonly ways: Readonly<Record<"preferences" | "email" | "letter", string>>;
  /** By the path in a manifest, e.g. `policy.updated`. */
  readonly labels: Readonly<Record<ManifestLabel, string>>;
  /** By the key of a service. */
  readonly fields: Readonly<Record<ServiceLabel, string>>;
}

/** The ones that are looked for first, first. */
export const manifestLabels = [
  "revision",
  "policy.updated",
  "policy.url",
  "policy",
  "layout",
  "buttons",
  "variant",
  "theme",
  "preselected",
  "language",
  "operator",
  "operator.name",
  "operator.bin",
  "operator.email",
  "operator.address",
  "services",
  "term.days",
  "withdrawal",
  "record",
  "record.jurisdiction",
  "record.storedIn",
  "record.keptFor",
  "record.dissemination",
  "record.countries",
  "v",
] as const;
export type ManifestLabel = (typeof manifestLabels)[number];

export const serviceLabels = [
  "name",
  "purpose",
  "recipient",
  "country",
  "category",
  "party",
  "data",
  "cookies",
  "storage",
  "longest",
  "privacyUrl",
] as const;
export type ServiceLabel = (typeof serviceLabels)[number];
