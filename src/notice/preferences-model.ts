import { computed, signal, type ReadonlySignal, type Signal } from "@preact/signals";
import type { Category } from "../contract/category.ts";
import type { Service } from "../contract/service.ts";
import type { Choices } from "../core/decide.ts";
import { shownCategories } from "./shared/answer.ts";

/** A service and its switch. */
export interface ServiceSwitch {
  readonly service: Service;
  readonly on: Signal<boolean>;
}

/** A category, the switches of its services, and what they amount to. */
export interface CategorySwitch {
  readonly id: Category;
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
  const createCategory = (id: Category): CategorySwitch =>
    createCategorySwitch(
      id,
      services
        .filter((service) => service.category === id)
        .map((service) => ({ service, on: signal(granted(service.id)) })),
    );
  const necessary = createCategory("necessary");
  const asked = shownCategories(services).map(createCategory);
  const isThirdParty = (category: CategorySwitch): boolean =>
    category.services.some(({ service }) => service.party === "third");

  return {
    own: [necessary, ...asked.filter((category) => !isThirdParty(category))],
    thirdParty: asked.filter(isThirdParty),
    thirdPartyGranted: services.some(
      ({ id, category, party }) => party === "third" && category !== "necessary" && granted(id),
    ),
    choices() {
      const choices = new Map<string, boolean>();
      // A category that is on in part counts as off with exceptions: a service that is added to it later
      // must not find itself granted.
      for (const { id, state } of asked) choices.set(id, state.value === "on");
      for (const { state, services: members } of asked) {
        if (state.value !== "mixed") continue;
        for (const { service, on } of members) if (on.value) choices.set(service.id, true);
      }
      return choices;
    },
  };
}

function createCategorySwitch(id: Category, services: readonly ServiceSwitch[]): CategorySwitch {
  const locked = id === "necessary";
  return {
    id,
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
