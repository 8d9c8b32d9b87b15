import { isIP } from "node:net";
import { hasForwardingHeader, isLoopbackAddress, peerAddress, type AppContext } from "./peer.ts";
import type { TrustedProxies } from "./trusted-proxies.ts";

/** The address that the limits per client go by, or `null` where it would hold the wrong one to account. */
export type ClientAddress = (c: AppContext) => string | null;

/**
 * Behind a proxy that is trusted: what it says in `X-Forwarded-For`. Behind one on this machine that is not, every visitor has the
 * proxy's address, so nobody is told from anybody. Else the address of the connection, whatever a header says.
 *
 * @param onUndeclared told of each request that comes through a proxy and does not say for whom, or not believably
 */
export function createClientAddress(
  trusted: TrustedProxies | null,
  onUndeclared: () => void,
): ClientAddress {
  return (c) => {
    const address = peerAddress(c);
    const { headers } = c.req.raw;
    const isTrusted = address !== null && trusted?.has(address) === true;
    const forwarded = headers.get("x-forwarded-for");
    if (isTrusted && forwarded !== null) return forwardedAddress(forwarded, trusted) ?? address;
    // On this machine a request need not come through a proxy; from a listed address of another one it does.
    const isProxied = isLoopbackAddress(address) ? hasForwardingHeader(headers) : isTrusted;
    if (!isProxied) return address;
    onUndeclared();
    return null;
  };
}

/**
 * The client in `X-Forwarded-For`: from the right, where the trusted proxies have written, the first that is none of them. What
 * stands left of it is the client's own word. `null` where an address is expected and something else stands.
 */
export function forwardedAddress(header: string, trusted: TrustedProxies): string | null {
  let client: string | null = null;
  for (const hop of header.split(",").toReversed()) {
    client = addressIn(hop.trim());
    if (client === null || !trusted.has(client)) return client;
  }
  // Proxies all the way: the request began at the one that is furthest.
  return client;
}

/** An address, with a port where a proxy writes one: `203.0.113.7:4711`, `[2001:db8::7]:4711`. */
function addressIn(hop: string): string | null {
  const [, inBrackets, ipv4] = /^(?:\[([^\]]*)\](?::\d{1,5})?|([\d.]+):\d{1,5})$/.exec(hop) ?? [];
  const address = inBrackets ?? ipv4 ?? hop;
  // A zone means something on the machine alone that wrote it.
  return isIP(address) !== 0 && !address.includes("%") ? address : null;
}
