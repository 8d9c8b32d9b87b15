import { createAdaptorServer, type HttpBindings } from "@hono/node-server";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { causeOf, StartError } from "./start-error.ts";

export interface Listening {
  /** E.g. `http://127.0.0.1:4580`, without a slash at the end. */
  readonly url: string;
  readonly port: number;
  /** Takes no more requests, lets those in flight finish and resolves when the last connection is closed. */
  stop(): Promise<void>;
}

export type FetchHandler = (
  request: Request,
  bindings: HttpBindings,
) => Response | Promise<Response>;

/** How long clients may take, in milliseconds, and how many there may be. */
export interface Patience {
  /** For the headers of a request; then it is answered 408 and cut off. */
  readonly headers: number;
  /** For headers and body together; the same. */
  readonly request: number;
  /** How often the two above are looked after. */
  readonly interval: number;
  /** For requests in flight once stopping has begun. */
  readonly grace: number;
  /** Connections at once; one more is closed unanswered. Each costs some ten kilobytes. */
  readonly connections: number;
}

const defaultPatience: Patience = {
  headers: 10_000,
  request: 15_000,
  interval: 1000,
  grace: 5000,
  connections: 4096,
};

/**
 * Serves a fetch handler over HTTP. Port 0 takes any free port.
 *
 * @throws StartError when the port cannot be taken; the message names the port and what to do.
 */
export async function listen(
  fetch: FetchHandler,
  { host, port }: { readonly host: string; readonly port: number },
  patience: Patience = defaultPatience,
): Promise<Listening> {
  const server = createAdaptorServer({
    // The server below speaks HTTP/1.1 only, so the bindings are never those of HTTP/2.
    fetch: (request, bindings) => fetch(request, bindings as HttpBindings),
    overrideGlobalObjects: false,
    createServer,
    serverOptions: {
      headersTimeout: patience.headers,
      requestTimeout: patience.request,
      connectionsCheckingInterval: patience.interval,
      keepAliveTimeout: 5000,
    },
  }) as ReturnType<typeof createServer>;
  server.maxConnections = patience.connections;

  await new Promise<void>((resolve, reject) => {
    const refuse = (error: Error) => reject(new StartError(listenProblem(error, host, port)));
    server.once("error", refuse);
    server.listen(port, host, () => {
      server.off("error", refuse);
      resolve();
    });
  });

  // A TCP server always has an address with a port; only pipes have a string.
  const bound = server.address() as AddressInfo;
  let stopping: Promise<void> | null = null;
  return {
    url: `http://${host.includes(":") ? `[${host}]` : host}:${bound.port}`,
    port: bound.port,
    stop() {
      stopping ??= new Promise((resolve) => {
        const cut = setTimeout(() => server.closeAllConnections(), patience.grace);
        // A connection kept alive becomes idle when its last answer is out; nothing else would close it.
        const sweep = setInterval(() => server.closeIdleConnections(), 50);
        server.close(() => {
          clearTimeout(cut);
          clearInterval(sweep);
          resolve();
        });
      });
      return stopping;
    },
  };
}

function listenProblem(error: Error, host: string, port: number): string {
  const cause = causeOf(error);
  if (cause === "EADDRINUSE") {
    return `Port ${port} on ${host} is already in use: stop what runs there or set PORT to a free port.`;
  }
  if (cause === "EACCES") {
    return `Port ${port} on ${host} may not be opened by this user: set PORT to a port above 1023.`;
  }
  if (cause === "EADDRNOTAVAIL" || cause === "ENOTFOUND") {
    return `This machine has no address ${host}: set HOST to one of its own, such as 127.0.0.1.`;
  }
  return `Port ${port} on ${host} cannot be opened (${cause}).`;
}
