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

/** A client that takes longer than this for its headers or its body is answered 408 and cut off. */
const patience = { headersTimeout: 10_000, requestTimeout: 15_000 };

/** How long requests in flight may take once stopping has begun, in milliseconds. */
const grace = 5000;

/**
 * Serves a fetch handler over HTTP. Port 0 takes any free port.
 *
 * @throws StartError when the port cannot be taken; the message names the port and what to do.
 */
export async function listen(
  fetch: FetchHandler,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<Listening> {
  const server = createAdaptorServer({
    // The server below speaks HTTP/1.1 only, so the bindings are never those of HTTP/2.
    fetch: (request, bindings) => fetch(request, bindings as HttpBindings),
    overrideGlobalObjects: false,
    createServer,
    serverOptions: { ...patience, connectionsCheckingInterval: 5000, keepAliveTimeout: 5000 },
  }) as ReturnType<typeof createServer>;

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
        const cut = setTimeout(() => server.closeAllConnections(), grace);
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
