import { createServiceOf } from "../catalogue/match.ts";
import { webvisorId, yandexMetrica } from "../catalogue/yandex-metrica.ts";
import type { Service } from "../contract/service.ts";
import { replaceInFlight } from "./cancel.ts";
import type { Device } from "./device.ts";
import { startDomPatches } from "./dom-patches.ts";
import { guard } from "./guard.ts";
import { createHeldElements, type HeldElements } from "./held.ts";
import type { Change, LiveState } from "./live-state.ts";
import { createMetrica, type Metrica, type MetricaOptions } from "./metrica.ts";
import { closeDenied, guardNetwork, type Connections } from "./network-guard.ts";
import { whenRead } from "./page-events.ts";
import type { Realm } from "./patch.ts";
import type { Say } from "./say.ts";
import { createDeniedName, guardStorage, hasLeftovers } from "./storage-guard.ts";

/** The holding half of the gate: makes the page obey the state. */
export interface Enforcement {
  /** Brings the page into line with the state, after a change where there was one. */
  apply(change?: Change): void;
  readonly held: HeldElements;
  readonly metrica: Metrica;
}

/**
 * Starts holding at once, and releases what is already granted.
 *
 * @param say tells the site owner of a problem
 * @param device gives the file that ends counters
 * @param sweep called with the denied services when something of theirs is found stored
 * @param due called when something held or kept can be let go, or a frame is empty
 */
export function startEnforcement(
  { services, granted, declared }: LiveState,
  options: MetricaOptions,
  say: Say,
  device: Device,
  sweep: (denied: readonly Service[]) => void,
  due: () => void,
): Enforcement {
  const serviceOf = createServiceOf(services);
  let foundUndeclared = false;
  const isGranted = (id: string): boolean => {
    // Webvisor is part of a tag that the site does declare.
    if (!declared(id) && !granted(id) && id !== webvisorId) {
      foundUndeclared = true;
      say("UNDECLARED", id);
    }
    return granted(id);
  };
  const denied = (address: unknown): string | null => {
    let id: string | null;
    try {
      id = serviceOf(new URL(String(address), document.baseURI));
    } catch {
      return null; // no address at all
    }
    // A snippet makes its queue, inserts its tag, and only then calls.
    if (id === yandexMetrica.id) metrica.attend();
    return id && !isGranted(id) ? id : null;
  };

  const metrica = createMetrica(granted, options, device);
  const held = createHeldElements(isGranted, denied);
  const open: Connections = new Set();
  const all = declared(yandexMetrica.id) ? services : [...services, yandexMetrica];
  const deniedName = createDeniedName(all, granted);
  if (options.metrica[0]) isGranted(yandexMetrica.id);

  const entered = new WeakSet<object>();
  /** Guards a window once; a frame that is filled anew has another behind the same name. */
  const enter = (realm: Realm): void => {
    if (entered.has(realm.Node)) return;
    entered.add(realm.Node);
    guardNetwork(realm, denied, open);
    guardStorage(realm, deniedName);
    if (realm !== window) startDomPatches(realm, held, enterFrame);
  };
  const enterFrame = (frame: Element): void => {
    try {
      const { contentWindow } = frame as HTMLIFrameElement;
      if (contentWindow?.document) enter(contentWindow as Realm);
    } catch {
      // Of another origin: its element is all there is.
    }
  };
  enter(window);

  const settled = new WeakSet<EventTarget>();
  const note = ({ target }: Event): void => {
    settled.add(target as Element);
    enterFrame(target as Element);
  };
  document.addEventListener("load", note, true);
  /** Whether a denied script stands in the page; what is on its way yet is taken out. */
  const cancel = (): boolean => {
    // Asked of the document, not read from it: an image called "scripts" would answer.
    const scripts = [...document.querySelectorAll<HTMLScriptElement>("script[src]")].filter(
      ({ src, type }) => type !== "text/plain" && denied(src),
    );
    for (const script of scripts) {
      if (!settled.has(script) && !performance.getEntriesByName(script.src)[0]) {
        replaceInFlight(script);
      }
    }
    return scripts.length > 0;
  };

  let stopPatches: (() => void) | undefined;
  const apply = (change?: Change): void => {
    // An undeclared service is never granted; a page that has loaded without one is taken to have none.
    const asks = foundUndeclared || all.some(({ id }) => !granted(id));
    if (asks || document.readyState !== "complete") {
      stopPatches ??= startDomPatches(window, held, enterFrame);
    } else {
      stopPatches?.();
      stopPatches = undefined;
    }
    if (change?.withdrawn[0]) {
      // The guards hold already: what a counter sends as it ends goes nowhere.
      metrica.stop();
      closeDenied(open, denied);
      cancel();
      document.querySelectorAll("iframe").forEach(held.look);
    }
    // Only a page that is read to its end shows all its snippets, and all of each marked script.
    whenRead(() => {
      if (held.isDue() || metrica.isDue()) due();
      else metrica.start();
    });
  };

  apply();
  if (cancel()) {
    say("LATE");
    metrica.stop();
  }

  new MutationObserver((records) => {
    guard(() => {
      metrica.attend();
      const before = held.held.size;
      for (const { addedNodes } of records) addedNodes.forEach(held.look);
      if (held.held.size > before) whenRead(apply);
    });
  }).observe(document, { childList: true, subtree: true });
  addEventListener("load", () => {
    // After the page's own listeners.
    setTimeout(() => {
      apply();
      if (hasLeftovers(deniedName)) sweep(all.filter(({ id }) => !granted(id)));
    });
  });

  return { apply, held, metrica };
}
