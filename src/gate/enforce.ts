import { createServiceOf } from "../catalogue/match.ts";
import { yandexMetrica, yandexWebvisor } from "../catalogue/yandex-metrica.ts";
import type { Service } from "../contract/service.ts";
import { replaceInFlight } from "./cancel.ts";
import { startDomPatches, type DomPatches } from "./dom-patches.ts";
import { guard, report } from "./guard.ts";
import { createHeldElements, type Held } from "./held.ts";
import type { Change, LiveState } from "./live-state.ts";
import { createMarked } from "./marked.ts";
import { createMetrica, type MetricaOptions } from "./metrica.ts";
import { closeDenied, guardNetwork } from "./network-guard.ts";
import { whenRead } from "./page-events.ts";
import type { Realm } from "./patch.ts";
import { createDeniedName, guardStorage, hasLeftovers } from "./storage-guard.ts";

/** A frame that is kept empty. */
export interface EmptyFrame {
  readonly element: HTMLIFrameElement;
  /** A service or category id. */
  readonly id: string;
  readonly url: string;
}

/** The holding half of the gate: makes the page obey the state. */
export interface Enforcement {
  /** Brings the page into line after a change. */
  apply(change: Change): void;
  /** Brings the page into line with what is granted now. */
  sync(): void;
  held(): readonly Held[];
}

/**
 * Starts holding at once, and releases what is already granted.
 *
 * @param sweep given the denied services when something of theirs is found stored
 * @param framesChanged given the frames that are empty now, before others are filled
 */
export function startEnforcement(
  { services, granted, declared }: LiveState,
  options: MetricaOptions,
  sweep: (denied: readonly Service[]) => void,
  framesChanged: (empty: readonly EmptyFrame[]) => void,
): Enforcement {
  const serviceOf = createServiceOf(services);
  let foundUndeclared = false;
  const requireDeclared = (id: string): void => {
    if (declared(id)) return;
    foundUndeclared = true;
    if (services[0]) report("UNDECLARED", `"${id}" is on the page but not declared; it stays held`);
  };
  const known = (address: unknown): string | null => {
    try {
      return serviceOf(new URL(String(address), document.baseURI));
    } catch {
      return null; // no address at all
    }
  };
  const denied = (address: unknown): string | null => {
    const id = known(address);
    if (!id || granted(id)) return null;
    // Webvisor is part of a tag that the site does declare.
    if (id !== yandexWebvisor.id) requireDeclared(id);
    return id;
  };

  const metrica = createMetrica(granted, options);
  const held = createHeldElements(denied);
  const marked = createMarked(granted, requireDeclared);
  const open = new Map();
  const all = [...services, ...(declared(yandexMetrica.id) ? [] : [yandexMetrica])];
  const deniedName = createDeniedName(all, granted);
  if (options.metrica[0]) requireDeclared(yandexMetrica.id);

  const entered = new WeakSet<object>();
  /** Guards a window once; a frame that is filled anew is another. */
  const enter = (realm: Realm): DomPatches | undefined => {
    if (entered.has(realm.Node)) return undefined;
    entered.add(realm.Node);
    guardNetwork(realm, denied, known, open);
    guardStorage(realm, deniedName);
    return realm === window ? undefined : startDomPatches(realm, held, enterFrame);
  };
  const enterFrame = ({ contentWindow }: HTMLIFrameElement): void => {
    try {
      if (contentWindow?.document) enter(contentWindow as Realm);
    } catch {
      // Of another origin: its element is all there is.
    }
  };
  enter(window);

  const finished = new WeakSet<EventTarget>();
  for (const name of ["load", "error"]) {
    document.addEventListener(
      name,
      ({ target }) => {
        if (!target) return;
        finished.add(target);
        if ((target as Element).localName === "iframe") enterFrame(target as HTMLIFrameElement);
      },
      true,
    );
  }
  const cancel = (script: HTMLScriptElement): void => {
    if (
      !finished.has(script) &&
      !performance.getEntriesByName(script.src).length &&
      denied(script.src)
    ) {
      replaceInFlight(script, held.inspect);
    }
  };

  const frames = (): readonly EmptyFrame[] => [
    ...held
      .list()
      .filter(({ element, url }) => element.localName === "iframe" && denied(url))
      .map(({ element, service, url }) => ({
        element: element as HTMLIFrameElement,
        id: service,
        url,
      })),
    ...marked.frames(),
  ];

  let patches: DomPatches | undefined;
  const complete = (): boolean => document.readyState === "complete";
  const sync = (): void => {
    metrica.adopt();
    // An undeclared service is never granted; a page that has loaded without one is taken to have none.
    if (complete() && !foundUndeclared && all.every(({ id }) => granted(id))) {
      patches?.stop();
      patches = undefined;
    } else patches ??= startDomPatches(window, held, enterFrame);
    framesChanged(frames());
    held.release();
    // Only a page that is read to its end shows all its snippets, and all of each marked script.
    whenRead(() => {
      metrica.adopt();
      if (granted(yandexMetrica.id)) metrica.start();
      marked.run();
      framesChanged(frames());
    });
  };

  // Asked of the document, not read from it: an image called "scripts" would answer.
  const scripts = (): readonly HTMLScriptElement[] => [
    ...document.querySelectorAll<HTMLScriptElement>("script[src]"),
  ];
  const late = scripts().filter(({ src }) => denied(src));
  if (late[0]) {
    report(
      "LATE",
      "Metrica's tag was here first; put ours first in <head>, without async or defer",
    );
    late.forEach(cancel);
    metrica.stop(); // one that has run already
  }
  sync();

  new MutationObserver((records) => {
    let found = false;
    for (const { addedNodes } of records) {
      for (const node of addedNodes) {
        if (!complete()) guard(() => patches?.look(node));
        found ||= marked.isIn(node);
      }
    }
    if (found) whenRead(sync);
  }).observe(document, { childList: true, subtree: true });
  addEventListener("load", () => {
    // After the page's own listeners.
    setTimeout(() => {
      sync();
      if (hasLeftovers(deniedName)) sweep(all.filter(({ id }) => !granted(id)));
    });
  });

  return {
    apply({ withdrawn }) {
      if (withdrawn[0]) {
        // The guards hold already: what a counter sends as it ends goes nowhere.
        if (withdrawn.some(({ id }) => id === yandexMetrica.id)) metrica.stop();
        closeDenied(open, denied);
        scripts().forEach(cancel);
        for (const frame of document.querySelectorAll("iframe")) held.inspect(frame);
        marked.empty(held.putBack);
      }
      sync();
    },
    sync,
    held: () => held.list().map(({ service, url }) => ({ service, url })),
  };
}
