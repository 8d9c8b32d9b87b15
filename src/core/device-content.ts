import type { Party } from "../contract/party.ts";

/** Something a page can see on this device. */
export interface StoredItem {
  readonly kind: "cookie" | "local" | "session";
  readonly name: string;
}

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

/**
 * Why something is still on the device after a withdrawal.
 *
 * - `protected`: it can be seen and could not be removed: a page's other path holds it, or the browser refuses.
 * - `rewritten`: it went and came back each time; something that still runs, or the server, writes it again.
 * - `http-only`: the server set it so that no page script can see or remove it; only the server can.
 */
export type SurvivalReason = "protected" | "rewritten" | "http-only";

/** Something that a withdrawal could not remove for good, and why. */
export interface Survivor extends StoredItem {
  readonly why: SurvivalReason;
}

/**
 * Cookies that a vendor's servers keep under the vendor's own domain. A page can neither see nor delete them, so
 * this is what the vendor is known to set, not what was found.
 */
export interface ElsewhereCookies {
  readonly service: string;
  /** The domain they belong to, e.g. `yandex.ru`. */
  readonly domain: string;
  readonly cookies: readonly string[];
}

/** What a withdrawal removed from the device, and what is left when looked at again. */
export interface WithdrawalReport {
  readonly removed: readonly StoredItem[];
  readonly survived: readonly Survivor[];
  readonly elsewhere: readonly ElsewhereCookies[];
}
