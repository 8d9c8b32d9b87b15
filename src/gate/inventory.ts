import type { Party } from "../contract/party.ts";
import type { Service } from "../contract/service.ts";
import { owns } from "./purge.ts";
import { isOurs, storedItems, type StoredItem } from "./stored-items.ts";

/** Something stored on this device, and whose it is by its name; what no service claims is `unknown`. */
export interface InventoryItem extends StoredItem {
  readonly party: Party | "unknown";
  readonly service: string | null;
  readonly category: string | null;
}

/** Lists what is stored on this device, as far as a page can see. */
export function takeInventory(services: readonly Service[]): InventoryItem[] {
  return storedItems().map((item) => {
    const service = services.find((known) => owns(known, item));
    if (service)
      return { ...item, party: service.party, service: service.id, category: service.category };
    return isOurs(item.name)
      ? { ...item, party: "first", service: "kelisim", category: "necessary" }
      : { ...item, party: "unknown", service: null, category: null };
  });
}
