import { parseConsentRecord, type ConsentRecord } from "../contract/consent-record.ts";
import type { Service } from "../contract/service.ts";
import { isGranted, serviceChoice, undecidedServices } from "../core/consent.ts";
import type { Choices } from "../core/decide.ts";

export interface LiveStateOptions {
  readonly services: readonly Service[];
  readonly revision: number;
  /** Reads the text of the stored record; empty when there is none. */
  read(): string;
  /** Whether the browser sends a privacy signal: third parties are then refused, unless the visitor chose otherwise. */
  readonly signal: boolean;
  /** Whether nothing is granted or asked: the page is only being prepared, or its config cannot be read. */
  asleep(): boolean;
}

/** A change that has taken effect in the state, before anything was released or silenced. */
export interface Change {
  readonly before: ConsentRecord | null;
  readonly choices: Choices;
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
  /** Lays choices over what holds. */
  choose(choices: Choices): Change;
  /** Takes over what another tab decided; `null` when nothing changed. */
  refresh(): Change | null;
  /** Told that this page has stored its own record. */
  stored(): void;
}

/** Creates the live state from the stored record. A record of another revision is no record. */
export function createLiveState(options: LiveStateOptions): LiveState {
  const { services, revision, read } = options;
  let text = read();
  const parse = (): ConsentRecord | null => {
    const found = parseConsentRecord(text);
    return found?.revision === revision ? found : null;
  };
  let record = parse();

  const change = (after: ConsentRecord): Change => {
    const before = record;
    record = after;
    const withdrawn = services.filter(
      (service) => serviceChoice(before, service) && !serviceChoice(after, service),
    );
    return { before, choices: after.choices, withdrawn };
  };

  return {
    services,
    granted: (id) => !options.asleep() && isGranted(record, id, services),
    undecided: () =>
      undecidedServices(record, services).filter(
        ({ party }) => !options.asleep() && !(options.signal && party === "third"),
      ),
    declared: (id) => services.some((service) => service.id === id || service.category === id),
    choose(choices) {
      const next = new Map(record?.choices);
      // A category's choice covers what is in it; the record that is stored says the same in its one form.
      for (const { id, category } of services) {
        const choice = choices.get(id) ?? choices.get(category);
        if (choice !== undefined) next.set(id, choice);
      }
      for (const [id, choice] of choices) next.set(id, choice);
      return { ...change({ revision, day: "", choices: next }), choices };
    },
    refresh() {
      const found = read();
      if (found === text) return null;
      text = found;
      // A record that is gone, or that cannot be used, was taken back: nothing is granted until the visitor is asked.
      // Where cookies are denied nothing was found before either, and the choice made in this page stands.
      return change(parse() ?? { revision, day: "", choices: new Map() });
    },
    stored() {
      text = read();
    },
  };
}
