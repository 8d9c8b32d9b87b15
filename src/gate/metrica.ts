import { bare } from "./bare.ts";
import { yandexMetrica } from "../catalogue/yandex-metrica.ts";
import type { Device } from "./device.ts";
import { guard } from "./guard.ts";
import { trusted } from "./trusted.ts";

/** One call of `ym`: an `arguments` object, as the vendor's snippet queues it. */
export interface Call extends Iterable<unknown> {
  [index: number]: unknown;
}

/** The vendor's queue: calls wait in `a` until the tag takes them over. */
export interface MetricaQueue {
  (...call: unknown[]): void;
  a: Call[];
  l: number;
}

/** A tag of the vendor that stands in the page, held or not. */
const tagOnPage = 'script[src*="/tag"][src*="metri"]';
/** What a visitor did, as against what the page is: not told of the time before the choice. */
const deeds = /^(reachGoal|extLink|file|notBounce|getClientID)$/;
/** What would make a visitor a known person. */
const identifying = /^(userP|setUserID|firstParty)/;

export interface MetricaOptions {
  /** Counters that Kelisim loads itself. */
  readonly metrica: readonly string[];
  /** Whether goals that were reached before the choice are sent after it. */
  readonly replayGoals: boolean;
}

/** What is taken up again when Metrica is granted after it was denied. */
export interface Kept {
  /** Calls that stand in the queue, and were not passed on. */
  readonly waiting: Call[];
  /** Names of the globals that keep counters from starting. */
  readonly disabled: Set<string>;
  readonly queue: MetricaQueue;
  pass(call: Call): void;
  /** Makes the counters again that were ended. */
  restart?: (pass: (call: Call) => void) => void;
}

export interface Metrica {
  /** Takes over the queue of a snippet with the calls in it, as soon as there is one. */
  attend(): void;
  readonly kept: Kept;
  /** Whether something kept can be taken up. */
  isDue(): boolean;
  /** Starts the managed counters; those of snippets start with their tag. */
  start(): void;
  /** Ends every live counter of the page. */
  stop(): void;
}

/**
 * Stands between the page and Yandex.Metrica: takes every call of `ym`, keeps it while Metrica is denied, and
 * passes it on when it is granted, without what the visitor did not agree to.
 *
 * @param device gives the file that ends counters
 */
export function createMetrica(
  granted: (id: string) => boolean,
  { metrica: managed, replayGoals }: MetricaOptions,
  device: Device,
): Metrica {
  const page = window as unknown as Record<string, unknown>; // the vendor's globals, by name
  /** Each counter's first call: one that was ended is made again by it. */
  const inits = new Map<string, readonly unknown[]>();
  /** Read when a counter is made; one that the page itself has set stays. */
  const disable = (id: string): void => {
    const flag = `disableYaCounter${id}`;
    if (page[flag]) return;
    page[flag] = true;
    kept.disabled.add(flag);
  };

  const pass = (call: Call): void => {
    if (call[1] === "init") {
      const options = bare(Object(call[2])) as Record<string, unknown>;
      if (!granted("yandex-webvisor")) options["webvisor"] = false;
      if (!granted("yandex-user-data")) delete options["userParams"];
      call[2] = options;
    }
    queue.a.push(call);
  };
  const take = (call: Call): void => {
    const [counter, ...given] = call;
    const method = String(given[0]);
    const id = String(counter);
    if (identifying.test(method) && !granted("yandex-user-data")) return;
    if (method === "init") inits.set(id, [...call]);
    if (granted(yandexMetrica.id)) {
      pass(call);
      return;
    }
    if (method === "init") disable(id);
    // A form or a link that waits for the answer goes on without it.
    given.forEach((one, index) => {
      const { callback = one, ctx = given[index + 1] } = Object(one);
      if (typeof callback !== "function") return;
      setTimeout(() => callback.call(ctx, ""));
      call[index + 1] = callback === one ? undefined : { ...Object(one), callback: undefined };
    });
    if (deeds.test(method) && !(replayGoals && method === "reachGoal")) return;
    kept.waiting.push(call);
    queue.a[queue.a.length] = call; // not pushed: a tag that runs already listens to that
  };

  const queue: MetricaQueue = function () {
    // The tag takes over `arguments` objects, as the vendor's own snippet queues them.
    // oxlint-disable-next-line prefer-rest-params
    const call: unknown = arguments;
    guard(() => take(call as Call));
  };
  queue.a = [];
  queue.l = Date.now();
  const attend = (): void => {
    const found = page["ym"];
    // Anything else of that name is the page's own.
    if (found === queue || !/\.push\(arguments\)/.test(String(found))) return;
    page["ym"] = queue;
    const { a } = found as MetricaQueue;
    if (!a) return;
    queue.a = a; // the same list: a tag that runs already listens to it
    for (const call of a.splice(0)) take(call);
  };
  const kept: Kept = { waiting: [], disabled: new Set(), queue, pass };
  attend();
  if (managed[0]) page["ym"] ??= queue; // a page without a snippet may still call it
  if (!granted(yandexMetrica.id)) managed.forEach(disable);

  return {
    attend,
    kept,
    isDue: () => granted(yandexMetrica.id) && (kept.waiting.length || kept.disabled.size) > 0,
    start() {
      if (!managed[0] || !granted(yandexMetrica.id)) return;
      for (const id of managed) {
        // A snippet for the same counter stands on the page: its own options win.
        const options = {
          clickmap: true,
          trackLinks: true,
          accurateTrackBounce: true,
          webvisor: true,
        };
        if (!inits.has(id)) queue(Number(id), "init", options);
      }
      // A tag that stands on the page, held or not, serves all counters: a second one would load it twice.
      if (document.querySelector(tagOnPage)) return;
      const script = document.createElement("script");
      script.async = true;
      script.src = trusted("createScriptURL", "https://mc.yandex.ru/metrika/tag.js");
      document.head.append(script);
    },
    stop() {
      void device(({ endCounters }) => {
        if (!granted(yandexMetrica.id)) kept.restart = endCounters(inits, disable);
      });
    },
  };
}
