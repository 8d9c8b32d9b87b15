// The demo's entry. Plain JavaScript that old versions of Node can read, so that they can say what is missing
// instead of stumbling over the first TypeScript file.
import { runtimeProblem } from "../src/server/runtime-check.js";

const problem = runtimeProblem(process.versions);
if (problem) {
  console.error(`${problem} In a checkout "npm ci" brings one, and "npm start" uses it.`);
  process.exitCode = 1;
} else {
  const { main } = await import("./main.ts");
  process.exitCode = await main();
}
