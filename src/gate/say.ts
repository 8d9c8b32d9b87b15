import type { ProblemCode } from "./guard.ts";
import type { Load } from "./load.ts";
import type * as OwnerModule from "./owner-main.ts";

/** Tells the site owner of a problem, once: the code, what it is about, and what was found there. */
export type Say = (code: ProblemCode, what?: string, found?: string) => void;

/** Creates the telling of a page; the sentences come when there is something to say. */
export function createSay(load: Load): Say {
  const said = new Set<string>();
  return (...problem) => {
    const key = problem.join();
    if (said.has(key)) return;
    said.add(key);
    void load("kelisim-owner.js", ({ explain }: typeof OwnerModule) => explain(...problem));
  };
}
