import type { CanonicalValue } from "./canonical.ts";
import { consentCookieDays } from "./consent-record.ts";
import { wordsIn, type Language } from "./language.ts";
import type { Service } from "./service.ts";
import type { NoticeConfig, Operator } from "./site-config.ts";
import type { Texts } from "./texts.ts";

/** What a manifest is built from: all that decides what a visitor sees, in one language. */
export interface ManifestSource extends NoticeConfig {
  readonly language: Language;
  readonly revision: number;
  readonly services: readonly Service[];
  readonly texts: Texts;
}

/**
 * The notice manifest: everything shown to a visitor in one language, content-addressed by the SHA-256 of
 * its canonical JSON. The page builds it from what it is about to show and puts the hash on the receipt;
 * the endpoint builds the same from its own config at start and archives it. Equal inputs give equal
 * bytes, whichever side builds. The widget's build is not part of it (it stands on the receipt): an
 * upgrade that shows the same gives the same hash. Which item of the law and of ISO/IEC TS 27560 stands where:
 * docs/records.md. Version 1 had no term, ways of withdrawal and record.
 */
export function buildNoticeManifest(source: ManifestSource): CanonicalValue {
  const { language, texts } = source;
  return {
    v: 2,
    language,
    revision: source.revision,
    layout: source.layout,
    buttons: source.buttons ?? "three",
    theme: source.theme ?? null,
    variant: source.variant,
    preselected: false,
    operator: source.operator
      ? {
          name: operatorName(source.operator, language),
          bin: source.operator.bin ?? null,
          email: source.operator.email ?? null,
          // Named only where there is one: the notices of before keep their hashes.
          ...(source.operator.address !== undefined && {
            address: wordsOrText(source.operator.address, language),
          }),
        }
      : null,
    policy: source.policy
      ? { url: source.policy.url, updated: source.policy.updated ?? null }
      : null,
    // How long a choice holds, and the ways to take it back: the same on every site, said in the texts.
    term: { days: consentCookieDays, until: "withdrawn" },
    withdrawal: waysToWithdraw(source.operator),
    record: texts.record ?? null,
    services: source.services.map((service) => ({
      id: service.id,
      category: service.category,
      party: service.party,
      cookies: service.cookies,
      storage: service.storage,
    })),
    texts: shownTexts(texts, source.services),
  };
}

function waysToWithdraw(operator: Operator | undefined): readonly string[] {
  return [
    "preferences",
    ...(operator?.email === undefined ? [] : ["email"]),
    ...(operator?.address === undefined ? [] : ["letter"]),
  ];
}

/** The name of the operator in the visitor's language. */
export function operatorName(operator: Operator, language: Language): string {
  return wordsOrText(operator.name, language);
}

/** One text for all languages, or the visitor's. */
export function wordsOrText(text: Operator["name"], language: Language): string {
  return typeof text === "string" ? text : wordsIn(text, language);
}

/** The texts of this site: a service that the site does not use is not part of its notice. */
function shownTexts(texts: Texts, services: readonly Service[]): CanonicalValue {
  const { services: known, recipientOf, record: _stated, ...sentences } = texts;
  const described = services.map((service) => {
    const text = known[service.id];
    // Two files bring what is read about a service: both belong to what was shown.
    const recipient = recipientOf[service.id] ?? null;
    return [service.id, text ? { ...text, recipient } : null] as const;
  });
  return { ...sentences, services: Object.fromEntries(described) };
}
