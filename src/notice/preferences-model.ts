import { computed, signal, type ReadonlySignal, type Signal } from "@preact/signals";
import type { Category } from "../contract/category.ts";
import type { Party } from "../contract/party.ts";
import type { Service } from "../contract/service.ts";
import type { Choices } from "../core/decide.ts";
import { shownCategories } from "./shared/answer.ts";

/** A service and its switch. */
export interface ServiceSwitch {
  readonly service: Service;
  readonly on: Signal<boolean>;
}

/**
 * A category within one of the two groups, the switches of its services, and what they amount to. Where the site
 * and a third party both have a service in a category, it has a switch in each group.
 */
export interface CategorySwitch {
  readonly id: Category;
  readonly party: Party;
  /** `necessary` is on and stays on. */
  readonly locked: boolean;
  readonly services: readonly ServiceSwitch[];
  readonly state: ReadonlySignal<"on" | "off" | "mixed">;
  /** Switches all services of the category. */
  turn(on: boolean): void;
}

/** What the visitor is about to say. Nothing of it takes effect before it is saved. */
export interface PreferencesModel {
  /** The two groups of a policy: the site's own cookies, and those a third party has a hand in. */
  readonly own: readonly CategorySwitch[];
  readonly thirdParty: readonly CategorySwitch[];
  /** Whether a third party was granted something when this was made. */
  readonly thirdPartyGranted: boolean;
  /** The switches as a decision: each asked category, and the services that differ from it. */
  choices(): Choices;
}

/** Starts from what is granted now: for an undecided visitor everything but the necessary is off. */
export function createPreferencesModel(
  services: readonly Service[],
  granted: (id: string) => boolean,
): PreferencesModel {
  const createGroup = (party: Party): readonly CategorySwitch[] => {
    const members = services.filter((service) => service.party === party);
    const shown: Category[] = [...shownCategories(members)];
    // What the site keeps for itself is there even where no service is declared: the choice.
    if (party === "first" || members.some(({ category }) => category === "necessary")) {
      shown.unshift("necessary");
    }
    return shown.map((id) =>
      createCategorySwitch(
        id,
        party,
        members
          .filter((service) => service.category === id)
          .map((service) => ({ service, on: signal(granted(service.id)) })),
      ),
    );
  };
  const own = createGroup("first");
  const thirdParty = createGroup("third");
  const asked = [...own, ...thirdParty].filter(({ locked }) => !locked);

  return {
    own,
    thirdParty,
    thirdPartyGranted: services.some(
      ({ id, category, party }) => party === "third" && category !== "necessary" && granted(id),
    ),
    choices() {
      const choices = new Map<string, boolean>();
      // A category that is on in part counts as off with exceptions: a service that is added to it later
      // must not find itself granted.
      for (const { id, state } of asked) {
        choices.set(id, state.value === "on" && choices.get(id) !== false);
      }
      for (const { id, services: members } of asked) {
        if (choices.get(id)) continue;
        for (const { service, on } of members) if (on.value) choices.set(service.id, true);
      }
      return choices;
    },
  };
}

function createCategorySwitch(
  id: Category,
  party: Party,
  services: readonly ServiceSwitch[],
): CategorySwitch {
  const locked = id === "necessary";
  return {
    id,
    party,
    locked,
    services,
    state: computed(() => {
      if (locked || services.every(({ on }) => on.value)) return "on";
      return services.some(({ on }) => on.value) ? "mixed" : "off";
    }),
    turn(value) {
      for (const { on } of services) on.value = value;
    },
  };
}
