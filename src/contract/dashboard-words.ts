import type { DashboardSetup } from "./dashboard-setup.ts";
import type { DashboardTexts } from "./dashboard-texts.ts";
import { isCategory } from "./category.ts";
import type { RateBreakdown } from "./rates.ts";

/** A category or a service as it is called in the language of the page. */
export function nameOfGrant(
  id: string,
  texts: DashboardTexts,
  { services }: Pick<DashboardSetup, "services">,
): string {
  if (isCategory(id) && id !== "necessary") return texts.categories[id];
  return services.find((service) => service.id === id)?.name ?? id;
}

/** A value of a breakdown or a filter as it is called in the language of the page; what is not ours stays as it is. */
export function nameOfValue(
  of: RateBreakdown,
  value: string,
  texts: DashboardTexts,
  setup: Pick<DashboardSetup, "services">,
): string {
  if (value === "*") return texts.breakdown.rest;
  if (of === "category" || of === "service") return nameOfGrant(value, texts, setup);
  return texts.values[of]?.[value] ?? value;
}
