/**
 * What a record of consent has to say and neither the notice's own sentences nor its services do: Art. 8(4) of the
 * Kazakh law on personal data, ISO/IEC TS 27560. Countries are ISO 3166-1, two letters. A key that is absent was not
 * stated by the owner. A `type`: an interface is no canonical value.
 */
export type SiteRecord = {
  /** Whose law holds, which is also where the operator is: a recipient elsewhere is a cross-border transfer. */
  readonly jurisdiction?: string;
  /** Where the receipts are stored. */
  readonly storedIn?: string;
  /** How long they are kept: an ISO 8601 duration or `unlimited`. */
  readonly keptFor?: string;
  /** Whether anything that is collected is made public. */
  readonly dissemination?: boolean;
};

/** The same as a visitor reads it: with the names of all countries of the site, by their codes. */
export type SiteRecordText = SiteRecord & {
  readonly countries: Readonly<Record<string, string>>;
};
