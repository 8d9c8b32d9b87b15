import type { AskedCategory } from "./category.ts";
import type { DashboardChoices } from "./dashboard-query.ts";
import type { Language } from "./language.ts";

/** What the endpoint writes into the dashboard's page. */
export interface DashboardSetup extends DashboardChoices {
  /** Where the endpoint's routes stand: `/kelisim/`. */
  readonly mount: string;
  readonly language: Language;
  /** Whose days are counted. */
  readonly timeZone: string;
  /** Whether asked visits are counted; without them there are outcomes and no rates. */
  readonly counts: boolean;
  /** Categories that visitors are asked about. */
  readonly categories: readonly AskedCategory[];
  /** Services that visitors are asked about, with their names in the language. */
  readonly services: readonly { readonly id: string; readonly name: string }[];
}
