import type { Service } from "../contract/service.ts";
import { metricaTagPath, yandexMetrica } from "./yandex-metrica.ts";

/** Whether a name fits a pattern: equal, or equal up to a trailing `*`. */
export function fitsPattern(name: string, pattern: string): boolean {
  return pattern.endsWith("*") ? name.startsWith(pattern.slice(0, -1)) : name === pattern;
}

/** The parts of a URL that tell whose it is. */
export interface Address {
  readonly hostname: string;
  readonly pathname: string;
}

/**
 * The service a request belongs to, or `null`. A host fits its own name and its subdomains;
 * `mc.yandex.*` fits under every top-level domain. Metrica's tag is known by its path under any host,
 * whether or not the site declares the service.
 */
export function serviceOfAddress(address: Address, services: readonly Service[]): Service | null {
  const host = `.${address.hostname}`;
  const fits = (pattern: string): boolean =>
    pattern.endsWith("*")
      ? host.includes(`.${pattern.slice(0, -1)}`)
      : host.endsWith(`.${pattern}`);
  const declared = services.find((service) => service.hosts.some(fits));
  if (declared) return declared;
  return metricaTagPath.test(address.pathname) || yandexMetrica.hosts.some(fits)
    ? yandexMetrica
    : null;
}
