import { join } from "node:path";
import { prepareDataFile } from "./data-folder.ts";
import { causeOf, StartError } from "../start-error.ts";

/**
 * Takes the data folder for this process and returns the release. The lock is one the operating system
 * keeps on an open file, by way of SQLite: it is gone when the process is gone, however it went, so there is
 * no stale lock to clean up.
 *
 * @throws StartError when another process has the folder.
 */
export async function lockFolder(folder: string): Promise<() => void> {
  const { DatabaseSync } = await import("node:sqlite");
  const path = join(folder, "kelisim.lock");
  prepareDataFile(path);
  const lock = new DatabaseSync(path, { timeout: 0 });
  try {
    lock.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    lock.close();
    // SQLITE_BUSY: somebody has it. Anything else is a folder that cannot be locked at all.
    const isBusy = error instanceof Error && "errcode" in error && error.errcode === 5;
    throw new StartError(
      isBusy
        ? `Another Kelisim is running on the data folder ${folder}: stop it or choose another folder.`
        : `The data folder ${folder} cannot be locked (${causeOf(error)}).`,
    );
  }
  return () => lock.close();
}
