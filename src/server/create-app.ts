import { Hono } from "hono";
import { cors } from "hono/cors";
import { randomBytes } from "node:crypto";
import { refuse } from "./request/answer.ts";
import type { AnswerTally } from "./request/answer-tally.ts";
import type { AskedCounter } from "./rates/asked-counter.ts";
import type { Checkpoints } from "./log/checkpoints.ts";
import type { ClientAddress } from "./request/client-address.ts";
import type { CommitQueue } from "./store/commit-queue.ts";
import { describeError, type Log } from "./event-log.ts";
import type { AppContext, Bindings } from "./request/peer.ts";
import { createRateLimit } from "./request/rate-limit.ts";
import { createReadCheckpoint, createReadKeys } from "./log/log-routes.ts";
import {
  createHealth,
  createReadNotice,
  createReadReceipt,
  createForgetReceipt,
  createReadOwnReceipt,
} from "./receipts/read-routes.ts";
import { createAnswerRates, createReadRates } from "./rates/read-rates.ts";
import type { DashboardFiles } from "./dashboard-page/dashboard-files.ts";
import { createShowDashboard } from "./dashboard-page/show-dashboard.ts";
import { createServeCookieTable, type CookieTables } from "./site/serve-cookie-table.ts";
import { createServeVerifyPage, type VerifyPage } from "./receipts/serve-verify-page.ts";
import { createServeWidgetFile } from "./site/serve-widget-file.ts";
import { createRequireReader } from "./sign-in/require-reader.ts";
import { createSignInRoutes, type SignIn } from "./sign-in/sign-in-routes.ts";
import type { SiteConfig } from "./site/site-config.ts";
import type { Store } from "./store/store.ts";
import { createTakeCount } from "./rates/take-count.ts";
import { createTakeReceipt } from "./receipts/take-receipt.ts";
import type { WidgetFiles } from "./site/widget-files.ts";

export interface AppParts {
  readonly config: SiteConfig;
  readonly store: Store;
  readonly queue: CommitQueue;
  readonly counter: AskedCounter;
  readonly checkpoints: Checkpoints;
  readonly files: WidgetFiles;
  readonly cookieTables: CookieTables;
  readonly verifyPage: VerifyPage;
  readonly dashboardFiles: DashboardFiles;
  readonly signIn: SignIn;
  readonly addressOf: ClientAddress;
  readonly tally: AnswerTally;
  readonly log: Log;
  readonly now: () => Date;
}

export type App = Hono<{ Bindings: Bindings }>;

type Handler = (c: AppContext) => Response | Promise<Response>;
type Handlers = Readonly<Partial<Record<"GET" | "POST" | "DELETE", Handler>>>;

/** All routes of the endpoint, under the mount of the config. */
export function createApp(parts: AppParts): App {
  const { config, store, queue, checkpoints, files, cookieTables, verifyPage, tally, log, now } =
    parts;
  const { addressOf, counter } = parts;
  const signIn = createSignInRoutes(config.mount, parts.signIn, addressOf);
  const { forReaders, forReadersAndTokens } = createRequireReader({
    mount: config.mount,
    ...parts.signIn,
    addressOf,
    clock: () => performance.now(),
  });
  const app: App = new Hono();
  const { mount } = config;
  const clock = () => performance.now();

  app.use(`${mount}*`, async (c, next) => {
    await next();
    tally.add(c.res.status);
  });

  // What a page of another origin may read: only a listed one, and never with credentials.
  const origins = new Set(config.sites.flatMap((site) => site.origins));
  const crossOrigin = cors({
    origin: (origin) => (origins.has(origin) ? origin : null),
    allowMethods: ["GET", "HEAD", "POST"],
    allowHeaders: ["Content-Type"],
    exposeHeaders: ["Location", "Retry-After"],
    maxAge: 600,
  });
  for (const path of [
    "receipts",
    "counts",
    "receipts/:rid",
    "notices/:hash",
    "checkpoint",
    "keys",
    "health",
  ]) {
    app.use(`${mount}${path}`, crossOrigin);
  }

  const serve = (path: string, handlers: Handlers) => {
    const allow = Object.keys(handlers).flatMap((method) =>
      method === "GET" ? ["GET", "HEAD"] : [method],
    );
    const allowed = [...allow, "OPTIONS"].join(", ");
    for (const [method, handler] of Object.entries(handlers)) app.on(method, path, handler);
    app.options(path, () => answerEmpty(allowed));
    app.all(path, (c) =>
      refuse("method-not-allowed", `Expected ${allowed}, found ${c.req.method}.`, {
        allow: allowed,
      }),
    );
  };

  // Budgets of their own, so that whoever reads or is counted cannot keep a visitor's receipt out.
  const writes = createRateLimit(config.limits, clock);
  const readLimit = createRateLimit(config.limits, clock);
  const reads = (c: AppContext) => readLimit.take(addressOf(c));
  serve(`${mount}receipts`, {
    POST: createTakeReceipt({ config, queue, limit: writes, addressOf }),
  });
  if (config.counts) {
    const limit = createRateLimit(config.limits, clock);
    serve(`${mount}counts`, { POST: createTakeCount({ config, counter, limit, addressOf }) });
  }
  serve(`${mount}receipts/mine`, {
    GET: createReadOwnReceipt(store, reads, mount),
    DELETE: createForgetReceipt(mount),
  });
  serve(`${mount}receipts/:rid`, { GET: createReadReceipt(store, reads) });
  serve(`${mount}notices/:hash`, { GET: createReadNotice(store) });
  serve(`${mount}checkpoint`, { GET: createReadCheckpoint(checkpoints) });
  serve(`${mount}keys`, { GET: createReadKeys(store.log) });
  serve(`${mount}verify`, { GET: createServeVerifyPage(verifyPage, store.log) });
  serve(`${mount}health`, { GET: createHealth(store) });
  for (const [name, variants] of files) {
    serve(`${mount}${name}`, { GET: createServeWidgetFile(variants) });
  }
  serve(`${mount}cookies`, { GET: createServeCookieTable(cookieTables, config.lang ?? "ru") });
  serve(`${mount}sign-in`, { GET: signIn.show, POST: signIn.signIn });
  serve(`${mount}sign-out`, { POST: signIn.signOut });
  const rates = createAnswerRates(config, store, counter);
  serve(mount, { GET: forReaders(createShowDashboard(config, rates, now)) });
  for (const [name, file] of parts.dashboardFiles) serve(`${mount}${name}`, { GET: file });
  serve(`${mount}rates`, { GET: forReadersAndTokens(createReadRates(config, rates)) });
  if (mount !== "/") app.get(mount.slice(0, -1), (c) => c.redirect(mount, 308));

  const notFound = () => refuse("not-found", "Expected a route of the receipts endpoint.");
  app.all(`${mount}*`, notFound);
  app.notFound(notFound);
  app.onError((error) => {
    const reference = randomBytes(6).toString("hex");
    log({ event: "error", time: now().toISOString(), reference, cause: describeError(error) });
    return refuse("internal", "Something went wrong here; it is not your request.", {}, reference);
  });
  return app;
}

function answerEmpty(allow: string): Response {
  return new Response(null, { status: 204, headers: { allow } });
}
