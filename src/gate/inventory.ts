import { consentCookieDays } from "../contract/consent-record.ts";
import type { Service } from "../contract/service.ts";
import type { InventoryItem } from "../core/device-content.ts";
import { createRecognition } from "./known-names.ts";
import { isOurs, storedItems } from "./stored-items.ts";

const ourselves = {
  writer: { id: "kelisim", party: "first", category: "necessary" },
  lifetime: `P${consentCookieDays}D`,
} as const;

/** What a storage says by itself. */
const storageLifetimes = { cookie: null, local: "unlimited", session: "session" } as const;

/** Lists what is stored on this device, as far as a page can see. */
export function takeInventory(services: readonly Service[]): InventoryItem[] {
  const recognise = createRecognition(services);
  return storedItems().map((item) => {
    const known = isOurs(item.name) ? ourselves : recognise(item);
    return {
      ...item,
      party: known?.writer.party ?? "unknown",
      service: known?.writer.id ?? null,
      category: known?.writer.category ?? null,
      lifetime: storageLifetimes[item.kind] ?? known?.lifetime ?? null,
    };
  });
}
