/**
 * The endpoint with a store that does not wait for the disk: `run-unsynced.ts <widget folder> <config>
 * <data folder>`. Only here can the level be chosen; it shows that the test of syncing can fail.
 */
import { readFileSync } from "node:fs";
import { createEndpoint } from "../../src/server/create-endpoint.ts";
import { listen } from "../../src/server/listen.ts";
import { parseSiteConfig } from "../../src/server/site/site-config.ts";
import { openSqliteStore } from "../../src/server/store/sqlite-store.ts";

const [widgetFolder = "", configFile = "", dataFolder = ""] = process.argv.slice(2);
const config = parseSiteConfig(JSON.parse(readFileSync(configFile, "utf8")));
if (!config.ok) throw new Error(config.problems.join("\n"));
const endpoint = await createEndpoint({
  config: config.value,
  dataFolder,
  widgetFolder,
  openStore: (folder) => openSqliteStore(folder, { synchronous: "OFF" }),
});
const { url } = await listen(endpoint.app.fetch, { host: "127.0.0.1", port: 0 });
process.stdout.write(`${url}/kelisim/\n`);
