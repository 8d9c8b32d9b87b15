import { consentCookieDays, consentCookieName } from "../contract/consent-record.ts";
import { fitsPattern } from "../catalogue/match.ts";
import type { Service } from "../contract/service.ts";
import type { StoredItem } from "../core/device-content.ts";
import { owns } from "./owns.ts";

/** Cookies and how long their writer keeps them; measured with the vendor's script of June 2026. */
const cookies: readonly (readonly [pattern: string, lifetime: string])[] = [
  [consentCookieName, `P${consentCookieDays}D`],
  ["_ym_uid", "P1Y"],
  ["_ym_d", "P1Y"],
  ["_ym_isad", "PT20H"],
  ["_ym_visorc*", "PT30M"],
  ["_ym_debug", "session"],
  ["_ym_fa", "P30D"],
];

/** Names of cookies that these services are known to set; of a pattern, what stands before its `*`. */
export function knownCookies(services: readonly Service[]): readonly string[] {
  return cookies
    .map(([pattern]) => pattern.replace("*", ""))
    .filter((name) => services.some((service) => owns(service, { kind: "cookie", name })));
}

/** How long something stays, as far as that is known of its name: a page cannot read when a cookie ends. */
export function lifetimeOf({ kind, name }: StoredItem): string | null {
  if (kind === "session") return "session";
  if (kind === "local") return "unlimited";
  return cookies.find(([pattern]) => fitsPattern(name, pattern))?.[1] ?? null;
}
