import type { Service } from "../contract/service.ts";
import type { InventoryItem } from "../core/device-content.ts";
import { lifetimeOf } from "./lifetimes.ts";
import { owns } from "./owns.ts";
import { isOurs, storedItems } from "./stored-items.ts";

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
