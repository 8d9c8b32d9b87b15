import { aboutOpenapi, createServeOpenapi } from "./api/serve-openapi.ts";
import type { Operation, OperationDescription, Handler, Route } from "./api/operation.ts";
import { aboutDashboardFile, type DashboardFiles } from "./dashboard-page/dashboard-files.ts";
import { aboutDashboard, createShowDashboard } from "./dashboard-page/show-dashboard.ts";
import type { Checkpoints } from "./log/checkpoints.ts";
import {
  aboutCheckpoint,
  aboutKeys,
  createReadCheckpoint,
  createReadKeys,
} from "./log/log-routes.ts";
import type { Counter } from "./rates/counter.ts";
import { aboutRates, createAnswerRates, createReadRates } from "./rates/read-rates.ts";
import { aboutTakeCount, createTakeCount } from "./rates/take-count.ts";
import { aboutListReceipts, createListReceipts } from "./receipts/list-receipts.ts";
import {
  aboutForgetReceipt,
  aboutHealth,
  aboutReadNotice,
  aboutReadOwnReceipt,
  aboutReadReceipt,
  createForgetReceipt,
  createHealth,
  createReadNotice,
  createReadOwnReceipt,
  createReadReceipt,
} from "./receipts/read-routes.ts";
import {
  aboutVerifyPage,
  createServeVerifyPage,
  type VerifyPage,
} from "./receipts/serve-verify-page.ts";
import { aboutTakeReceipt, createTakeReceipt } from "./receipts/take-receipt.ts";
import type { ClientAddress } from "./request/client-address.ts";
import type { AppContext } from "./request/peer.ts";
import { createRateLimit } from "./request/rate-limit.ts";
import {
  aboutSignIn,
  aboutSignInPage,
  aboutSignOut,
  createSignInRoutes,
  type SignIn,
} from "./sign-in/sign-in-routes.ts";
import { aboutListNotices, createListNotices } from "./site/list-notices.ts";
import {
  aboutCookieTable,
  createServeCookieTable,
  type CookieTables,
} from "./site/serve-cookie-table.ts";
import { aboutWidgetFile, createServeWidgetFile } from "./site/serve-widget-file.ts";
import type { SiteConfig } from "./site/site-config.ts";
import type { WidgetFiles } from "./site/widget-files.ts";
import type { CommitQueue } from "./store/commit-queue.ts";
import type { Store } from "./store/store.ts";

export interface RouteParts {
  readonly config: SiteConfig;
  readonly store: Store;
  readonly queue: CommitQueue;
  readonly counter: Counter;
  readonly checkpoints: Checkpoints;
  /** Hashes of the notices of this config. */
  readonly noticesNow: ReadonlySet<string>;
  readonly files: WidgetFiles;
  readonly cookieTables: CookieTables;
  readonly verifyPage: VerifyPage;
  readonly dashboardFiles: DashboardFiles;
  readonly signIn: SignIn;
  readonly addressOf: ClientAddress;
  readonly now: () => Date;
}

/**
 * All routes of the endpoint, each with what is said about it in `GET openapi.json`. What of them is closed, and to whom, is said
 * here too.
 */
export function listRoutes(parts: RouteParts): readonly Route[] {
  const { config, store, queue, checkpoints, files, cookieTables, verifyPage } = parts;
  const { dashboardFiles, addressOf, counter, now } = parts;
  const { mount } = config;
  const signIn = createSignInRoutes(mount, parts.signIn, addressOf);
  const rates = createAnswerRates(config, store, counter);
  const cookieTable = createServeCookieTable(cookieTables, config.lang ?? "ru");

  // Budgets of their own, so that whoever reads or is counted cannot keep a visitor's receipt out.
  const clock = () => performance.now();
  const createLimit = () => createRateLimit(config.limits, clock);
  const readLimit = createLimit();
  const reads = (c: AppContext) => readLimit.take(addressOf(c));

  const routes: Route[] = [
    {
      path: "receipts",
      isCrossOrigin: true,
      GET: { access: "reader", about: aboutListReceipts, handler: createListReceipts(store) },
      POST: open(
        aboutTakeReceipt,
        createTakeReceipt({ config, queue, limit: createLimit(), addressOf }),
      ),
    },
    ...(config.counts
      ? [
          {
            path: "counts",
            isCrossOrigin: true,
            POST: open(
              aboutTakeCount,
              createTakeCount({
                config,
                counter,
                limits: { asked: createLimit(), view: createLimit() },
                addressOf,
              }),
            ),
          } as const,
        ]
      : []),
    {
      path: "receipts/mine",
      GET: open(aboutReadOwnReceipt, createReadOwnReceipt(store, reads, mount)),
      DELETE: open(aboutForgetReceipt, createForgetReceipt(mount)),
    },
    {
      path: "receipts/:rid",
      isCrossOrigin: true,
      GET: open(aboutReadReceipt, createReadReceipt(store, reads)),
    },
    {
      path: "notices",
      GET: {
        access: "reader",
        about: aboutListNotices,
        handler: createListNotices(store, parts.noticesNow),
      },
    },
    {
      path: "notices/:hash",
      isCrossOrigin: true,
      GET: open(aboutReadNotice, createReadNotice(store)),
    },
    {
      path: "checkpoint",
      isCrossOrigin: true,
      GET: open(aboutCheckpoint, createReadCheckpoint(checkpoints)),
    },
    { path: "keys", isCrossOrigin: true, GET: open(aboutKeys, createReadKeys(store.log)) },
    { path: "verify", GET: open(aboutVerifyPage, createServeVerifyPage(verifyPage, store.log)) },
    { path: "health", isCrossOrigin: true, GET: open(aboutHealth, createHealth(store)) },
    ...Array.from(files, ([path, variants]) => {
      return { path, GET: open(aboutWidgetFile, createServeWidgetFile(variants)) };
    }),
    { path: "cookies", GET: open(aboutCookieTable, cookieTable) },
    {
      path: "sign-in",
      GET: open(aboutSignInPage, signIn.show),
      POST: open(aboutSignIn, signIn.signIn),
    },
    { path: "sign-out", POST: open(aboutSignOut, signIn.signOut) },
    {
      path: "",
      GET: {
        access: "reader",
        about: aboutDashboard,
        handler: createShowDashboard(config, rates, now),
      },
    },
    ...Array.from(dashboardFiles, ([path, file]) => {
      return { path, GET: open(aboutDashboardFile, file) };
    }),
    {
      path: "rates",
      GET: {
        access: "reader-or-token",
        about: aboutRates,
        handler: createReadRates(config, rates),
      },
    },
  ];
  // The document describes itself too.
  routes.push({
    path: "openapi.json",
    GET: open(aboutOpenapi, createServeOpenapi(mount, routes)),
  });
  return routes;
}

function open(about: OperationDescription, handler: Handler): Operation<"public"> {
  return { access: "public", about, handler };
}
