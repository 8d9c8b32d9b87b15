import { acceptRestore } from "../server/log/accept-restore.ts";
import { StartError } from "../server/start-error.ts";
import type { Command } from "./command.ts";
import { readCheckpointFile, readDataFolder } from "./read-environment.ts";

/** `kelisim accept-restore`: lets a restored log go on that is older than what was published. Once, and by name. */
export const acceptRestoreCommand: Command = {
  operands: { written: "RECEIPTS", least: 1, most: 1 },
  about: "go on with a backup that is older than what was published, and has so many receipts",
  async run({ env, operands: [given = ""], out }) {
    if (!/^\d{1,15}$/.test(given)) {
      throw new StartError(`Expected how many receipts the log has, found "${given}".`);
    }
    const { lost, name, kept } = await acceptRestore({
      folder: readDataFolder(env),
      checkpointFile: readCheckpointFile(env),
      size: Number(given),
      now: `${new Date().toISOString().slice(0, 19)}Z`,
    });
    out(
      `Accepted: ${lost}.\nThe log goes on as ${name}: publish its key anew (GET keys). ` +
        `Receipts up to number ${given} are proved by the checkpoints of before and of now. ` +
        `What was published is kept in ${kept.join(" and ")}. What was erased after the backup is there again: erase it again.\n`,
    );
    return 0;
  },
};
