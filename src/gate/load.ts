import type { Language } from "../contract/language.ts";
import { report } from "./guard.ts";

/** The files that arrive when they are needed, beside `kelisim.js`, all of one build. */
export type LazyFile =
  | `kelisim-${"notice" | "preferences" | "choice" | "receipts" | "device" | "owner" | "placeholder"}.js`
  | `kelisim${"" | "-preferences" | "-policy"}.${Language}.js`;

/**
 * Imports a file of ours and hands it on. When it does not arrive, or what is done with it fails, the owner
 * is told and the promise gives `undefined`: it never rejects. The browser keeps what has arrived.
 */
export type Load = <Module, Result>(
  file: LazyFile,
  use: (module: Module) => Result | Promise<Result>,
) => Promise<Result | undefined>;

/**
 * Creates the loader of a page.
 *
 * @param base address of a file beside them
 */
export function createLoad(base: string): Load {
  let told = false;
  return async (file, use) => {
    try {
      // A run-time import: under a strict CSP it needs no more than the tag itself has.
      return await use(
        await import(/* @vite-ignore */ new URL(file, new URL(base, location.href)).href),
      );
    } catch (cause) {
      // Not at once: a page that is being left gives up what is on its way, and has nothing to complain of.
      // And not twice: when one file does not come, the others seldom do.
      setTimeout(() => {
        if (told) return;
        told = true;
        report("FILE", `${file} did not load beside ${base} (Access-Control-Allow-Origin?)`, cause);
      }, 1000);
      return undefined;
    }
  };
}
