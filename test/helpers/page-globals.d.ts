import type { PageApi } from "../../src/gate/page-api.ts";

// What a function that is sent to a page finds there.
declare global {
  interface Window {
    kelisim: PageApi;
    /** What the page of a test has written down. */
    heard: unknown[];
  }
  /** What the pages of an experiment bring along: see with-and-without.ts. */
  function note(word: string): void;
  function attempt(what: string, run: () => unknown): void;
}
