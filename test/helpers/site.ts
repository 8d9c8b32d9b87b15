import { createFakeVendor, type FakeVendor } from "../../demo/fake-vendor/create-fake-vendor.ts";
import type { RequestLog } from "./request-log.ts";
import { readOpenSourceTag } from "../fixtures/vendor/read-open-source-tag.ts";
import { startSiteEndpoint, type SiteEndpoint } from "./site-endpoint.ts";
import type { HostHandler, TlsServer } from "./tls-server.ts";

export const siteHost = "shop.example.kz";
export const siteOrigin = `https://${siteHost}`;
export const vendorHost = "mc.yandex.ru";

/** The vendor's other names: the "alternative" hosts and CDN copies that owners are offered, and its pictures'. */
const vendorHosts = [
  vendorHost,
  "mc.yandex.com",
  "mc.webvisor.org",
  "cdn.jsdelivr.net",
  "d31j93rd8oukbv.cloudfront.net",
  "informer.yandex.ru",
  "bs.yandex.ru",
];

export interface SiteOptions {
  /** The host the site stands on; {@link siteHost} unless told. */
  readonly host?: string;
  /** Pages by path. */
  readonly pages: Readonly<Record<string, string>>;
  /** More hosts, by name. */
  readonly hosts?: Readonly<Record<string, HostHandler>>;
  /** What the site's config says beyond the defaults. */
  readonly config?: Readonly<Record<string, unknown>>;
  /** The tag that the vendor serves: its own open-source one in place of the stand-in. */
  readonly tag?: "open-source";
  /** Headers on every page. */
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * A request that a test answers in the site's place; `undefined` leaves it to the site. `forward` gives the
 * endpoint's own answer.
 */
export type Intercept = (
  path: string,
  request: Request,
  forward: () => Promise<Response>,
) => ReturnType<HostHandler> | undefined;

/** A shop at its real address, with the endpoint under /kelisim/, and the vendor at its. */
export interface Site {
  readonly log: RequestLog;
  readonly vendor: FakeVendor;
  readonly endpoint: SiteEndpoint;
  url(path?: string): string;
  /** Answers in the site's place until the returned function is called. The newest is asked first. */
  intercept(answer: Intercept): () => void;
  /** Puts another host up while the site stands. */
  mount(host: string, handler: HostHandler): void;
  /** Requests that reached any of the vendor's hosts, or any host but the site's own and the barrier's. */
  strangers(): readonly string[];
  stop(): Promise<void>;
}

/** Puts a site and the vendor up on a TLS server, whose log starts anew. */
export async function startSite(server: TlsServer, options: SiteOptions): Promise<Site> {
  const { log } = server.recorder;
  const { host: ownHost = siteHost } = options;
  const endpoint = await startSiteEndpoint(ownHost, options.config);
  const tag = options.tag && readOpenSourceTag();
  const vendor = createFakeVendor({ origin: `https://${vendorHost}`, tag });
  const intercepts: Intercept[] = [];

  server.reset();
  for (const host of vendorHosts) server.mount(host, (request) => vendor.app.fetch(request));
  server.mount("*.barrier.example.kz", () => new Response(null, { status: 204 }));
  for (const [host, handler] of Object.entries(options.hosts ?? {})) server.mount(host, handler);
  server.mount(ownHost, (request, bindings) => {
    const { pathname } = new URL(request.url);
    const forward = async () => endpoint.fetch(request, bindings);
    for (const intercept of intercepts.toReversed()) {
      const answer = intercept(pathname, request, forward);
      if (answer) return answer;
    }
    if (pathname.startsWith("/kelisim/")) return forward();
    const page = options.pages[pathname];
    if (page === undefined) return new Response("not found", { status: 404 });
    const type = { "Content-Type": contentType(pathname), "Cache-Control": "no-store" };
    return new Response(page, { headers: { ...type, ...options.headers } });
  });

  return {
    log,
    vendor,
    endpoint,
    mount: server.mount,
    url: (path = "/") => `https://${ownHost}${path}`,
    intercept(answer) {
      intercepts.push(answer);
      return () => {
        const at = intercepts.indexOf(answer);
        if (at >= 0) intercepts.splice(at, 1);
      };
    },
    strangers: () => {
      const known = (host: string): boolean =>
        host === ownHost || host.endsWith(".barrier.example.kz");
      const requests = log.all.filter(({ host }) => !known(host));
      const greetings = log.greeted.filter((host) => !known(host));
      return [
        ...requests.map(({ method, host, path, query }) => `${method} ${host}${path}${query}`),
        ...greetings.map((host) => `TLS ${host}`),
      ];
    },
    async stop() {
      server.reset();
      await endpoint.stop();
    },
  };
}

function contentType(path: string): string {
  if (path.endsWith(".js")) return "text/javascript; charset=utf-8";
  if (path.endsWith(".json")) return "application/json; charset=utf-8";
  return "text/html; charset=utf-8";
}
