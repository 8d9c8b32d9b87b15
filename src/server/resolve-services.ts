import { yandexMetrica } from "../catalogue/yandex-metrica.ts";
import type { Service } from "../contract/service.ts";

const catalogue: ReadonlyMap<string, Service> = new Map(
  [yandexMetrica].map((service) => [service.id, service]),
);

/** The services a config can name by id. */
export const catalogueIds: readonly string[] = [...catalogue.keys()];

/** The services of a config in full, in the order they are written. A checked config names no unknown id. */
export function resolveServices(written: readonly (string | Service)[]): readonly Service[] {
  return written.flatMap((service) => {
    const resolved = typeof service === "string" ? catalogue.get(service) : service;
    return resolved ? [resolved] : [];
  });
}
