import type { Tab } from "./browser.ts";
import type { Site } from "./site.ts";

let barriers = 0;

/**
 * The barrier behind which "nothing was sent" can be said: the page sends one request that is certainly
 * allowed, and when the server has it, whatever the page had sent before is in the log as well. The request
 * goes to a host that was never met, so that it has the same way to go as a first request to a vendor: a
 * name, a new connection, a handshake.
 */
export async function passBarrier(site: Site, tab: Tab): Promise<void> {
  const host = `b${++barriers}.barrier.example.kz`;
  await tab.evaluate((address) => {
    new Image().src = address;
  }, `https://${host}/`);
  await site.log.arrival((request) => request.host === host, `the barrier at ${host}`);
}
