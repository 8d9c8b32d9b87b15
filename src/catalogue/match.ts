import type { Service } from "../contract/service.ts";
import { knownHosts } from "./known-hosts.ts";
import { metricaTagPath, webvisorId, webvisorPath, yandexMetrica } from "./yandex-metrica.ts";

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
 * Gives the id of the service a request belongs to, or `null`: one of the site's own, or Metrica by its tag's
 * path under any host; of the catalogue's others, which the site does not declare, the host that told them.
 * A pattern `host` fits the host and its subdomains, `host.*` every ending, `host/path` what begins so. The
 * longest fit wins.
 */
export function createServiceOf(services: readonly Service[]): (address: Address) => string | null {
  const rules = [...services, yandexMetrica, { id: "", hosts: knownHosts.split(" ") }].map(
    ({ id, hosts }) => {
      const patterns = hosts.map((host) =>
        (host.includes("/") ? host : `${host}/`).replace(/\./g, "\\.").replace("*", "[^/]+"),
      );
      return [id, new RegExp(`^([^/]*\\.)?(${patterns.join("|") || "-"})`)] as const;
    },
  );
  return ({ hostname, pathname }) => {
    let found: string | null = metricaTagPath.test(pathname) ? yandexMetrica.id : null;
    let longest = 0;
    for (const [id, pattern] of rules) {
      const fit = pattern.exec(hostname + pathname);
      if (fit && (id || !found) && fit[0].length > longest)
        [found, longest] = [id || hostname, fit[0].length];
    }
    return found === yandexMetrica.id && webvisorPath.test(pathname) ? webvisorId : found;
  };
}
