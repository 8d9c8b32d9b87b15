import { Hono } from "hono";
import { cors } from "hono/cors";
import { randomBytes } from "node:crypto";
import { methods, type Handler, type Route } from "./api/operation.ts";
import { describeError, type Log } from "./event-log.ts";
import { listRoutes, type RouteParts } from "./list-routes.ts";
import type { AnswerTally } from "./request/answer-tally.ts";
import { refuse } from "./request/answer.ts";
import type { Bindings } from "./request/peer.ts";
import { createCloseRoute } from "./sign-in/close-route.ts";
import type { SiteConfig } from "./site/site-config.ts";

export interface AppParts extends RouteParts {
  readonly tally: AnswerTally;
  readonly log: Log;
}

export type App = Hono<{ Bindings: Bindings }>;

/** The routes of the endpoint (`list-routes`), under the mount of the config, and what is answered beside them. */
export function createApp(parts: AppParts): App {
  const { config, tally, log, now, addressOf } = parts;
  const { mount } = config;
  const close = createCloseRoute({
    mount,
    ...parts.signIn,
    addressOf,
    clock: () => performance.now(),
  });
  const app: App = new Hono();

  app.use(`${mount}*`, async (c, next) => {
    await next();
    tally.add(c.res.status);
  });

  const routes = listRoutes(parts);
  const crossOrigin = createCrossOrigin(config);
  // Before every handler, also of a route that stands before another one's pattern.
  for (const { path, isCrossOrigin } of routes) {
    if (isCrossOrigin) app.use(`${mount}${path}`, crossOrigin);
  }
  const serve = (route: Route): void => {
    const path = `${mount}${route.path}`;
    const handlers = methods.flatMap((method): readonly (readonly [string, Handler])[] => {
      const operation = route[method];
      return operation ? [[method, close[operation.access](operation.handler)]] : [];
    });
    const allow = handlers.flatMap(([method]) => (method === "GET" ? ["GET", "HEAD"] : [method]));
    const allowed = [...allow, "OPTIONS"].join(", ");
    for (const [method, handler] of handlers) app.on(method, path, handler);
    app.options(path, () => answerEmpty(allowed));
    app.all(path, (c) =>
      refuse("method-not-allowed", `Expected ${allowed}, found ${c.req.method}.`, {
        allow: allowed,
      }),
    );
  };
  for (const route of routes) serve(route);
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

/** What a page of another origin may read: only a listed one, and never with credentials. */
function createCrossOrigin({ sites }: SiteConfig) {
  const origins = new Set(sites.flatMap((site) => site.origins));
  return cors({
    origin: (origin) => (origins.has(origin) ? origin : null),
    allowMethods: ["GET", "HEAD", "POST"],
    allowHeaders: ["Content-Type"],
    exposeHeaders: ["Location", "Retry-After"],
    maxAge: 600,
  });
}

function answerEmpty(allow: string): Response {
  return new Response(null, { status: 204, headers: { allow } });
}
