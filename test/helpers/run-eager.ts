/**
 * The endpoint with a checkpoint every few milliseconds: `run-eager.ts <widget folder> <config> <data folder>`. No
 * config and no environment variable reaches the interval; a process that is killed here is often in the middle of one.
 */
import { readFileSync } from "node:fs";
import { createEndpoint } from "../../src/server/create-endpoint.ts";
import { listen } from "../../src/server/listen.ts";
import { parseSiteConfig } from "../../src/server/site/site-config.ts";

const [widgetFolder = "", configFile = "", dataFolder = ""] = process.argv.slice(2);
const config = parseSiteConfig(JSON.parse(readFileSync(configFile, "utf8")));
if (!config.ok) throw new Error(config.problems.join("\n"));
const endpoint = await createEndpoint({
  config: config.value,
  dataFolder,
  widgetFolder,
  checkpointInterval: 5,
});
const { url } = await listen(endpoint.app.fetch, { host: "127.0.0.1", port: 0 });
process.stdout.write(`${url}/kelisim/\n`);
