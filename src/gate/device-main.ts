import { createPurge } from "./purge.ts";

/**
 * The page's look at the device, and tidying it: what a withdrawal needs and a returning visitor does not.
 * Arrives with the preferences, or when a page asks for it.
 */
export { takeInventory } from "./inventory.ts";
export { removeCookie as removeStrayRecords } from "./remove-cookie.ts";
/** For a withdrawal. */
export const purge = createPurge();
/** For what an earlier visit left, or was written past the gate: nobody withdrew, so nothing is reported. */
export const purgeLeftovers = createPurge();
export { endCounters } from "./end-counters.ts";
