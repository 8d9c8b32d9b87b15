import type { ContentScriptMessage } from "@duckduckgo/autoconsent";
import type { PageApi } from "../../src/gate/page-api.ts";

// What a function that is sent to a page finds there.
declare global {
  interface Window {
    kelisim: PageApi;
    /** What the page of a test has written down. */
    heard: unknown[];
    /** The vendor's queue or tag, where the page has its snippet. */
    ym?: (...call: unknown[]) => void;
    /** Of the pages that wait for the counter: `test/fixtures/pages/waiting-forms.ts`. */
    askAll(): void;
    /** What an engine of autoconsent.ts has said, and the two ways it talks. */
    autoconsentMessages: ContentScriptMessage[];
    autoconsentSendMessage(message: ContentScriptMessage): Promise<void>;
    autoconsentReceiveMessage(message: object): Promise<void>;
    /** Of the talkative pages: `test/fixtures/pages/chatter.ts`. */
    startChatter(): void;
    pauseChatter(): void;
  }
  /** What the pages of an experiment bring along: see with-and-without.ts. */
  function note(word: string): void;
  function attempt(what: string, run: () => unknown): void;
}
