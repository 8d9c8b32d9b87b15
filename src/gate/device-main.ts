/**
 * The page's look at the device, and tidying it: what a withdrawal needs and a returning visitor does not.
 * Arrives with the preferences, or when a page asks for it.
 */
export { takeInventory } from "./inventory.ts";
export { purge } from "./purge.ts";
export { removeStrayRecords } from "./remove-cookie.ts";
