import type { HttpBindings } from "@hono/node-server";
import type { Context } from "hono";
import { BlockList, isIP } from "node:net";

/** What the server adapter hands to a route; a test that calls the app directly hands nothing. */
export type Bindings = Partial<HttpBindings>;
export type AppContext = Context<{ Bindings: Bindings }>;

/** The address at the other end of the connection, or `null` when there is none to see. */
export function peerAddress(c: AppContext): string | null {
  return c.env?.incoming?.socket.remoteAddress ?? null;
}

const loopback = new BlockList();
loopback.addSubnet("127.0.0.0", 8);
loopback.addAddress("::1", "ipv6");

/** IPv4 in IPv6 clothes (`::ffff:127.0.0.1`) counts as what it is. */
export function isLoopbackAddress(address: string | null): boolean {
  const family = address === null ? 0 : isIP(address);
  return family !== 0 && loopback.check(address ?? "", family === 6 ? "ipv6" : "ipv4");
}

/** Headers by which proxies say that the request is somebody else's. */
const forwarding = new Set([
  "forwarded",
  "via",
  "x-real-ip",
  "x-client-ip",
  "client-ip",
  "x-cluster-client-ip",
  "x-original-host",
  "x-original-url",
  "true-client-ip",
  "fastly-client-ip",
  "cf-connecting-ip",
  "cf-ray",
  "cdn-loop",
]);

export function hasForwardingHeader(headers: Headers): boolean {
  return [...headers.keys()].some((name) => forwarding.has(name) || name.startsWith("x-forwarded"));
}
