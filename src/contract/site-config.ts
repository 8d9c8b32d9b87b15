import type { Language, Worded } from "./language.ts";
import type { Layout } from "./receipt.ts";
import type { Service } from "./service.ts";

/** Who asks for consent. */
export interface Operator {
  /** Registered name, in each language it differs in; a plain string stands for all of them. */
  readonly name: string | Worded<string>;
  /** Business identification number (БСН/БИН), 12 digits: Kazakh law wants it in the notice. */
  readonly bin?: string;
  readonly email?: string;
  /** Where letters on paper go, in each language it differs in. */
  readonly address?: string | Worded<string>;
}

/** The policy the notice links to. */
export interface Policy {
  /** Absolute, or relative to the page. */
  readonly url: string;
  /** Date of the last change, `yyyy-mm-dd`. */
  readonly updated?: string;
}

/**
 * How many answers stand in the row of buttons. `three`: reject, accept, preferences. `two`: only necessary,
 * accept; the preferences are a link in the text.
 */
export const buttonForms = ["three", "two"] as const;
export type ButtonForm = (typeof buttonForms)[number];

/** What only the notice needs: who asks, the policy, looks. The gate carries it unread. */
export interface NoticeConfig {
  readonly operator?: Operator;
  readonly policy?: Policy;
  readonly layout: Layout;
  /** Three where nothing is said. */
  readonly buttons?: ButtonForm | undefined;
  /** The colours that the owner wants, as a style sheet: `buildTheme`. */
  readonly theme?: string | undefined;
  readonly variant: string;
}

/** What the gate runs on. */
export interface GateConfig {
  readonly revision: number;
  /** Managed counters: Kelisim loads them itself after consent. */
  readonly metrica: readonly string[];
  readonly services: readonly Service[];
  /**
   * Whether Metrica's goals that the page recorded before the choice are sent after it. Without it they are
   * dropped: nobody had agreed to them when they happened.
   */
  readonly replayGoals: boolean;
}

/**
 * Everything the widget runs on, after defaults: what the tag says, over what the server wrote into the
 * file, over the defaults.
 */
export interface WidgetConfig extends NoticeConfig, GateConfig {
  /** Absolute URL of the receipts endpoint, with a trailing slash; empty sends no receipts. */
  readonly endpoint: string;
  /** A language the owner fixed; without one the page's, then the browser's. */
  readonly lang: string | undefined;
  /** Address of a JSON file with {@link NoticeConfig}, as the tag says it; empty when there is none. */
  readonly configUrl: string;
  /** Whether a visit that saw the notice is counted. */
  readonly counts: boolean;
}

/**
 * What the endpoint writes into `kelisim.js` for a site. A string in `services` names one that
 * the gate knows by heart; what visitors read about a service is written into `kelisim.<lang>.js`.
 */
export interface WrittenConfig extends Partial<NoticeConfig> {
  readonly endpoint?: string;
  readonly revision?: number;
  readonly metrica?: readonly string[];
  readonly lang?: Language;
  readonly services?: readonly (string | Service)[];
  readonly replayGoals?: boolean;
  /** `false` where visits that saw the notice are not counted. */
  readonly counts?: boolean;
}
