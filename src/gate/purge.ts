import { fitsPattern } from "../catalogue/match.ts";
import type { Service } from "../contract/service.ts";
import { removeCookie } from "./remove-cookie.ts";
import { isOurs, storedItems, type StoredItem } from "./stored-items.ts";

/** What a withdrawal removed from the device, and what is still there when looked at again. */
export interface WithdrawalReport {
  readonly removed: readonly StoredItem[];
  readonly survived: readonly StoredItem[];
}

/**
 * Deletes what services left behind: cookies on this host and on every parent domain, because a vendor
 * writes them on the highest one that holds; keys of both storages. Then reads back. A cookie that the
 * server set HttpOnly and everything on the vendor's own domains is out of a page's reach.
 */
export function purge(services: readonly Service[]): WithdrawalReport {
  const theirs = (): StoredItem[] =>
    storedItems().filter(
      (item) => !isOurs(item.name) && services.some((service) => owns(service, item)),
    );
  const before = theirs();
  for (const { kind, name } of before) {
    if (kind === "local") localStorage.removeItem(name);
    else if (kind === "session") sessionStorage.removeItem(name);
    else removeCookie(name);
  }
  const survived = theirs();
  const isIn = (items: readonly StoredItem[], item: StoredItem): boolean =>
    items.some((other) => other.kind === item.kind && other.name === item.name);
  return { removed: before.filter((item) => !isIn(survived, item)), survived };
}

/** Whether something stored is a service's, by its name in the catalogue. */
export function owns(service: Service, item: StoredItem): boolean {
  const patterns = item.kind === "cookie" ? service.cookies : service.storage;
  return patterns.some((pattern) => fitsPattern(item.name, pattern));
}
