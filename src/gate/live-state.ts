import { formatConsentRecord, type ConsentRecord } from "../contract/consent-record.ts";
import type { Service } from "../contract/service.ts";
import { isGranted, serviceChoice, undecidedServices } from "../core/consent.ts";
import { applyChoices, type Choices } from "../core/decide.ts";

export interface LiveStateOptions {
  readonly services: readonly Service[];
  readonly revision: number;
  read(): ConsentRecord | null;
  write(record: ConsentRecord): void;
  now(): Date;
  /** Whether the browser sends a privacy signal: third parties are then refused, unless the visitor chose otherwise. */
  readonly signal: boolean;
  /** Whether nobody looks at the page yet: it is only being prepared, and nothing is granted. */
  asleep(): boolean;
}

/** A change that has taken effect in the state, before anything was released or silenced. */
export interface Change {
  readonly before: ConsentRecord | null;
  readonly after: ConsentRecord;
  /** Services that were granted and are not any more. */
  readonly withdrawn: readonly Service[];
}

/** The one live state of a page. */
export interface LiveState {
  readonly services: readonly Service[];
  granted(id: string): boolean;
  /** The services a visitor has still to be asked about. */
  undecided(): readonly Service[];
  /** Whether the site declares a category or a service of that id. */
  declared(id: string): boolean;
  /** `null` when there was nothing to decide. */
  decide(choices: Choices): Change | null;
  /** Takes over what another tab decided; `null` when nothing changed. */
  refresh(): Change | null;
}

/** Creates the live state from the stored record. A record of another revision is no record. */
export function createLiveState(options: LiveStateOptions): LiveState {
  const { services, revision } = options;
  const stored = (): ConsentRecord | null => {
    const found = options.read();
    return found?.revision === revision ? found : null;
  };
  let record = stored();

  const change = (after: ConsentRecord): Change => {
    const before = record;
    record = after;
    const withdrawn = services.filter(
      (service) =>
        serviceChoice(before, service) === true && serviceChoice(after, service) !== true,
    );
    return { before, after, withdrawn };
  };

  return {
    services,
    granted: (id) => !options.asleep() && isGranted(record, id, services),
    undecided: () =>
      undecidedServices(record, services).filter(
        ({ party }) => !(options.signal && party === "third"),
      ),
    declared: (id) => services.some((service) => service.id === id || service.category === id),
    decide(choices) {
      const day = options.now().toISOString().slice(0, 10).replaceAll("-", "");
      const after = applyChoices(record, choices, { services, revision, day });
      if (after.choices.size === 0) return null;
      options.write(after);
      return change(after);
    },
    refresh() {
      const found = stored();
      // Where cookies are denied nothing is found, and the choice made in this page stands.
      if (!found || formatConsentRecord(found) === (record && formatConsentRecord(record)))
        return null;
      return change(found);
    },
  };
}
