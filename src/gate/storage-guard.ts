import { fitsPattern } from "../catalogue/match.ts";
import type { Service } from "../contract/service.ts";
import { patch, type Realm } from "./patch.ts";

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

/**
 * Keeps denied services from storing: the cookie setter, the Cookie Store, both storages. A property write
 * (`localStorage._ym_uid = 1`) passes no function; it is found by {@link hasLeftovers}.
 */
export function guardStorage(realm: Realm, denied: DeniedName): void {
  const skip = (
    holder: object | undefined,
    name: string,
    part: "value" | "set",
    kind: "cookies" | "storage",
    instead?: () => unknown,
  ): void => {
    patch(holder, name, part, {
      apply(native, self, given: unknown[]) {
        const key = String(Object(given[0]).name ?? given[0]);
        return denied(cookieName(key), kind) ? instead?.() : Reflect.apply(native, self, given);
      },
    });
  };
  skip(realm.Document.prototype, "cookie", "set", "cookies");
  skip(realm.CookieStore?.prototype, "set", "value", "cookies", () => realm.Promise.resolve());
  skip(realm.Storage.prototype, "setItem", "value", "storage");
}

/** Whether something of a denied service is stored: by an earlier visit, or past the guard. */
export function hasLeftovers(denied: DeniedName): boolean {
  const any = (kind: "cookies" | "storage", names: () => readonly string[]): boolean => {
    try {
      return names().some((name) => denied(cookieName(name), kind));
    } catch {
      return false; // reading a denied storage throws
    }
  };
  return (
    any("cookies", () => document.cookie.split("; ")) ||
    any("storage", () => [...Object.keys(localStorage), ...Object.keys(sessionStorage)])
  );
}

function cookieName(text: string): string {
  return text.split("=")[0]?.trim() ?? "";
}
