/**
 * The consent record: the value of the state cookie, e.g. `1.3.20261122.analytics:1.yandex-metrica:0`.
 * Format version, revision, day of the decision (UTC), then `id:0|1`: categories first, then the
 * services that differ from their category. It identifies nobody: two visitors who chose alike on one day
 * carry the same bytes.
 */
export interface ConsentRecord {
  /** The site's notice revision the visitor answered; raised by the owner for a material change. */
  readonly revision: number;
  /** Day of the decision, `yyyymmdd`, UTC. */
  readonly day: string;
  /** Category and service ids, in the order they are written. */
  readonly choices: ReadonlyMap<string, boolean>;
}

export const consentCookieName = "kelisim";

/**
 * By this header a page asks the endpoint for its state cookie anew. Only a page that holds the answer against its live
 * decision may ask: an answer that comes late brings the record of the time of the request (docs/adr/0018).
 */
export const renewHeader = "kelisim-renew";

/** For a grant and for a refusal alike. */
export const consentCookieDays = 180;

const format = /^1\.(\d{1,9})\.(\d{8})((?:\.[a-z0-9-]{1,40}:[01]){1,60})$/;

/**
 * Reads a cookie value. Anything that is not exactly a record of version 1 gives `null`: an unreadable
 * record is no record, and no record grants nothing.
 */
export function parseConsentRecord(value: string): ConsentRecord | null {
  const match = format.exec(value);
  if (!match) return null;
  const [, revision = "", day = "", pairs = ""] = match;
  const choices = new Map<string, boolean>();
  for (const pair of pairs.slice(1).split(".")) {
    const [id = "", bit] = pair.split(":");
    if (choices.has(id)) return null;
    choices.set(id, bit === "1");
  }
  return { revision: Number(revision), day, choices };
}

/** Writes a record in the one form that {@link parseConsentRecord} reads back. */
export function formatConsentRecord(record: ConsentRecord): string {
  // Spread, not Array.from, which old libraries replace with one of their own that knows no Map.
  const pairs = [...record.choices].map(([id, granted]) => `.${id}:${granted ? 1 : 0}`);
  return `1.${record.revision}.${record.day}${pairs.join("")}`;
}
