import { serviceOfAddress } from "../catalogue/match.ts";
import { yandexMetrica } from "../catalogue/yandex-metrica.ts";
import { startDomPatches } from "./dom-patches.ts";
import { report } from "./guard.ts";
import { createHeldScripts, type Held } from "./held-scripts.ts";
import type { Change, LiveState } from "./live-state.ts";
import { startMarkedScripts } from "./marked-scripts.ts";
import { createMetrica, tagOnPage } from "./metrica.ts";
import { whenRead } from "./page-events.ts";

/** The holding half of the gate: makes the page obey the state. */
export interface Enforcement {
  /** Brings the page into line after a change. */
  apply(change: Change): void;
  held(): readonly Held[];
}

/** Starts holding at once, and releases what is already granted. */
export function startEnforcement(state: LiveState, managed: readonly string[]): Enforcement {
  const { services, granted, declared } = state;
  const scripts = createHeldScripts();
  const metrica = createMetrica(managed);
  const runMarked = startMarkedScripts(granted, declared);
  let stopPatches: (() => void) | undefined;

  if (document.querySelector(tagOnPage) && !granted(yandexMetrica.id)) {
    report(
      "LATE",
      "Metrica's tag was here first; put ours first in <head>, without async or defer",
    );
  }

  const requireDeclared = (id: string): void => {
    if (services[0] && !declared(id)) {
      report("UNDECLARED", `"${id}" is on the page but not declared; it stays held`);
    }
  };
  if (managed[0]) requireDeclared(yandexMetrica.id);

  const inspect = (script: HTMLScriptElement): void => {
    if (!script.src) return;
    const service = serviceOfAddress(new URL(script.src, document.baseURI), services);
    if (!service || granted(service.id)) return;
    requireDeclared(service.id);
    scripts.hold(script, service);
  };

  const sync = (): void => {
    if ([...services, yandexMetrica].every(({ id }) => granted(id))) {
      stopPatches?.();
      stopPatches = undefined;
    } else stopPatches ??= startDomPatches(inspect);
    scripts.release(granted);
    // Only a page that is read to its end shows all its snippets, and all of each marked script.
    whenRead(() => {
      if (granted(yandexMetrica.id)) metrica.start();
      runMarked();
    });
  };
  sync();

  return {
    apply({ withdrawn }) {
      if (withdrawn.some((service) => service.id === yandexMetrica.id)) metrica.stop();
      sync();
    },
    held: scripts.list,
  };
}
