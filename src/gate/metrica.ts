import { guard } from "./guard.ts";

/** The vendor's queue: calls wait in `a` until the tag takes them over. */
interface MetricaQueue {
  (...call: unknown[]): void;
  a?: ArrayLike<unknown>[];
  l?: number;
}

interface MetricaWindow {
  ym?: MetricaQueue;
  [global: string]: unknown;
}

const tag = "https://mc.yandex.ru/metrika/tag.js";
const options = { clickmap: true, trackLinks: true, accurateTrackBounce: true };

/** A tag of the vendor that stands in the page, held or not. */
export const tagOnPage = 'script[src*="/metrika/tag"], script[src*="-metrica-watch/tag"]';

export interface Metrica {
  /** Starts the managed counters; those of snippets on the page start with their tag. */
  start(): void;
  /** Ends every live counter of the page and keeps new ones from starting. */
  stop(): void;
}

/**
 * Runs Yandex.Metrica after consent and ends it at withdrawal.
 *
 * @param managed counters that Kelisim loads itself
 */
export function createMetrica(managed: readonly string[]): Metrica {
  const page = window as unknown as MetricaWindow; // the vendor's globals, by name

  // A page without a snippet may still call `ym`.
  if (managed[0]) {
    const queue: MetricaQueue = (page.ym ??= function () {
      // The tag takes over `arguments` objects, as the vendor's own snippet queues them.
      // oxlint-disable-next-line prefer-rest-params
      (queue.a ||= []).push(arguments);
    });
    queue.l ??= Date.now();
  }

  /** Every counter that runs, waits in the queue, stands in a tag's address, or is ours to load. */
  const counters = (): (string | undefined)[] => [
    ...managed,
    ...(page.ym?.a ?? []).map((call) => /^\d+$/.exec(String(call[0]))?.[0]),
    ...Object.keys(page).map((name) => /^yaCounter(\d+)$/.exec(name)?.[1]),
    ...[...document.querySelectorAll<HTMLScriptElement>(tagOnPage)].map(
      (script) => /[?&]id=(\d+)/.exec(script.src)?.[1],
    ),
  ];
  const disabled = new Set<string>();

  return {
    start() {
      for (const id of disabled) delete page[`disableYaCounter${id}`];
      for (const id of managed) {
        const queued = page.ym?.a ?? [];
        // A snippet for the same counter stands on the page: its own options win.
        if (
          page[`yaCounter${id}`] ||
          queued.some((call) => String(call[0]) === id && call[1] === "init")
        )
          continue;
        page.ym?.(Number(id), "init", options);
      }
      // A tag that stands on the page, held or not, serves all counters: a second one would load it twice.
      if (!managed[0] || document.querySelector(tagOnPage)) return;
      const script = document.createElement("script");
      script.async = true;
      script.src = tag;
      document.head.append(script);
    },
    stop() {
      for (const id of counters()) {
        if (!id) continue;
        // Read when a counter is made: it stops one whose tag is still on its way.
        page[`disableYaCounter${id}`] = true;
        disabled.add(id);
        const counter = page[`yaCounter${id}`] as { destruct?: () => void } | undefined; // the vendor's object
        guard(() => counter?.destruct?.());
      }
    },
  };
}
