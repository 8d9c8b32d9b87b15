import {
  exportFormats,
  exportReceipts,
  type ExportFormat,
} from "../server/store/export-receipts.ts";
import { openForReading } from "../server/store/open-for-reading.ts";
import { StartError } from "../server/start-error.ts";
import type { Command } from "./command.ts";
import { createProgress } from "./progress.ts";
import { readDataFolder } from "./read-environment.ts";
import { createSlowWriter } from "./slow-writer.ts";

/** `kelisim export`: every receipt, for other programs. */
export const exportCommand: Command = {
  about: "write every receipt to standard output, erased ones by what they count for",
  options: {
    format: { value: "FORMAT", about: `${exportFormats.join(" or ")} (ndjson)` },
  },
  async run({ env, options, err }) {
    const [given = "ndjson"] = options["format"] ?? [];
    const format = exportFormats.find((each): each is ExportFormat => each === given);
    if (!format) {
      throw new StartError(
        `Expected --format to be ${exportFormats.join(" or ")}, found "${given}".`,
      );
    }
    const db = await openForReading(readDataFolder(env));
    const progress = createProgress(err, "receipts");
    const write = createSlowWriter(process.stdout);
    try {
      for (const { text, done, all } of exportReceipts(db, format)) {
        await write(text);
        progress.show(done, all);
      }
      progress.clear();
      return 0;
    } finally {
      db.close();
    }
  },
};
