import { join } from "node:path";
import { existsSync } from "node:fs";
import { lockFolder } from "../store/lock-folder.ts";
import { openSqliteStore } from "../store/sqlite-store.ts";
import { StartError } from "../start-error.ts";

/**
 * Makes the tallies of decisions anew from the receipts of a data folder. Asked visits are counted once, when they
 * happen, and stay as they are.
 *
 * @throws StartError when there is no data file, or an endpoint is running on it.
 */
export async function recount(
  folder: string,
  onProgress: (done: number, all: number) => void,
): Promise<number> {
  const path = join(folder, "kelisim.sqlite");
  if (!existsSync(path)) {
    throw new StartError(`There is no ${path}: set KELISIM_DATA to the data folder.`);
  }
  const unlock = await lockFolder(folder);
  try {
    const store = await openSqliteStore(folder);
    try {
      const all = await store.log.size();
      await store.recount((done) => onProgress(done, all));
      return all;
    } finally {
      await store.close();
    }
  } finally {
    unlock();
  }
}
