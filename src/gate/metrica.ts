import { yandexMetrica, yandexUserData, yandexWebvisor } from "../catalogue/yandex-metrica.ts";
import { guard, report } from "./guard.ts";
import { trusted } from "./trusted.ts";

/** One call of `ym`: an `arguments` object, as the vendor's snippet queues it. */
interface Call extends Iterable<unknown> {
  [index: number]: unknown;
}

/** The vendor's queue: calls wait in `a` until the tag takes them over. */
interface MetricaQueue {
  (...call: unknown[]): void;
  a?: Call[];
  l?: number;
}

const tag = "https://mc.yandex.ru/metrika/tag.js";
/** What the vendor's snippet asks for by default. */
const options = { clickmap: true, trackLinks: true, accurateTrackBounce: true, webvisor: true };

/** A tag of the vendor that stands in the page, held or not. */
const tagOnPage = 'script[src*="/metrika/tag"], script[src*="-metrica-watch/tag"]';

/** What a visitor did, as against what the page is: not told of the time before the choice. */
const deeds = /^(reachGoal|extLink|file|notBounce|getClientID)$/;
/** What would make a visitor a known person. */
const identifying = /^(userParams|setUserID|firstPartyParams)/;

export interface MetricaOptions {
  /** Counters that Kelisim loads itself. */
  readonly metrica: readonly string[];
  /** Whether goals that were reached before the choice are sent after it. */
  readonly replayGoals: boolean;
}

export interface Metrica {
  /** Passes on what waits, and starts the managed counters; those of snippets start with their tag. */
  start(): void;
  /** Ends every live counter of the page and keeps new ones from starting. */
  stop(): void;
  /** Looks whether the page has brought a queue of its own past ours. */
  adopt(): void;
}

/**
 * Stands between the page and Yandex.Metrica: takes every call of `ym`, keeps it while Metrica is denied, and
 * passes it on when it is granted, without what the visitor did not agree to.
 */
export function createMetrica(
  granted: (id: string) => boolean,
  { metrica: managed, replayGoals }: MetricaOptions,
): Metrica {
  const page = window as unknown as Record<string, unknown>; // the vendor's globals, by name
  let calls: Call[] = [];
  /** Those of `calls` that were kept, and not passed on yet. */
  let waiting: Call[] = [];
  /** Each counter's first call: one that was ended is made again by it. */
  const inits = new Map<string, readonly unknown[]>();
  const disabled = new Set<string>();
  const ended = new Set<string>();

  const disable = (id: string): void => {
    const flag = `disableYaCounter${id}`;
    if (page[flag]) return; // the page's own opt-out stays
    page[flag] = true;
    disabled.add(flag);
  };
  const pass = (call: Call): void => {
    const asked = call[2];
    if (call[1] === "init" && asked) {
      call[2] = {
        ...asked,
        ...(granted(yandexWebvisor.id) ? {} : { webvisor: false }),
        ...(granted(yandexUserData.id) ? {} : { userParams: undefined }),
      };
    }
    calls.push(call);
  };
  const take = (call: Call): void => {
    const [counter, ...given] = call;
    const method = String(given[0]);
    const [id = ""] = /^\d+/.exec(String(counter)) ?? [];
    if (identifying.test(method) && !granted(yandexUserData.id)) return;
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
    waiting.push(call);
    calls[calls.length] = call; // not pushed: a tag that runs already listens to that
  };

  const queue: MetricaQueue = function () {
    // The tag takes over `arguments` objects, as the vendor's own snippet queues them.
    // oxlint-disable-next-line prefer-rest-params
    const call: unknown = arguments;
    guard(() => take(call as Call));
  };
  const define = (descriptor: PropertyDescriptor): void => {
    Object.defineProperty(page, "ym", {
      __proto__: null,
      ...descriptor,
      configurable: true,
      enumerable: true,
    } as PropertyDescriptor);
  };
  /** Takes over a snippet's queue with the calls in it. Anything else of that name is the page's own. */
  const adopt = (found: unknown): void => {
    if (found === queue || found === undefined) return;
    if (typeof found !== "function" || !/\.push\(arguments\)/.test(String(found))) {
      define({ value: found, writable: true });
      return;
    }
    show();
    const { a: earlier } = found as MetricaQueue;
    if (!earlier) return;
    calls = queue.a = earlier; // the same list: a tag that runs already listens to it
    for (const call of earlier.splice(0)) take(call);
  };
  /** Until the page brings a queue there is none to be seen. */
  const show = (get?: () => unknown): void => define({ get: get ?? (() => queue), set: adopt });

  queue.a = calls;
  queue.l = Date.now();
  const early = page["ym"];
  show(managed[0] ? undefined : () => undefined);
  adopt(early);
  if (!granted(yandexMetrica.id)) managed.forEach(disable);

  return {
    adopt: () => adopt(page["ym"]),
    start() {
      for (const flag of disabled) delete page[flag];
      disabled.clear();
      for (const id of ended) {
        const init = inits.get(id);
        if (
          init &&
          !waiting.some((call) => call[1] === "init" && String(call[0]) === String(init[0]))
        ) {
          pass([...init]);
        }
      }
      if (ended.size > 0) {
        ended.clear();
        report("RELOAD", "Metrica counts again, and starts afresh when the page is loaded anew");
      }
      for (const id of managed) {
        // A snippet for the same counter stands on the page: its own options win.
        if (!inits.has(id)) queue(Number(id), "init", options);
      }
      const kept = waiting;
      waiting = [];
      for (const call of kept) {
        calls.splice(calls.indexOf(call), 1);
        pass(call);
      }
      // A tag that stands on the page, held or not, serves all counters: a second one would load it twice.
      if (!managed[0] || document.querySelector(tagOnPage)) return;
      const script = document.createElement("script");
      script.async = true;
      script.src = trusted("createScriptURL", tag);
      document.head.append(script);
    },
    stop() {
      const scripts = document.querySelectorAll<HTMLScriptElement>(tagOnPage);
      const counters = [
        ...managed,
        ...inits.keys(),
        ...Object.keys(page).map((name) => /^yaCounter(\d+)$/.exec(name)?.[1]),
        ...[...scripts].map(({ src }) => /[?&]id=(\d+)/.exec(src)?.[1]),
      ];
      for (const id of new Set(counters)) {
        if (!id) continue;
        // Read when a counter is made: it stops one whose tag is still on its way.
        disable(id);
        const counter = page[`yaCounter${id}`] as { destruct?: () => void } | undefined; // the vendor's object
        if (!counter) continue;
        ended.add(id);
        guard(() => counter.destruct?.());
      }
    },
  };
}
