import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { KeptReceipt } from "../../src/contract/receipt.ts";
import type { Refusal } from "../../src/contract/refusal.ts";
import type { App } from "../../src/server/create-app.ts";
import { createEndpoint, type EndpointOptions } from "../../src/server/create-endpoint.ts";
import { listen, type Patience } from "../../src/server/listen.ts";
import type { LogLine } from "../../src/server/event-log.ts";
import { parseSiteConfig, type SiteConfig } from "../../src/server/site/site-config.ts";
import { writeFakeWidget } from "./fake-widget.ts";
import { makeTempFolder } from "./temp-folder.ts";

/** The origin that the test site's pages are served from. */
export const siteOrigin = "https://shop.example.kz";

export const siteConfigInput = {
  sites: [{ name: "shop.example.kz", origins: [siteOrigin] }],
  operator: { name: "Example" },
  policy: { url: "/privacy", updated: "2026-11-01" },
};

/** The dashboard's password at the test endpoints. */
export const testPassword = "correct horse battery";

export const openLimits = {
  perClient: { rate: 1_000_000, burst: 1_000_000 },
  global: { rate: 1_000_000, burst: 1_000_000 },
};

/** A checked config; the limits are out of the way unless a test is about them. */
export function makeSiteConfig(overrides: Record<string, unknown> = {}): SiteConfig {
  const parsed = parseSiteConfig({ ...siteConfigInput, limits: openLimits, ...overrides });
  if (!parsed.ok) throw new Error(parsed.problems.join("\n"));
  return parsed.value;
}

export interface TestEndpoint {
  /** Address of the mount, with a slash at the end. */
  readonly url: string;
  readonly dataFolder: string;
  readonly lines: readonly LogLine[];
  post(body: unknown, headers?: Record<string, string>): Promise<Answer>;
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  /** Every route that answers, e.g. `GET health`, by its method and its path below the mount. */
  routes(): readonly string[];
  stop(): Promise<void>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** The answer's body as what the status says it is. */
  readonly kept: KeptReceipt;
  readonly error: Refusal["error"];
}

/** An endpoint on real HTTP with real files, stopped when the test is over. */
export async function startEndpoint(
  options: Partial<EndpointOptions> & {
    readonly overrides?: Record<string, unknown>;
    readonly patience?: Patience;
  } = {},
): Promise<TestEndpoint> {
  const folder = makeTempFolder();
  const dataFolder = options.dataFolder ?? join(folder, "data");
  const lines: LogLine[] = [];
  const endpoint = await createEndpoint({
    config: options.config ?? makeSiteConfig(options.overrides),
    widgetFolder: writeFakeWidget(join(folder, "widget")),
    password: testPassword,
    log: (line) => lines.push(line),
    ...options,
    dataFolder,
  });
  const server = await listen(endpoint.app.fetch, { host: "127.0.0.1", port: 0 }, options.patience);
  const stop = async () => {
    await server.stop();
    await endpoint.stop();
  };
  onTestFinished(stop);
  const url = `${server.url}/kelisim/`;
  return {
    url,
    dataFolder,
    lines,
    stop,
    post: (body, headers) => postReceipt(url, body, headers),
    routes: () => listRoutes(endpoint.app, "/kelisim/"),
    get: (path, headers = {}) => fetch(`${url}${path}`, { headers, redirect: "manual" }),
  };
}

/** Posts as a page of the test site does; a header of `""` is left out. */
export async function postReceipt(
  url: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const all = { "content-type": "text/plain", origin: siteOrigin, ...headers };
  const response = await fetch(`${url}receipts`, {
    method: "POST",
    headers: Object.fromEntries(Object.entries(all).filter(([, value]) => value !== "")),
    body:
      typeof body === "string" || body instanceof Uint8Array ? toBody(body) : JSON.stringify(body),
  });
  const answer: unknown = await response.json();
  const { status } = response;
  return {
    status,
    headers: response.headers,
    // The endpoint answers JSON of one of these two shapes; the test asserts on the status first.
    kept: answer as KeptReceipt,
    error: (status >= 400 ? (answer as Refusal).error : {}) as Refusal["error"],
  };
}

function toBody(body: string | Uint8Array): string | Uint8Array<ArrayBuffer> {
  return typeof body === "string" ? body : new Uint8Array(body);
}

function listRoutes({ routes }: App, mount: string): readonly string[] {
  const named = routes.filter(
    ({ method, path }) => method !== "ALL" && method !== "OPTIONS" && path.startsWith(mount),
  );
  return [...new Set(named.map(({ method, path }) => `${method} ${path.slice(mount.length)}`))];
}
