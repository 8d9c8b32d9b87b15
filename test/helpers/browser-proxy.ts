import { createServer } from "node:http";
import { connect, type AddressInfo, type Socket } from "node:net";
import type { RequestRecorder } from "./request-log.ts";

/** What Firefox asks for of its own accord; it goes nowhere, and not into the log of a site. */
const ownHosts = /(^|\.)(mozilla\.(com|net|org)|firefox\.com)$/;

export interface BrowserProxy {
  readonly port: number;
  stop(): Promise<void>;
}

/**
 * Starts the proxy through which Firefox reaches the TLS server: whatever host a browser wants to tunnel to,
 * it comes out at `target` on 127.0.0.1, so that pages keep their real addresses and nothing leaves the
 * machine. Plain http is refused, and logged like the rest.
 */
export async function startBrowserProxy(
  target: number,
  recorder: RequestRecorder,
): Promise<BrowserProxy> {
  const sockets = new Set<Socket>();
  const keep = (socket: Socket): void => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    socket.on("error", () => socket.destroy());
  };
  const server = createServer((request, response) => {
    recorder.proxying(request.headers.host ?? "");
    response.writeHead(502).end();
  });
  server.on("connection", keep);
  server.on("connect", (request, client: Socket, head: Buffer) => {
    const host = (request.url ?? "").replace(/:\d+$/, "");
    if (ownHosts.test(host)) {
      client.end("HTTP/1.1 403 Forbidden\r\n\r\n");
      return;
    }
    recorder.proxying(host);
    const upstream = connect(target, "127.0.0.1", () => {
      client.write("HTTP/1.1 200 Connection established\r\n\r\n");
      upstream.write(head);
      upstream.pipe(client).pipe(upstream);
    });
    keep(upstream);
    upstream.on("close", () => client.destroy());
    client.on("close", () => upstream.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(0, "127.0.0.1", resolve);
  });
  return {
    port: (server.address() as AddressInfo).port, // a server that listens on a port has an AddressInfo
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
