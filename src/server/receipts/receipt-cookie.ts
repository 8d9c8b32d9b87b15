import { receiptCookieName, receiptIdFormat } from "../../contract/receipt.ts";

/** As long as the consent record is kept. Seconds. */
const age = 180 * 24 * 60 * 60;

/**
 * The cookie that lets a visitor find their receipt again: no script can read it, no other site can send it, and the
 * path keeps it to the routes of receipts. An empty number forgets it.
 *
 * @param mount where the endpoint's routes stand
 */
export function receiptCookie(rid: string, mount: string, headers: Headers): string {
  const secure = headers.get("origin")?.startsWith("http:") === true ? "" : "; Secure";
  const kept = rid === "" ? 0 : age;
  return `${receiptCookieName}=${rid}; Path=${mount}receipts; Max-Age=${kept}; HttpOnly; SameSite=Strict${secure}`;
}

/** The number in that cookie; `null` where there is none. */
export function numberInCookie(headers: Headers): string | null {
  const pairs = (headers.get("cookie") ?? "").split("; ");
  const rid =
    pairs
      .find((pair) => pair.startsWith(`${receiptCookieName}=`))
      ?.slice(receiptCookieName.length + 1) ?? "";
  return receiptIdFormat.test(rid) ? rid : null;
}
