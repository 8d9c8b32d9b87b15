import { readdirSync } from "node:fs";
import { join } from "node:path";
import { eraseNumber } from "./erase-number.ts";
import { openForReading } from "./open-for-reading.ts";
import { openSqliteStore } from "./sqlite-store.ts";

/**
 * Destroys the body of a receipt in a data folder and in the copies that upgrades have left there, beside an
 * endpoint that may be running on it. `false` when there is none of that number.
 *
 * @throws StartError when there is no data file, or one of another version.
 */
export async function eraseReceipt(folder: string, rid: string, now: Date): Promise<boolean> {
  // Not brought up here: the endpoint that is running on an older file knows nothing of what is new in it.
  (await openForReading(folder)).close();
  const store = await openSqliteStore(folder);
  try {
    const erased = await store.erase(rid, `${now.toISOString().slice(0, 19)}Z`);
    if (erased || (await store.wasErased(rid))) {
      await eraseNumber(join(folder, "kelisim.sqlite"), rid);
      await eraseFromCopies(folder, rid);
    }
    return erased;
  } finally {
    await store.close();
  }
}

async function eraseFromCopies(folder: string, rid: string): Promise<void> {
  const { DatabaseSync } = await import("node:sqlite");
  for (const name of readdirSync(folder)) {
    if (!/^kelisim\.sqlite\.v\d+$/.test(name)) continue;
    const copy = new DatabaseSync(join(folder, name));
    try {
      copy.exec("PRAGMA journal_mode = DELETE");
      copy.exec("PRAGMA secure_delete = ON");
      copy.prepare("DELETE FROM receipts WHERE rid = ?").run(rid);
    } finally {
      copy.close();
    }
    await eraseNumber(join(folder, name), rid);
  }
}
