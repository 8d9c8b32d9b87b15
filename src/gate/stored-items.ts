import { consentCookieName } from "../contract/consent-record.ts";
import type { StoredItem } from "../core/device-content.ts";
import { outboxPrefix } from "./outbox-key.ts";

/**
 * The names of all cookies and storage keys this page can see, in the order the browser gives them; a denied
 * storage holds nothing. Two cookies of one name (of this host and of a parent domain) are two entries.
 */
export function storedItems(): StoredItem[] {
  return [
    ...list("cookie", cookieNames),
    ...list("local", () => Object.keys(localStorage)),
    ...list("session", () => Object.keys(sessionStorage)),
  ];
}

/** The names of the cookies this page can see. HttpOnly ones and those of other domains are not among them. */
export function cookieNames(): string[] {
  const jar: unknown = document.cookie; // an image called "cookie" takes the name
  return typeof jar === "string" ? jar.split("; ").map((pair) => pair.split("=")[0] ?? "") : [];
}

function list(kind: StoredItem["kind"], names: () => string[]): StoredItem[] {
  try {
    return names()
      .filter(Boolean)
      .map((name) => ({ kind, name }));
  } catch {
    return []; // reading a denied storage throws
  }
}

/** Whether it is Kelisim's own: the consent record, or a receipt on its way. No pattern of a service takes it. */
export function isOurs(name: string): boolean {
  return name === consentCookieName || name.startsWith(outboxPrefix);
}
