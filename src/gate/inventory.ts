import type { Party } from "../contract/party.ts";
import type { Service } from "../contract/service.ts";
import { owns } from "./purge.ts";
import { lifetimeOf } from "./lifetimes.ts";
import { isOurs, storedItems, type StoredItem } from "./stored-items.ts";

/**
 * Something stored on this device, and whose it is by its name; what no service claims is `unknown`. It stands
 * on this site's own domain whatever its party says: a page sees no other. `party` is whose script wrote it.
 */
export interface InventoryItem extends StoredItem {
  readonly party: Party | "unknown";
  readonly service: string | null;
  readonly category: string | null;
  /**
   * How long the writer keeps it: an ISO 8601 duration (`P1Y`, `PT30M`); `session` for what goes with the
   * browser or the tab; `unlimited` for a localStorage key, which stays until it is removed; `null` when unknown.
   */
  readonly lifetime: string | null;
}

/** Lists what is stored on this device, as far as a page can see. */
export function takeInventory(services: readonly Service[]): InventoryItem[] {
  return storedItems().map((item) => {
    const lifetime = lifetimeOf(item);
    const service = services.find((known) => owns(known, item));
    if (service)
      return {
        ...item,
        party: service.party,
        service: service.id,
        category: service.category,
        lifetime,
      };
    return isOurs(item.name)
      ? { ...item, party: "first", service: "kelisim", category: "necessary", lifetime }
      : { ...item, party: "unknown", service: null, category: null, lifetime };
  });
}
