import { randomBytes } from "node:crypto";
import { networkInterfaces } from "node:os";
import { fileURLToPath } from "node:url";

export interface Settings {
  readonly host: string;
  readonly port: number;
  /** The vendor's port, the next one. */
  readonly vendorPort: number;
  readonly dataFolder: string;
  /** Of the dashboard: `KELISIM_PASSWORD`, or one for this run. */
  readonly password: string;
  /** Where the demo is opened, without a slash at the end. */
  readonly origin: string;
  /** All origins its pages can be opened at: these may post receipts. */
  readonly origins: readonly string[];
  /** `localhost` and not 127.0.0.1: a port alone does not make another site, and cookies would be shared. */
  readonly vendorOrigin: string;
}

export type ReadSettings =
  | { readonly ok: true; readonly value: Settings }
  | { readonly ok: false; readonly problem: string };

const repository = new URL("../", import.meta.url);

/** Reads `PORT` (4580), `HOST` (127.0.0.1) and `KELISIM_DATA` (`.data/demo` in the repository). */
export function readSettings(env: Readonly<Record<string, string | undefined>>): ReadSettings {
  const host = env["HOST"] || "127.0.0.1";
  const asked = env["PORT"] || "4580";
  const port = Number(asked);
  // One below the highest, because the vendor takes the next.
  if (!/^\d{1,5}$/.test(asked) || port < 1 || port > 65_534) {
    const problem = `PORT takes a number from 1 to 65534, found "${asked.slice(0, 20)}": set it to a free port, such as 4580.`;
    return { ok: false, problem };
  }
  const isAny = host === "0.0.0.0" || host === "::";
  const shown = isAny ? "127.0.0.1" : host;
  const origins = new Set([shown, ...(isAny ? ownAddresses() : [])].map((name) => at(name, port)));
  const value = {
    host,
    port,
    vendorPort: port + 1,
    dataFolder: env["KELISIM_DATA"] || fileURLToPath(new URL(".data/demo", repository)),
    password: env["KELISIM_PASSWORD"] || randomBytes(6).toString("hex"),
    origin: at(shown, port),
    origins: [...origins],
    vendorOrigin: at("localhost", port + 1),
  };
  return { ok: true, value };
}

/** As a browser writes an origin: brackets around IPv6, no port where it is the usual one. */
function at(host: string, port: number): string {
  return new URL(`http://${host.includes(":") ? `[${host}]` : host}:${port}`).origin;
}

function ownAddresses(): readonly string[] {
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family }) => family === "IPv4")
    .map(({ address }) => address);
}
