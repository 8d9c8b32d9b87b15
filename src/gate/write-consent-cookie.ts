import {
  consentCookieDays,
  consentCookieName,
  formatConsentRecord,
  type ConsentRecord,
} from "../contract/consent-record.ts";
import { readConsentCookie } from "./consent-cookie.ts";

/**
 * Writes the consent record for this host, for 180 days. By hand: it is one line, and js-cookie would add
 * whatever a polluted `Object.prototype` holds to the attributes (docs/adr/0004).
 *
 * @returns whether it is what is read back: not so where cookies are denied, or another of the name stands beside it
 */
export function writeConsentCookie(record: ConsentRecord): boolean {
  const secure = location.protocol === "https:" ? ";Secure" : "";
  const age = consentCookieDays * 86_400;
  const text = formatConsentRecord(record);
  document.cookie = `${consentCookieName}=${text};Path=/;Max-Age=${age};SameSite=Lax${secure}`;
  return readConsentCookie() === text;
}
