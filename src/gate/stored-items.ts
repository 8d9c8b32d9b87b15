import { consentCookieName } from "../contract/consent-record.ts";
import { outboxPrefix } from "./outbox-key.ts";

/** Something a page can see on this device. */
export interface StoredItem {
  readonly kind: "cookie" | "local" | "session";
  readonly name: string;
}

/** The names of all cookies and storage keys this page can see; a denied storage holds nothing. */
export function storedItems(): StoredItem[] {
  return [
    ...list("cookie", () => document.cookie.split("; ").map((pair) => pair.split("=")[0] ?? "")),
    ...list("local", () => Object.keys(localStorage)),
    ...list("session", () => Object.keys(sessionStorage)),
  ];
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
