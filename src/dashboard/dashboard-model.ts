import { computed } from "@preact/signals";
import { ratesSearch } from "../contract/dashboard-query.ts";
import type { DashboardSetup } from "../contract/dashboard-setup.ts";
import type { DashboardTexts } from "../contract/dashboard-texts.ts";
import type { Language } from "../contract/language.ts";
import type { Rates } from "../contract/rates.ts";
import { createAddress, type Address } from "./shell/address.ts";
import { createResource, type Resource } from "./shell/resource.ts";

/** What every view of the dashboard is given. */
export interface Dashboard {
  readonly setup: DashboardSetup;
  readonly texts: DashboardTexts;
  readonly language: Language;
  readonly address: Address;
  /** The rates of what the address says. */
  readonly rates: Resource<Rates>;
  /** Where those rates can be had in a file. */
  exportHref(format: "csv" | "json"): string;
  start(): () => void;
}

export function createDashboard(setup: DashboardSetup, texts: DashboardTexts): Dashboard {
  const { mount, language } = setup;
  const address = createAddress(setup);
  const path = computed(() => {
    const query = address.query.value;
    if (query.view !== "overview" && query.view !== "breakdown") return null;
    const breakdown = query.view === "breakdown" ? query.breakdown : null;
    return `${mount}rates?${new URLSearchParams(ratesSearch(query, breakdown)).toString()}`;
  });
  const rates = createResource<Rates>(path);
  return {
    setup,
    texts,
    language,
    address,
    rates,
    exportHref: (format) => `${path.value ?? `${mount}rates`}&format=${format}`,
    start() {
      const stops = [address.start(), rates.start()];
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}
