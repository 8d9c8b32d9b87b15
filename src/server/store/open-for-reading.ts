import { existsSync } from "node:fs";
import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { applicationId, steps } from "./migrate.ts";
import { causeOf, StartError } from "../start-error.ts";

/**
 * Opens the data file of a folder to look at it, beside an endpoint that may be running on it.
 *
 * @throws StartError when there is none, it is not ours, or of another version.
 */
export async function openForReading(folder: string): Promise<DatabaseSync> {
  const { DatabaseSync } = await import("node:sqlite");
  const path = join(folder, "kelisim.sqlite");
  if (!existsSync(path)) {
    throw new StartError(`There is no ${path}: set KELISIM_DATA to the data folder.`);
  }
  let db: DatabaseSync | undefined;
  try {
    db = new DatabaseSync(path, { readOnly: true, timeout: 5000 });
    const owner = db.prepare("PRAGMA application_id").get()?.["application_id"];
    if (owner !== applicationId) throw new StartError(`${path} is not a Kelisim data file.`);
    const version = Number(db.prepare("PRAGMA user_version").get()?.["user_version"]);
    if (version !== steps.length) {
      throw new StartError(
        `${path} has data version ${version}, this Kelisim reads ${steps.length}: ` +
          (version < steps.length
            ? "start the endpoint once, which brings it up."
            : "use the newer Kelisim that wrote it."),
      );
    }
    return db;
  } catch (error) {
    db?.close();
    if (error instanceof StartError) throw error;
    throw new StartError(`The data file ${path} cannot be read (${causeOf(error)}).`);
  }
}
