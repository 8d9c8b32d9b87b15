import { createPurge } from "./purge.ts";

/**
 * The page's look at the device, and tidying it: what a withdrawal needs and a returning visitor does not.
 * Arrives with the preferences, or when a page asks for it.
 */
export { takeInventory } from "./inventory.ts";
export { sweep } from "./purge.ts";
export { removeCookie as removeStrayRecords } from "./remove-cookie.ts";
export const purge = createPurge();
