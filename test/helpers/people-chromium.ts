import { chromium, type BrowserContext } from "playwright-core";
import { requireTool } from "./find-browser.ts";

/** Browsers of one kind of visitor: people, or programs that say of themselves that they are. */
export interface VisitorsChromium {
  createContext(visitor: {
    readonly width: number;
    /** Stands in the user agent, by which the server of a test tells visits apart. */
    readonly name: string;
  }): Promise<BrowserContext>;
  stop(): Promise<void>;
}

/**
 * Starts a Chromium whose every host name is at the TLS server, and which keeps a page that is left in memory for the way
 * back, as an ordinary one does.
 *
 * @param automation whether it says that a program drives it, as it does where nobody forbids it
 */
export async function launchVisitors(port: number, automation: boolean): Promise<VisitorsChromium> {
  const browser = await chromium.launch({
    executablePath: requireTool("chromium"),
    ignoreDefaultArgs: ["--disable-back-forward-cache"],
    args: [
      "--no-sandbox", // as root there is no other way; the pages are all our own
      "--disable-component-update",
      `--host-resolver-rules=MAP *.google.com ~NOTFOUND, MAP *.googleapis.com ~NOTFOUND, MAP *.gvt1.com ~NOTFOUND, MAP * 127.0.0.1:${port}`,
      ...(automation ? [] : ["--disable-blink-features=AutomationControlled"]),
    ],
  });
  return {
    createContext: ({ width, name }) =>
      browser.newContext({
        ignoreHTTPSErrors: true,
        viewport: { width, height: 800 },
        userAgent: `Mozilla/5.0 Chrome/150.0.0.0 ${name}`,
      }),
    stop: () => browser.close(),
  };
}
