import { fitsPattern } from "../catalogue/match.ts";
import type { Service } from "../contract/service.ts";
import type { StoredItem } from "../core/device-content.ts";

/** Whether something stored is a service's, by its name in the catalogue. */
export function owns(service: Pick<Service, "cookies" | "storage">, item: StoredItem): boolean {
  const patterns = item.kind === "cookie" ? service.cookies : service.storage;
  return patterns.some((pattern) => fitsPattern(item.name, pattern));
}
