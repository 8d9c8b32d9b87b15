import { report } from "./guard.ts";

/** The files that arrive when they are needed, beside `kelisim.js`, all of one build. */
export type LazyFile =
  | `kelisim-${"notice" | "preferences" | "receipts" | "device"}.js`
  | `kelisim.${"kk" | "ru" | "en"}.js`;

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
 * @param base directory of the files, absolute, with a trailing slash
 */
export function createLoad(base: string): Load {
  /** One line is enough: when one file does not come, the others seldom do. */
  let quiet = false;
  const keepQuiet = (): void => {
    quiet = true;
  };
  addEventListener("pagehide", keepQuiet);
  return async (file, use) => {
    try {
      // A run-time import: under a strict CSP it needs no more than the tag itself has.
      return await use(await import(/* @vite-ignore */ base + file));
    } catch (cause) {
      // A page that is being left gives up what is on its way, in Firefox well before it says that it is left.
      setTimeout(() => {
        if (quiet) return;
        keepQuiet();
        report(
          "FILE",
          `${base}${file} did not load; from another origin it needs Access-Control-Allow-Origin`,
          cause,
        );
      }, 1000);
      return undefined;
    }
  };
}
