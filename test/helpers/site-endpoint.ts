import { mkdtemp, rm } from "node:fs/promises";
import { DatabaseSync } from "node:sqlite";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { HttpBindings } from "@hono/node-server";
import type { Receipt } from "../../src/contract/receipt.ts";
import { createEndpoint } from "../../src/server/create-endpoint.ts";
import { parseSiteConfig } from "../../src/server/site/site-config.ts";
import { testPassword } from "./start-endpoint.ts";

/** The built widget, as it is committed; a build elsewhere is tested the same way. */
export const widgetFolder =
  process.env["KELISIM_DIST"] ?? fileURLToPath(new URL("../../dist", import.meta.url));

export interface SiteEndpoint {
  readonly dataFolder: string;
  fetch(request: Request, bindings: HttpBindings): Response | Promise<Response>;
  /** The receipts on disk, in the order they were stored. */
  receipts(): readonly Receipt[];
  /** A notice from the endpoint's archive, as it was hashed; `null` when it is not there. */
  notice(hash: string): string | null;
  stop(): Promise<void>;
}

/**
 * Starts the real endpoint for one site, on a SQLite file in a temporary folder that goes with it.
 *
 * @param config what the site's config says beside its name and origin
 */
export async function startSiteEndpoint(
  host: string,
  config: Readonly<Record<string, unknown>> = {},
): Promise<SiteEndpoint> {
  const parsed = parseSiteConfig({
    sites: [{ name: host, origins: [`https://${host}`] }],
    ...config,
  });
  if (!parsed.ok) throw new Error(parsed.problems.join("\n"));
  const dataFolder = await mkdtemp(join(tmpdir(), "kelisim-data-"));
  const endpoint = await createEndpoint({
    config: parsed.value,
    dataFolder,
    widgetFolder,
    password: testPassword,
    // A test does not wait half a minute until a receipt is provable.
    checkpointInterval: 500,
  });

  // Through a connection of its own: what it finds is in the file, not in the endpoint's mind.
  const column = (query: string, ...given: readonly string[]): readonly string[] => {
    const db = new DatabaseSync(join(dataFolder, "kelisim.sqlite"), { readOnly: true });
    try {
      return db
        .prepare(query)
        .all(...given)
        .map((row) => String(row["found"]));
    } finally {
      db.close();
    }
  };

  return {
    dataFolder,
    fetch: (request, bindings) => endpoint.app.fetch(request, bindings),
    receipts: () =>
      column("SELECT body AS found FROM receipts ORDER BY seq").map(
        (body) => JSON.parse(body) as Receipt, // the endpoint keeps nothing else
      ),
    notice: (hash) =>
      column("SELECT manifest AS found FROM notices WHERE hash = ?", hash)[0] ?? null,
    async stop() {
      await endpoint.stop();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}
