import { createPeerKey } from "./peer-key.ts";
import type { Limits, TokenRate } from "../site/site-config.ts";

/** Buckets that are remembered; the one that was used longest ago goes first. About 200 bytes each. */
const mostClients = 20_000;

interface Bucket {
  tokens: number;
  /** When `tokens` was right, in milliseconds. */
  at: number;
}

export interface RateLimit {
  /**
   * Takes one request of a peer. Gives 0 when it may go on, else the seconds after which it may try again.
   * A peer that cannot be told from others (`null`) is held to the global limit only.
   */
  take(address: string | null): number;
}

/** Token buckets, one for each client and one for all. Bounded memory, no addresses kept. */
export function createRateLimit(
  limits: Pick<Limits, "perClient" | "global">,
  clock: () => number,
): RateLimit {
  const peers = createPeerKey(clock);
  const clients = new Map<string, Bucket>();
  const everybody: Bucket = { tokens: limits.global.burst, at: clock() };
  let period = peers.period();

  const bucketOf = (address: string): Bucket => {
    if (peers.period() !== period) clients.clear();
    period = peers.period();
    const key = peers.keyOf(address);
    const bucket = clients.get(key) ?? { tokens: limits.perClient.burst, at: clock() };
    // Written again so that the map's order is the order of use.
    clients.delete(key);
    clients.set(key, bucket);
    if (clients.size > mostClients) {
      for (const [oldest] of clients) {
        clients.delete(oldest);
        break;
      }
    }
    return bucket;
  };

  return {
    take(address) {
      const now = clock();
      if (address !== null) {
        const wait = takeToken(bucketOf(address), limits.perClient, now);
        if (wait > 0) return wait;
      }
      return takeToken(everybody, limits.global, now);
    },
  };
}

function takeToken(bucket: Bucket, { rate, burst }: TokenRate, now: number): number {
  const seconds = Math.max(0, now - bucket.at) / 1000;
  bucket.tokens = Math.min(burst, bucket.tokens + seconds * rate);
  bucket.at = now;
  if (bucket.tokens < 1) return Math.max(1, Math.ceil((1 - bucket.tokens) / rate));
  bucket.tokens -= 1;
  return 0;
}
