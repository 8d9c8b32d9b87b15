import { buildTheme } from "../contract/build-theme.ts";
import { createEndpoint } from "../server/create-endpoint.ts";
import { listen } from "../server/listen.ts";
import { formatLogLine } from "../server/event-log.ts";
import { missingInRecord } from "../server/site/missing-in-record.ts";
import type { SiteConfig } from "../server/site/site-config.ts";
import { StartError } from "../server/start-error.ts";
import type { TrustedProxies } from "../server/request/trusted-proxies.ts";
import { describeProblems, readConfig } from "./read-config.ts";
import type { Command } from "./command.ts";
import { readEnvironment, type ServeEnvironment } from "./read-environment.ts";
import { untilStopped } from "./until-stopped.ts";

/** `kelisim serve`: the endpoint, until it is stopped. */
export const serveCommand: Command = {
  about: "start the receipts endpoint; Ctrl-C stops it",
  async run({ env, widgetFolder, out, err }) {
    const serving = await serve(env, widgetFolder, (line) => err(`${line}\n`));
    // Before the greeting: whoever waits for it may stop the process at once.
    const stopped = untilStopped(process);
    out(serving.greeting);
    await stopped;
    await serving.stop();
    out("Stopped; every receipt that was answered is on disk.\n");
    return 0;
  },
};

interface Serving {
  /** What to tell the person who started it. */
  readonly greeting: string;
  /** Lets requests in flight finish, then closes the store. */
  stop(): Promise<void>;
}

/**
 * Starts the endpoint as the environment and the config file say.
 *
 * @throws StartError with every mistake of environment and config at once, or with what is in the way.
 */
async function serve(
  env: Readonly<Record<string, string | undefined>>,
  widgetFolder: string,
  writeLog: (line: string) => void,
): Promise<Serving> {
  const environment = readEnvironment(env);
  if (!environment.ok) throw new StartError(environment.problems.join("\n"));
  const { host, port, dataFolder, configFile, checkpointFile, password, trustedProxies } =
    environment.value;

  const config = await readConfig(configFile);
  if (!config.ok) throw new StartError(describeProblems(configFile, config.problems));

  const endpoint = await createEndpoint({
    config: config.value,
    dataFolder,
    checkpointFile,
    widgetFolder,
    password,
    trustedProxies,
    log: (line) => writeLog(formatLogLine(line)),
  });
  try {
    const server = await listen(endpoint.app.fetch, { host, port });
    return {
      greeting: greet(server.url, config.value, environment.value, endpoint.madePassword),
      async stop() {
        // First the requests, which need the store, then the store.
        await server.stop();
        await endpoint.stop();
      },
    };
  } catch (error) {
    await endpoint.stop();
    throw error;
  }
}

function greet(
  url: string,
  config: SiteConfig,
  { dataFolder, trustedProxies }: ServeEnvironment,
  made: string | null,
): string {
  const mount = `${url}${config.mount}`;
  const corrected = buildTheme(config).corrected.map((sentence) => `\nColours: ${sentence}.\n`);
  return `Kelisim keeps receipts for ${config.sites.map((site) => site.name).join(", ")}.

  Dashboard       ${mount}
${made === null ? "" : `  Password        ${made}   (made now and shown this once; KELISIM_PASSWORD sets another)\n`}  Widget          ${mount}kelisim.js
  Data folder     ${dataFolder}

${describeProxies(trustedProxies)}
${corrected.join("")}${describeRecord(config)}Ctrl-C stops it.
`;
}

function describeRecord(config: SiteConfig): string {
  const { length } = missingInRecord(config);
  if (length === 0) return "";
  return `\nThe record of consent is not complete (${length} ${length === 1 ? "item" : "items"}): run kelisim check.\n\n`;
}

function describeProxies(trusted: TrustedProxies | null): string {
  if (trusted === null) {
    return "Behind a proxy on this machine the limit per client does not apply, only the limit for all together:\nset KELISIM_TRUST_PROXY=loopback if that proxy writes X-Forwarded-For.";
  }
  const others = trusted.names.filter((name) => name !== "loopback").map((name) => `, ${name}`);
  return `X-Forwarded-For is believed from this machine${others.join("")}; the limit per client goes by it.`;
}
