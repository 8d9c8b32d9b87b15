import type { StoredItem } from "./stored-items.ts";

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
