/**
 * The one face that Chromium and Firefox show to a spec. What a spec cannot say in these words it cannot
 * rely on in both browsers.
 */
export interface TestBrowser {
  readonly name: "Chromium" | "Firefox";
  /** Someone who has never been here: cookies, storage and cache of their own. */
  createVisitor(options?: VisitorOptions): Promise<Visitor>;
  stop(): Promise<void>;
}

export interface VisitorOptions {
  /** CSS pixels; 1280 × 800 unless told. */
  readonly viewport?: Viewport;
  /**
   * A visitor in an ordinary window, not in a private one, whatever that costs in time: third-party cookies
   * are kept, connections are made ahead, a page that is left is kept for the way back.
   */
  readonly everyday?: boolean;
  /** A visitor whose browser lets no site store anything: no cookies, storage that throws when touched. */
  readonly storageDenied?: boolean;
  /** A visitor whose browser tells sites not to sell or share: Global Privacy Control. */
  readonly signal?: boolean;
  /** Of the device's two colour schemes; light unless told. */
  readonly scheme?: "light" | "dark";
  /** A visitor whose system puts few colours of its own in the place of all others: Windows' contrast themes. */
  readonly forcedColors?: boolean;
  /** A visitor who wants nothing to move. */
  readonly reducedMotion?: boolean;
  /** The size of ordinary text that the visitor has set in the browser, in CSS pixels; 16 unless told. */
  readonly textSize?: number;
}

export interface Viewport {
  readonly width: number;
  readonly height: number;
}

export interface Visitor {
  createTab(): Promise<Tab>;
  /** Every cookie the browser keeps for this visitor, of whatever site. */
  cookies(): Promise<readonly SeenCookie[]>;
  setCookie(cookie: NewCookie): Promise<void>;
  stop(): Promise<void>;
}

export interface SeenCookie {
  readonly name: string;
  readonly value: string;
  readonly domain: string;
  readonly path: string;
  /** Seconds since 1970; -1 for a cookie of the session. */
  readonly expires: number;
}

/** A cookie of the session, host-only unless `domain` begins with a dot. */
export type NewCookie = Omit<SeenCookie, "expires">;

/** An element by its role and its accessible name, or by a CSS selector; open shadow roots are entered. */
export type Target = string | { readonly role: Role; readonly name: string };
export type Role = "button" | "checkbox" | "dialog" | "link" | "region";

export type Key = "Enter" | "Escape" | "Space" | "Tab" | "Shift+Tab";

export interface ConsoleLine {
  readonly type: string;
  readonly text: string;
}

export interface Tab {
  /** Goes to an address and waits for its `load` event. */
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  /** Puts the tab before the others of its window. */
  toFront(): Promise<void>;
  /** Waits for an element and clicks it as a person does: a trusted event. */
  click(target: Target): Promise<void>;
  press(key: Key): Promise<void>;
  /** Types a text into whatever has the focus. */
  type(text: string): Promise<void>;
  /** Waits until an element can be seen. */
  appears(target: Target): Promise<void>;
  /** Waits until no such element can be seen. */
  disappears(target: Target): Promise<void>;
  /** Whether such an element can be seen now. */
  isVisible(target: Target): Promise<boolean>;
  /** Runs a function in the page's own world. It is sent as text: it sees nothing of the file it is written in. */
  evaluate<Result>(run: () => Result | Promise<Result>): Promise<Result>;
  evaluate<Given, Result>(
    run: (given: Given) => Result | Promise<Result>,
    given: Given,
  ): Promise<Result>;
  /** Runs a text of JavaScript in the page, for sources that are too long to be a function. */
  run(source: string): Promise<void>;
  /** Waits until a function gives true in the page. */
  until(holds: () => boolean): Promise<void>;
  until<Given>(holds: (given: Given) => boolean, given: Given): Promise<void>;
  /** Whether such an element would be seen on paper; `null` where the driver cannot tell. */
  isVisibleOnPaper(target: Target): Promise<boolean | null>;
  setViewport(viewport: Viewport): Promise<void>;
  screenshot(): Promise<Uint8Array>;
  /** Console lines since the tab was made, oldest first, over all its pages. */
  readonly console: readonly ConsoleLine[];
  /** Uncaught errors and unhandled rejections, likewise. */
  readonly errors: readonly string[];
  close(): Promise<void>;
}

/** How a browser is started: everything it asks for ends at 127.0.0.1. */
export interface LaunchOptions {
  readonly executable: string;
  /** Port of the TLS server. */
  readonly port: number;
  /** Port of the proxy before it. */
  readonly proxy: number;
}

export const defaultViewport: Viewport = { width: 1280, height: 800 };

/** For waits inside a browser: long enough for a busy machine, short of the test's own limit. */
export const patience = 15_000;
