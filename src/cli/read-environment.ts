import { resolve } from "node:path";
import { parseTrustedProxies, type TrustedProxies } from "../server/request/trusted-proxies.ts";

export interface ServeEnvironment {
  readonly host: string;
  readonly port: number;
  /** Absolute paths. */
  readonly dataFolder: string;
  readonly configFile: string;
  /** `null` where the newest checkpoint is in the data folder alone. */
  readonly checkpointFile: string | null;
  /** The dashboard's; `null` where one is to be made at the first start. */
  readonly password: string | null;
  /** `null` where no header says for whom a request comes. */
  readonly trustedProxies: TrustedProxies | null;
}

export type ReadEnvironment =
  | { readonly ok: true; readonly value: ServeEnvironment }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Reads what `serve` takes from the environment. An empty variable is one that is not set. */
export function readEnvironment(
  env: Readonly<Record<string, string | undefined>>,
): ReadEnvironment {
  const read = (name: string, otherwise: string) => env[name]?.trim() || otherwise;
  const port = read("PORT", "4580");
  const host = read("HOST", "127.0.0.1");
  const problems: string[] = [];
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    problems.push(`PORT: expected a number from 0 to 65535, found ${JSON.stringify(port)}`);
  }
  if (!/^[A-Za-z0-9.:-]{1,255}$/.test(host)) {
    problems.push(`HOST: expected an address such as 127.0.0.1, found ${JSON.stringify(host)}`);
  }
  const password = env["KELISIM_PASSWORD"] || null;
  // Not told what was found: a terminal and a journal remember.
  if (password !== null && (password.length < 10 || password.length > 200)) {
    problems.push(`KELISIM_PASSWORD: expected 10 to 200 characters, found ${password.length}`);
  }
  const proxies = parseTrustedProxies(env["KELISIM_TRUST_PROXY"] ?? "");
  if (!proxies.ok) problems.push(`KELISIM_TRUST_PROXY: ${proxies.problem}`);
  if (problems.length > 0 || !proxies.ok) return { ok: false, problems };
  return {
    ok: true,
    value: {
      host,
      port: Number(port),
      dataFolder: readDataFolder(env),
      checkpointFile: readCheckpointFile(env),
      password,
      trustedProxies: proxies.value,
      configFile: resolve(read("KELISIM_CONFIG", "kelisim.config.json")),
    },
  };
}

/** The data folder, absolute, for the commands that need nothing else. */
export function readDataFolder(env: Readonly<Record<string, string | undefined>>): string {
  return resolve(env["KELISIM_DATA"]?.trim() || "kelisim-data");
}

/** The second place of the newest checkpoint, absolute; `null` for none. */
export function readCheckpointFile(
  env: Readonly<Record<string, string | undefined>>,
): string | null {
  const given = env["KELISIM_CHECKPOINT"]?.trim();
  return given ? resolve(given) : null;
}
