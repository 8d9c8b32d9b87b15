import { computed } from "@preact/signals";
import { ratesSearch } from "../contract/dashboard-query.ts";
import type { DashboardSetup } from "../contract/dashboard-setup.ts";
import type { DashboardTexts } from "../contract/dashboard-texts.ts";
import type { Language } from "../contract/language.ts";
import type { Rates } from "../contract/rates.ts";
import type { VerifyTexts } from "../contract/verify-texts.ts";
import { createNoticesModel, type NoticesModel } from "./notices/notices-model.ts";
import { createReceiptModel, type ReceiptModel } from "./receipt/receipt-model.ts";
import { createAddress, type Address } from "./shell/address.ts";
import { createResource, type Resource } from "./shell/resource.ts";

/** What every view of the dashboard is given. */
export interface Dashboard {
  readonly setup: DashboardSetup;
  readonly texts: DashboardTexts;
  readonly language: Language;
  readonly address: Address;
  /** The words of the page that checks receipts: the same verdicts are given here. */
  readonly checkTexts: VerifyTexts;
  readonly receipt: ReceiptModel;
  readonly notices: NoticesModel;
  /** The rates of what the address says. */
  readonly rates: Resource<Rates>;
  /** Where those rates can be had in a file. */
  exportHref(format: "csv" | "json"): string;
  start(): () => void;
}

export function createDashboard(
  setup: DashboardSetup,
  texts: DashboardTexts,
  checkTexts: VerifyTexts,
): Dashboard {
  const { mount, language } = setup;
  const address = createAddress(setup);
  const path = computed(() => {
    const query = address.query.value;
    if (query.view !== "overview" && query.view !== "breakdown") return null;
    const breakdown = query.view === "breakdown" ? query.breakdown : null;
    return `${mount}rates?${new URLSearchParams(ratesSearch(query, breakdown)).toString()}`;
  });
  const rates = createResource<Rates>(path);
  const receipt = createReceiptModel(mount, address);
  const notices = createNoticesModel(mount, address, language);
  return {
    setup,
    texts,
    checkTexts,
    receipt,
    notices,
    language,
    address,
    rates,
    exportHref: (format) => `${path.value ?? `${mount}rates`}&format=${format}`,
    start() {
      const stops = [address.start(), rates.start(), receipt.start(), notices.start()];
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}
