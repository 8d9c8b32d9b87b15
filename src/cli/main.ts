#!/usr/bin/env node
/**
 * `kelisim`, the command. The runtime is checked before anything else is loaded: on an old Node the rest
 * would fail with a message that helps nobody.
 */
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { runtimeProblem } from "../server/runtime-check.js";

const here = fileURLToPath(import.meta.url);
// Built, this file lies in dist/ beside the widget; run from source it does not.
const widgetFolder = here.endsWith(".ts") ? join(dirname(here), "..", "..", "dist") : dirname(here);

const problem = runtimeProblem(process.versions);
if (problem === null) {
  const { runCommand } = await import("./run-command.ts");
  process.exitCode = await runCommand(process.argv.slice(2), process.env, widgetFolder);
} else {
  process.stderr.write(`${problem}\n`);
  process.exitCode = 1;
}
