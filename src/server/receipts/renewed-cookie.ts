import {
  consentCookieDays,
  consentCookieName,
  parseConsentRecord,
  renewHeader,
} from "../../contract/consent-record.ts";

/**
 * The state cookie of a request once more, byte for byte, with its full age: Safari keeps what a script has set for
 * seven days, and what a server has set for as long as it says. Nothing but that cookie decides what is in it.
 *
 * @returns a `Set-Cookie`; `null` where the page has not asked, or the cookie is no record, or stands there twice: one
 *   of the two may be a sibling subdomain's
 */
export function renewedCookie(headers: Headers): string | null {
  if (headers.get(renewHeader) !== "1") return null;
  const found = (headers.get("cookie") ?? "")
    .split(";")
    .map((pair) => pair.trim())
    .filter((pair) => pair.split("=", 1)[0]?.trim() === consentCookieName);
  const value = found.length === 1 ? (found[0] ?? "").slice(consentCookieName.length + 1) : "";
  if (!parseConsentRecord(value)) return null;
  const secure = headers.get("origin")?.startsWith("http:") === true ? "" : "; Secure";
  const age = consentCookieDays * 86_400;
  return `${consentCookieName}=${value}; Path=/; Max-Age=${age}; SameSite=Lax${secure}`;
}
