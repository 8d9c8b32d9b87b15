import { categories, type AskedCategory } from "../../contract/category.ts";
import { resolveServices } from "./resolve-services.ts";
import type { SiteConfig } from "./site-config.ts";

/** What visitors of a site are asked about: categories in their order, and ids of services as they are written. */
export interface SiteGrants {
  readonly category: readonly AskedCategory[];
  readonly service: readonly string[];
}

export function siteGrants(services: SiteConfig["services"]): SiteGrants {
  const asked = resolveServices(services)
    .map(({ service }) => service)
    .filter(({ category }) => category !== "necessary");
  return {
    category: categories.filter(
      (id): id is AskedCategory =>
        id !== "necessary" && asked.some(({ category }) => category === id),
    ),
    service: asked.map(({ id }) => id),
  };
}
