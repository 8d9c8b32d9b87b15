import { recount } from "../server/rates/recount.ts";
import type { Command } from "./command.ts";
import { createProgress } from "./progress.ts";
import { readDataFolder } from "./read-environment.ts";

/** `kelisim recount`: what the rates are made of, from the receipts themselves. */
export const recountCommand: Command = {
  about: "count the decisions of all receipts anew, while the endpoint is stopped",
  async run({ env, out, err }) {
    const folder = readDataFolder(env);
    const progress = createProgress(err, "records");
    const all = await recount(folder, progress.show);
    progress.clear();
    out(`${all} records of ${folder} are counted anew. Asked visits stay as they were counted.\n`);
    return 0;
  },
};
