import { toService, type CatalogueRow } from "../../catalogue/catalogue-row.ts";
import { catalogueRows } from "../../catalogue/catalogue-rows.ts";
import type { Language } from "../../contract/language.ts";
import type { KeptByService, PolicyService, Service } from "../../contract/service.ts";
import type { SiteService } from "./resolve-services.ts";

/** The services of a site as its policy page describes them in one language. */
export function describeForPolicy(
  services: readonly SiteService[],
  language: Language,
): readonly PolicyService[] {
  return services.map(({ service, texts }) => {
    const { id, category, party, storage } = service;
    return { id, category, party, storage, cookies: lifetimesOf(service), ...texts[language] };
  });
}

/**
 * The cookies of a service with their lifetimes: the catalogue's full list, where the site has not written one of
 * its own. Of the site's own names only those have a lifetime that the catalogue knows.
 */
function lifetimesOf({ id, cookies }: Service): KeptByService["cookies"] {
  const row = catalogueRows.find((known) => known.id === id);
  if (row && toService(row).cookies.join() === cookies.join()) return row.cookies;
  return Object.fromEntries(cookies.map((name) => [name, lifetimeOf(name, row)]));
}

function lifetimeOf(name: string, row: CatalogueRow | undefined): string | null {
  return row && Object.hasOwn(row.cookies, name) ? (row.cookies[name] ?? null) : null;
}
