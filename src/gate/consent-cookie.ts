import { consentCookieName } from "../contract/consent-record.ts";

/**
 * Reads the text of the consent record; empty when there is none. Two cookies of the name that differ are no record at all: a sibling
 * subdomain can plant one.
 */
export function readConsentCookie(): string {
  const start = `${consentCookieName}=`;
  const pairs = document.cookie.split("; ").filter((pair) => pair.startsWith(start));
  const [first, ...others] = new Set(pairs);
  return (!others[0] && first?.slice(start.length)) || "";
}
