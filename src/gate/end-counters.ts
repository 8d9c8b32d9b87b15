import { guard, report } from "./guard.ts";
import type { Call } from "./metrica.ts";

/** Numbers of the counters that a tag's address names. */
const numbered = /[?&]id=(\d+)/;

/**
 * Ends every live counter of Yandex.Metrica on the page. What a counter sends as it ends goes nowhere: the
 * gate's guards hold by now.
 *
 * @param inits the call that made each counter, by the counter's number
 * @param disable keeps a counter whose tag is still on its way from starting
 * @returns makes the ended counters again, by a function that passes a call on to the tag
 */
export function endCounters(
  inits: ReadonlyMap<string, readonly unknown[]>,
  disable: (id: string) => void,
): (pass: (call: Call) => void) => void {
  const page = window as unknown as Record<string, unknown>; // the vendor's globals, by name
  const tags = [...document.querySelectorAll<HTMLScriptElement>("script[src]")];
  const ids = [
    ...inits.keys(),
    ...Object.keys(page).map((name) => /^yaCounter(\d+)$/.exec(name)?.[1]),
    ...tags.map(({ src }) => numbered.exec(src)?.[1]),
  ];
  const ended = new Set<string>();
  for (const id of new Set(ids)) {
    if (!id) continue;
    disable(id);
    const counter = page[`yaCounter${id}`] as { destruct?: () => void } | undefined; // the vendor's object
    if (!counter?.destruct) continue;
    ended.add(id);
    guard(() => counter.destruct?.());
  }
  return (pass) => {
    for (const id of ended) {
      const init = inits.get(id);
      // The tag for one counter leaves an init with `ssr` to itself, and has made its own already.
      if (init) pass([init[0], init[1], { ...Object(init[2]), ssr: false }]);
    }
    if (ended.size > 0) {
      report("RELOAD", "Metrica counts again; for a clean start the page has to be loaded anew");
    }
  };
}
