import {
  consentCookieDays,
  consentCookieName,
  formatConsentRecord,
  parseConsentRecord,
  type ConsentRecord,
} from "../contract/consent-record.ts";

/**
 * Reads the consent record. Two cookies of the name that differ are no record at all: a sibling subdomain
 * can plant one.
 */
export function readConsentCookie(): ConsentRecord | null {
  const start = `${consentCookieName}=`;
  const pairs = document.cookie.split("; ").filter((pair) => pair.startsWith(start));
  const [first = "", ...others] = new Set(pairs);
  return others.length > 0 ? null : parseConsentRecord(first.slice(start.length));
}

/**
 * Writes the consent record for this host, for 180 days. By hand: it is one line, and js-cookie would add
 * whatever a polluted `Object.prototype` holds to the attributes (docs/adr/0004).
 *
 * @returns whether it is what is read back: not so where cookies are denied, or another of the name stands beside it
 */
export function writeConsentCookie(record: ConsentRecord): boolean {
  const secure = location.protocol === "https:" ? ";Secure" : "";
  const age = consentCookieDays * 86_400;
  document.cookie = `${consentCookieName}=${formatConsentRecord(record)};Path=/;Max-Age=${age};SameSite=Lax${secure}`;
  return readConsentCookie() !== null;
}
