import { resolveServices } from "./resolve-services.ts";
import type { SiteConfig } from "./site-config.ts";

/** Something that a complete record of consent has and this config does not state. */
export interface MissingItem {
  /** Where in the config it belongs, e.g. `operator.bin`. */
  readonly key: string;
  /** What belongs there. */
  readonly what: string;
  /** Who wants it. */
  readonly source: string;
}

const law = "Law 94-V, Art. 8(4)";
const standard = "ISO/IEC TS 27560";

/** What the notices and receipts of this config leave open, in the order of the config; empty where nothing is. */
export function missingInRecord(config: SiteConfig): readonly MissingItem[] {
  const { operator, policy, record } = config;
  const items: readonly (readonly [unknown, string, string, string])[] = [
    [operator?.name, "operator.name", "the registered name of who asks", law],
    [operator?.bin, "operator.bin", "the operator's BIN, 12 digits", law],
    [operator?.email, "operator.email", "an address for withdrawals and questions", standard],
    [operator?.address, "operator.address", "where letters on paper go", standard],
    [policy?.url, "policy.url", "the policy that the notice links to", standard],
    [policy?.updated, "policy.updated", "the date of the policy's last change", standard],
    [
      record?.jurisdiction,
      "record.jurisdiction",
      "whose law holds: a country, such as KZ",
      standard,
    ],
    [record?.storedIn, "record.storedIn", "the country where receipts are stored", standard],
    [record?.keptFor, "record.keptFor", "how long receipts are kept, such as P3Y", standard],
    [
      record?.dissemination,
      "record.dissemination",
      "whether anything that is collected is made public: true or false",
      law,
    ],
    ...resolveServices(config.services).flatMap(({ service, texts }) => {
      const { country, data, privacyUrl } = texts.en;
      const at = `services[id=${service.id}]`;
      const isThird = service.party === "third";
      return [
        isThird && ([country, `${at}.country`, "the recipient's country", law] as const),
        [data?.[0], `${at}.data`, "which kinds of data it learns", law] as const,
        isThird &&
          ([privacyUrl, `${at}.privacyUrl`, "the recipient's privacy policy", standard] as const),
      ].filter((item) => item !== false);
    }),
  ];
  return items
    .filter(([stated]) => stated === undefined)
    .map(([, key, what, source]) => ({ key, what, source }));
}
