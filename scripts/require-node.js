// Runs before the tests: without the Node that "npm ci" brings, they would fail in ways that help nobody.
import { runtimeProblem } from "../src/server/runtime-check.js";

const problem = runtimeProblem(process.versions);
if (problem) {
  console.error(`${problem} In a checkout "npm ci" brings one, and "npm test" uses it.`);
  process.exitCode = 1;
}
