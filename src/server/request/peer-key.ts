import { createHmac, randomBytes } from "node:crypto";
import { isIPv6 } from "node:net";

const hour = 3_600_000;

/** Names a peer without keeping its address. */
export interface PeerKey {
  /** The key of an address, until {@link PeerKey.period} changes. */
  keyOf(address: string): string;
  /** Changes when the secret does: keys of an earlier period mean nothing any more. */
  period(): number;
}

/**
 * Keys by HMAC with a secret that lives in memory and changes every hour: no address is kept, and once the
 * secret is gone nobody can find out whose a key was.
 */
export function createPeerKey(clock: () => number): PeerKey {
  let secret = randomBytes(32);
  let made = clock();
  let period = 0;
  const renew = () => {
    if (Math.abs(clock() - made) < hour) return;
    secret = randomBytes(32);
    made = clock();
    period += 1;
  };
  return {
    keyOf(address) {
      renew();
      return createHmac("sha256", secret).update(clientOf(address)).digest("base64");
    },
    period() {
      renew();
      return period;
    },
  };
}

/** One client is one IPv4 address or one IPv6 network of 64 bits, which is what one subscriber is given. */
export function clientOf(address: string): string {
  const plain = address.replace(/%.*$/, "").toLowerCase();
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(plain)?.[1];
  if (mapped !== undefined) return mapped;
  if (!isIPv6(plain)) return plain;
  const [head = "", tail] = plain.split("::");
  const left = head === "" ? [] : head.split(":");
  const right = tail === undefined || tail === "" ? [] : tail.split(":");
  const zeros = tail === undefined ? 0 : 8 - left.length - right.length;
  const groups = [...left, ...Array.from({ length: zeros }, () => "0"), ...right];
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":");
}
