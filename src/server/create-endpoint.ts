import { createAnswerTally } from "./request/answer-tally.ts";
import { buildNotices } from "./site/build-notices.ts";
import { defaultInterval } from "./log/checkpoints.ts";
import { createClientAddress } from "./request/client-address.ts";
import { createCommitQueue } from "./store/commit-queue.ts";
import { createCounter } from "./rates/counter.ts";
import { createApp, type App } from "./create-app.ts";
import { prepareDataFolder } from "./store/data-folder.ts";
import { lockFolder } from "./store/lock-folder.ts";
import { createSparseLog, describeError, type Log } from "./event-log.ts";
import type { SiteConfig } from "./site/site-config.ts";
import { loadCookieTables } from "./site/serve-cookie-table.ts";
import { createAttempts } from "./sign-in/attempts.ts";
import { preparePassword, type Password } from "./sign-in/prepare-password.ts";
import { createSessions } from "./sign-in/sessions.ts";
import { createTokens } from "./sign-in/tokens.ts";
import type { Progress } from "./store/paced-progress.ts";
import { refuseEmptied } from "./store/refuse-emptied.ts";
import { asStartError } from "./start-error.ts";
import { startLog, type StartedLog } from "./log/start-log.ts";
import { openSqliteStore, type LongWork } from "./store/sqlite-store.ts";
import type { Store } from "./store/store.ts";
import { loadDashboardFiles } from "./dashboard-page/dashboard-files.ts";
import { loadVerifyPage } from "./receipts/serve-verify-page.ts";
import type { TrustedProxies } from "./request/trusted-proxies.ts";
import { loadWidgetFiles } from "./site/widget-files.ts";

export interface EndpointOptions {
  readonly config: SiteConfig;
  /** Holds the receipts; made when it is not there. One endpoint at a time. */
  readonly dataFolder: string;
  /** A file outside the data folder that has the newest checkpoint as well; its folder is there already. */
  readonly checkpointFile?: string | null;
  /** The built widget: `kelisim.js` and the files beside it. */
  readonly widgetFolder: string;
  /** The dashboard's. Without it one is made at the first start of the folder. */
  readonly password?: string | null;
  /** Proxies whose `X-Forwarded-For` is believed; without them no header is. */
  readonly trustedProxies?: TrustedProxies | null;
  readonly log?: Log;
  /** Server clock. */
  readonly now?: () => Date;
  /** Milliseconds between looks for receipts that need a checkpoint. */
  readonly checkpointInterval?: number;
  /** Another store than SQLite with every commit synced. */
  readonly openStore?: (folder: string) => Promise<Store>;
}

export interface Endpoint {
  /** Answers under `config.mount`; to be served by `listen` or mounted in another Hono app. */
  readonly app: App;
  /** The dashboard's password, where it was made just now: to be told once. */
  readonly madePassword: string | null;
  /** Keeps what is waiting, closes the store and gives the data folder free. */
  stop(): Promise<void>;
}

/**
 * Opens the data folder, archives the notices of this config and gives back the routes.
 *
 * @example
 * const endpoint = await createEndpoint({ config, dataFolder: "data", widgetFolder: "dist" });
 * const server = await listen(endpoint.app.fetch, { host: "127.0.0.1", port: 4580 });
 *
 * @throws StartError when something is in the way; its message is one sentence for the owner.
 */
export async function createEndpoint(options: EndpointOptions): Promise<Endpoint> {
  const { config, widgetFolder, log = () => {}, now = () => new Date() } = options;
  const { checkpointInterval = defaultInterval } = options;
  const { timeZone } = config;
  const onLongWork = (event: LongWork, progress?: Progress) =>
    log({ event, time: now().toISOString(), ...progress });
  const openChecked = (folder: string) =>
    openSqliteStore(folder, { checked: true, timeZone, onLongWork });
  const { openStore = openChecked } = options;
  const second = () => `${now().toISOString().slice(0, 19)}Z`;

  // What can fail without touching the data comes first.
  const files = await loadWidgetFiles(widgetFolder, config);
  const cookieTables = await loadCookieTables(widgetFolder, config);
  const verifyPage = await loadVerifyPage(widgetFolder);
  const dashboardFiles = await loadDashboardFiles(widgetFolder);
  const notices = await buildNotices(widgetFolder, config);
  const logFailure = createSparseLog(log, () => performance.now());
  const noCheckpoint = (error: unknown): void =>
    logFailure({ event: "no-checkpoint", time: now().toISOString(), cause: describeError(error) });
  const folder = prepareDataFolder(options.dataFolder);
  const unlock = await lockFolder(folder);
  let store: Store;
  try {
    refuseEmptied(folder);
    store = await openStore(folder);
  } catch (error) {
    unlock();
    throw error;
  }
  let started: StartedLog | undefined;
  let password: Password;
  try {
    // Before anything is written: a data folder that is refused stays as it is.
    started = await startLog(store.log, folder, config, {
      now: second,
      interval: checkpointInterval,
      checkpointFile: options.checkpointFile ?? null,
      onFailure: noCheckpoint,
    });
    await store.archive(notices, second());
    password = await preparePassword(folder, options.password ?? null);
  } catch (error) {
    await started?.checkpoints.stop();
    await store.close();
    unlock();
    throw asStartError(error, `The data in ${folder}`);
  }

  const tally = createAnswerTally(log, now);
  const queue = createCommitQueue(store, {
    waiting: config.limits.waiting,
    now: second,
    onFailure: (error) =>
      logFailure({ event: "not-kept", time: now().toISOString(), cause: describeError(error) }),
  });
  const { checkpoints, rotated, restored } = started;
  let isTold = false;
  const addressOf = createClientAddress(options.trustedProxies ?? null, () => {
    if (!isTold) log({ event: "clients-not-told-apart", time: now().toISOString() });
    isTold = true;
  });
  const counter = createCounter({
    store,
    timeZone,
    now,
    onFailure: (error) =>
      logFailure({ event: "not-kept", time: now().toISOString(), cause: describeError(error) }),
  });
  const app = createApp({
    config,
    store,
    queue,
    counter,
    checkpoints,
    noticesNow: new Set(notices.map(({ hash }) => hash)),
    files,
    cookieTables,
    verifyPage,
    dashboardFiles,
    signIn: {
      password,
      sessions: createSessions(() => Math.floor(now().getTime() / 1000)),
      attempts: createAttempts(() => performance.now()),
      tokens: createTokens({
        folder,
        now,
        onFailure: (error) =>
          log({ event: "no-tokens", time: now().toISOString(), cause: describeError(error) }),
      }),
    },
    addressOf,
    tally,
    log,
    now,
  });
  log({ event: "start", time: now().toISOString() });
  if (restored) log({ event: "restored-log", time: now().toISOString() });
  if (rotated) log({ event: "new-log-key", time: now().toISOString() });

  let stopping: Promise<void> | null = null;
  const stop = async () => {
    await queue.stop();
    await counter.stop();
    tally.stop();
    await checkpoints.stop();
    await store.close();
    unlock();
    log({ event: "stop", time: now().toISOString() });
  };
  return { app, madePassword: password.made, stop: () => (stopping ??= stop()) };
}
