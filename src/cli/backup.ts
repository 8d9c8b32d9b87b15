import { spawn } from "node:child_process";
import { resolve } from "node:path";
import { backUp, type PartialBackup } from "../server/store/back-up.ts";
import { createCheckpointFiles } from "../server/log/checkpoint-file.ts";
import { StartError } from "../server/start-error.ts";
import type { Command, CommandInput } from "./command.ts";
import { createProgress } from "./progress.ts";
import { readCheckpointFile, readDataFolder } from "./read-environment.ts";

/** Exit code of a program that Ctrl-C ended, by the shells' custom. */
const interrupted = 130;

/** `kelisim backup`: a copy of the data folder, beside a running endpoint, that was verified. */
export const backupCommand: Command = {
  operands: { written: "FOLDER", least: 1, most: 1 },
  about: "copy the data folder into a new one, beside a running endpoint, and verify the copy",
  async run({ env, operands: [given = ""], out, err }) {
    const folder = readDataFolder(env);
    const target = resolve(given);
    const published = createCheckpointFiles(folder, readCheckpointFile(env)).read();
    const progress = createProgress(err, "pages copied");
    const stopping = new AbortController();
    const stop = (): void => stopping.abort();
    process.on("SIGINT", stop).on("SIGTERM", stop);
    let said = "";
    try {
      await backUp({
        folder,
        target,
        published,
        signal: stopping.signal,
        onProgress: progress.show,
        async check(part) {
          progress.clear();
          said = await verify(part, env, stopping.signal);
        },
      });
    } catch (error) {
      progress.clear();
      if (!stopping.signal.aborted) throw error;
      err("Stopped; nothing is left of the backup.\n");
      return interrupted;
    } finally {
      process.off("SIGINT", stop).off("SIGTERM", stop);
    }
    out(
      `${said.split("\n", 1)[0]?.replace(/ in .* are /, " are ")}\n` +
        `The backup is in ${target}, with the log's private key: keep it as safe as the data folder.\n`,
    );
    return 0;
  },
};

/** In a process of its own, so that Ctrl-C ends it: a look at every record does not listen in between. */
async function verify(
  { folder, checkpoint }: PartialBackup,
  env: CommandInput["env"],
  signal: AbortSignal,
): Promise<string> {
  const options = checkpoint === null ? [] : ["--checkpoint", checkpoint];
  const [, entry = ""] = process.argv;
  const child = spawn(process.execPath, [entry, "verify", ...options], {
    env: { ...env, KELISIM_DATA: folder, KELISIM_CHECKPOINT: "" },
    stdio: ["ignore", "pipe", "inherit"],
    signal,
  });
  let said = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (said += text));
  const code = await new Promise<number | null>((done, fail) => {
    child.once("error", fail);
    child.once("close", done);
  });
  if (code === 0) return said;
  throw new StartError("The copy is not good, and was removed.");
}
