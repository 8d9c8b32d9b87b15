/** One request as it arrived, before anything answered it. */
export interface LoggedRequest {
  readonly host: string;
  readonly method: string;
  readonly path: string;
  /** The query as sent, with its question mark, or "". */
  readonly query: string;
  /** Names only. */
  readonly cookies: readonly string[];
  readonly headers: Headers;
}

/** A WebSocket as its server sees it; it is also in the log as the request it began with. */
export interface LoggedSocket {
  readonly host: string;
  readonly path: string;
  /** What the browser sent, as text, in order. */
  readonly frames: readonly string[];
  /** Until either end has closed it. */
  readonly open: boolean;
}

/** What the server that receives them has seen of a browser: the only witness for "nothing was sent". */
export interface RequestLog {
  readonly all: readonly LoggedRequest[];
  /** Requests to a host, by its exact name. */
  to(host: string): readonly LoggedRequest[];
  /** Hosts that were greeted by TLS, a request following or not, each time they were. */
  readonly greeted: readonly string[];
  /** Hosts a browser asked the proxy for, in plain http or to tunnel, each time it did. */
  readonly proxied: readonly string[];
  /** WebSockets that were opened, in order. */
  readonly sockets: readonly LoggedSocket[];
  /** The first request that fits, past or to come. After `patience` ms it fails and says what did arrive. */
  arrival(
    fits: (request: LoggedRequest) => boolean,
    what: string,
    patience?: number,
  ): Promise<LoggedRequest>;
  clear(): void;
}

/** The end that servers write to. */
export interface RequestRecorder {
  readonly log: RequestLog;
  request(request: Request): void;
  greeting(host: string): void;
  proxying(host: string): void;
  socket(request: Request): SocketRecorder;
}

export interface SocketRecorder {
  frame(text: string): void;
  closed(): void;
}

interface Waiting {
  fits(request: LoggedRequest): boolean;
  take(request: LoggedRequest): void;
}

export function createRequestLog(): RequestRecorder {
  const all: LoggedRequest[] = [];
  const greeted: string[] = [];
  const proxied: string[] = [];
  const sockets: LoggedSocket[] = [];
  const waiting = new Set<Waiting>();

  const log: RequestLog = {
    all,
    greeted,
    proxied,
    sockets,
    to: (host) => all.filter((request) => request.host === host),
    arrival(fits, what, patience = 10_000) {
      const past = all.find(fits);
      if (past) return Promise.resolve(past);
      return new Promise((resolve, reject) => {
        const entry: Waiting = {
          fits,
          take(request) {
            clearTimeout(deadline);
            waiting.delete(entry);
            resolve(request);
          },
        };
        const deadline = setTimeout(() => {
          waiting.delete(entry);
          const seen = all.map((request) => `${request.method} ${request.host}${request.path}`);
          reject(
            new Error(
              `expected ${what} within ${patience} ms, found: ${seen.join(", ") || "nothing"}`,
            ),
          );
        }, patience);
        waiting.add(entry);
      });
    },
    clear() {
      all.length = 0;
      greeted.length = 0;
      proxied.length = 0;
      sockets.length = 0;
    },
  };

  return {
    log,
    greeting: (host) => void greeted.push(host),
    proxying: (host) => void proxied.push(host),
    socket(request) {
      const { hostname: host, pathname: path } = new URL(request.url);
      const frames: string[] = [];
      const entry = { host, path, frames, open: true };
      sockets.push(entry);
      return {
        frame: (text) => void frames.push(text),
        closed() {
          entry.open = false;
        },
      };
    },
    request(request) {
      const entry = describe(request);
      all.push(entry);
      for (const one of waiting) if (one.fits(entry)) one.take(entry);
    },
  };
}

function describe(request: Request): LoggedRequest {
  const url = new URL(request.url);
  return {
    host: url.hostname,
    method: request.method,
    path: url.pathname,
    query: url.search,
    cookies: cookieNames(request.headers.get("cookie") ?? ""),
    headers: request.headers,
  };
}

function cookieNames(header: string): readonly string[] {
  return header
    .split(";")
    .map((pair) => pair.trim().split("=", 1)[0] ?? "")
    .filter(Boolean);
}
