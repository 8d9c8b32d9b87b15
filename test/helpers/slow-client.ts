import { connect } from "node:net";
import { siteOrigin } from "./start-endpoint.ts";

/** What became of a client of the kind that keeps a server waiting. */
export interface SlowClient {
  /** Resolves when the server has taken the connection. */
  readonly connected: Promise<void>;
  /** All that the server has said by the time the connection is closed. */
  readonly closed: Promise<string>;
}

export interface Slowness {
  /** Sent at once. */
  readonly first: string;
  /** Sent every twentieth of a second, while the connection is open. */
  readonly drip: string;
  /** Whether the client reads what it is answered. */
  readonly reads?: boolean;
}

/** The beginning of a `POST receipts` that would be taken; the rest is up to the caller. */
export const receiptHead = `POST /kelisim/receipts HTTP/1.1\r\nHost: localhost\r\nOrigin: ${siteOrigin}\r\nContent-Type: text/plain\r\n`;

/** Connects and is slow until the server has had enough. */
export function connectSlowly(url: string, { first, drip, reads = true }: Slowness): SlowClient {
  const socket = connect(Number(new URL(url).port), "127.0.0.1");
  let answer = "";
  if (reads) {
    socket.setEncoding("utf8").on("data", (text: string) => {
      answer += text;
    });
  }
  const connected = new Promise<void>((resolve) => socket.once("connect", resolve));
  const dripping = setInterval(() => drip !== "" && socket.write(drip), 50);
  const closed = new Promise<string>((resolve) => {
    // A server that has had enough may close while we are still sending.
    socket
      .on("error", () => {})
      .on("close", () => {
        clearInterval(dripping);
        resolve(answer);
      });
  });
  if (first !== "") socket.write(first);
  return { connected, closed };
}
