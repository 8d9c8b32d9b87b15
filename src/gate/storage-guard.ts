import { fitsPattern } from "../catalogue/match.ts";
import type { Service } from "../contract/service.ts";
import { refuse, type Realm } from "./patch.ts";

/** Says whether a cookie or a storage key of this name belongs to a denied service. */
export type DeniedName = (name: string, kind: "cookies" | "storage") => boolean;

/** Names are patterns of the services; what is ours is nobody else's. */
export function createDeniedName(
  services: readonly Service[],
  granted: (id: string) => boolean,
): DeniedName {
  return (name, kind) =>
    !/^kelisim\b/.test(name) &&
    services.some(
      (service) =>
        !granted(service.id) && service[kind].some((pattern) => fitsPattern(name, pattern)),
    );
}

const removing = /max-age=[0-]|expires=.*19[67]\d/i;

/**
 * Keeps denied services from storing: the cookie setter, the Cookie Store, both storages. A property write
 * (`localStorage._ym_uid = 1`) passes no function; it is found by {@link hasLeftovers}.
 */
export function guardStorage(realm: Realm, denied: DeniedName): void {
  // A text that removes a cookie passes: our own clearing at a withdrawal, or the page's.
  const cookie = (given: unknown) =>
    denied(nameOf(Object(given).name ?? given), "cookies") && !removing.test(String(given));
  const key = (given: unknown) => denied(String(given), "storage");
  const nothing = (): void => {};
  refuse(realm.Document.prototype, "cookie", "set", cookie, nothing);
  refuse(realm.CookieStore?.prototype, "set", "value", cookie, () => realm.Promise.resolve());
  refuse(realm.Storage.prototype, "setItem", "value", key, nothing);
}

/** Whether something of a denied service is stored: by an earlier visit, or past the guard. */
export function hasLeftovers(denied: DeniedName): boolean {
  try {
    return (
      document.cookie.split("; ").some((pair) => denied(nameOf(pair), "cookies")) ||
      [localStorage, sessionStorage].some((storage) =>
        Object.keys(storage).some((key) => denied(key, "storage")),
      )
    );
  } catch {
    return false; // reading a denied storage throws
  }
}

/** Of a cookie as it is written: `name=value; Path=/`. */
function nameOf(cookie: unknown): string {
  return String(cookie).split("=")[0]?.trim() ?? "";
}
