import { untilStopped } from "../src/cli/until-stopped.ts";
import { StartError } from "../src/server/start-error.ts";
import { banner } from "./banner.ts";
import { readSettings } from "./settings.ts";
import { startDemo } from "./start-demo.ts";

/** Runs the demo until Ctrl-C and resolves to the exit code. Whatever is in the way is one sentence. */
export async function main(): Promise<number> {
  const settings = readSettings(process.env);
  if (!settings.ok) {
    console.error(settings.problem);
    return 1;
  }
  try {
    const demo = await startDemo(settings.value);
    console.log(banner(settings.value));
    await untilStopped(process);
    console.log("\n  Stopping; press Ctrl-C again to leave at once.");
    await demo.stop();
    console.log("  Stopped. The receipts are kept.");
    return 0;
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    console.error(error.message);
    return 1;
  }
}
