import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createEndpoint } from "../src/server/create-endpoint.ts";
import { listen, type FetchHandler, type Listening } from "../src/server/listen.ts";
import { formatLogLine, type LogLine } from "../src/server/event-log.ts";
import { parseSiteConfig, type SiteConfig } from "../src/server/site/site-config.ts";
import { StartError } from "../src/server/start-error.ts";
import { createFakeVendor } from "./fake-vendor/create-fake-vendor.ts";
import type { Settings } from "./settings.ts";
import { createSite } from "./site/create-site.ts";

export interface Demo {
  /** Lets requests in flight finish, keeps what is waiting and closes the store. */
  stop(): Promise<void>;
}

/**
 * Starts the shop with the endpoint under `/kelisim/`, and the fake vendor beside it.
 *
 * @throws StartError when something is in the way; its message is one sentence.
 */
export async function startDemo(settings: Settings): Promise<Demo> {
  const started: { stop(): Promise<void> }[] = [];
  const stop = async (): Promise<void> => {
    // In the order things were started: who answers first stops first, the store is last.
    for (const part of started.splice(0)) await part.stop();
  };
  try {
    const config = readSiteConfig(settings);
    let answer: FetchHandler = () => new Response("Starting", { status: 503 });
    // The ports come before the data: a second start in another terminal should name the port.
    started.push(await listenForSite(settings, (...request) => answer(...request)));
    started.push(await listenForVendor(settings));
    const endpoint = await createEndpoint({
      config,
      dataFolder: settings.dataFolder,
      password: settings.password,
      widgetFolder: fileURLToPath(new URL("../dist", import.meta.url)),
      log: logTrouble,
    });
    started.push(endpoint);
    const site = createSite(settings);
    answer = (request, bindings) => {
      const { pathname } = new URL(request.url);
      const app = pathname.startsWith(config.mount) ? endpoint.app : site;
      return app.fetch(request, bindings);
    };
  } catch (error) {
    await stop();
    throw error;
  }
  return { stop };
}

function readSiteConfig({ origins }: Settings): SiteConfig {
  const written: unknown = JSON.parse(readFileSync(new URL("site.json", import.meta.url), "utf8"));
  const parsed = parseSiteConfig({ ...Object(written), sites: [{ name: "demo", origins }] });
  if (parsed.ok) return parsed.value;
  throw new StartError(`demo/site.json cannot be used: ${parsed.problems.join("; ")}.`);
}

function listenForSite({ host, port }: Settings, fetch: FetchHandler): Promise<Listening> {
  return listen(fetch, { host, port });
}

async function listenForVendor({ port, vendorPort, vendorOrigin }: Settings): Promise<Listening> {
  const { app } = createFakeVendor({ origin: vendorOrigin });
  try {
    return await listen((request) => app.fetch(request), { host: "127.0.0.1", port: vendorPort });
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    throw new StartError(
      `Port ${vendorPort}, which the demo's fake vendor takes beside ${port}, cannot be opened: ` +
        "stop what runs there or set PORT to another number with a free one after it.",
    );
  }
}

/** At a terminal only trouble is worth a line. */
function logTrouble(line: LogLine): void {
  if (line.event === "error" || line.event === "not-kept") console.error(formatLogLine(line));
}
