import { createServer } from "node:https";
import type { AddressInfo, Socket } from "node:net";
import type { Duplex } from "node:stream";
import type { IncomingMessage } from "node:http";
import { createSecureContext } from "node:tls";
import { getRequestListener, type HttpBindings } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import { WebSocketServer } from "ws";
import { createRequestLog, type RequestRecorder } from "./request-log.ts";
import { createCertificate } from "./tls-certificate.ts";

/** Answers for one host. `"hang-up"` closes the connection without a word, as a server that is down does. */
export type HostHandler = (request: Request, bindings: HttpBindings) => Answer | Promise<Answer>;
export type Answer = Response | "hang-up";

export interface TlsServer {
  readonly port: number;
  readonly recorder: RequestRecorder;
  /** Gives a host its handler, until the next one; a name may begin with `*.` for all its subdomains. */
  mount(host: string, handler: HostHandler): void;
  /** Forgets handlers and log and closes every connection, so that the next greeting is seen. */
  reset(): void;
  stop(): Promise<void>;
}

/**
 * Starts one TLS server on 127.0.0.1 and a free port that answers under any host name and logs every
 * greeting and every request, those of unknown hosts included (404). A WebSocket is taken for every host that
 * has a handler: it says back what it is sent.
 */
export async function startTlsServer(): Promise<TlsServer> {
  const recorder = createRequestLog();
  const hosts = new Map<string, HostHandler>();
  const certificate = await createCertificate(["shop.example.kz", "*.example.kz", "mc.yandex.ru"]);
  const context = createSecureContext(certificate);
  const sockets = new Set<Socket>();

  const handlerOf = (host: string): HostHandler | undefined =>
    hosts.get(host) ?? hosts.get(`*.${host.split(".").slice(1).join(".")}`);

  const listener = getRequestListener(
    async (request, bindings) => {
      // Only node:http's own bindings occur: this server does not speak HTTP/2.
      const http = bindings as HttpBindings;
      recorder.request(request);
      const handler = handlerOf(new URL(request.url).hostname);
      const answer = handler ? await handler(request, http) : new Response(null, { status: 404 });
      if (answer !== "hang-up") return answer;
      http.incoming.socket.destroy();
      return RESPONSE_ALREADY_SENT;
    },
    { overrideGlobalObjects: false },
  );

  const server = createServer(
    {
      ...certificate,
      SNICallback(host, done) {
        recorder.greeting(host);
        done(null, context);
      },
    },
    (incoming, outgoing) => void listener(incoming, outgoing),
  );
  const upgrade = new WebSocketServer({ noServer: true });
  server.on("upgrade", (incoming: IncomingMessage, socket: Duplex, head: Buffer) => {
    const host = (incoming.headers.host ?? "").replace(/:\d+$/, "");
    const request = new Request(`https://${host}${incoming.url ?? ""}`, {
      headers: { cookie: incoming.headers.cookie ?? "" },
    });
    recorder.request(request);
    if (!handlerOf(host)) return void socket.destroy();
    upgrade.handleUpgrade(incoming, socket, head, (webSocket) => {
      const seen = recorder.socket(request);
      webSocket.on("message", (data: Buffer) => {
        seen.frame(data.toString());
        webSocket.send(data.toString());
      });
      webSocket.on("close", seen.closed);
      webSocket.on("error", () => webSocket.terminate());
    });
  });
  server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    socket.on("error", () => socket.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(0, "127.0.0.1", resolve);
  });

  return {
    port: (server.address() as AddressInfo).port, // a server that listens on a port has an AddressInfo
    recorder,
    mount: (host, handler) => void hosts.set(host, handler),
    reset() {
      hosts.clear();
      recorder.log.clear();
      for (const socket of sockets) socket.destroy();
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
