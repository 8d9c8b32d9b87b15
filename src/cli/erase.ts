import { receiptIdFormat } from "../contract/receipt.ts";
import { eraseReceipt } from "../server/store/erase-receipt.ts";
import { StartError } from "../server/start-error.ts";
import type { Command } from "./command.ts";
import { readDataFolder } from "./read-environment.ts";

/** `kelisim erase`: destroys the body of one receipt. */
export const eraseCommand: Command = {
  operands: { written: "NUMBER", least: 1, most: 1 },
  about: "destroy the body of a receipt; its place in the log stays",
  async run({ env, operands: [number = ""], out, err }) {
    const rid = number.replaceAll(/[\s-]/g, "").toUpperCase();
    if (!receiptIdFormat.test(rid)) {
      throw new StartError(
        `Expected the number of a receipt, 26 letters and digits, found "${number}".`,
      );
    }
    const folder = readDataFolder(env);
    if (!(await eraseReceipt(folder, rid, new Date()))) {
      err(`There is no receipt ${rid} in ${folder}, or it was erased already.\n`);
      return 1;
    }
    out(
      `The receipt ${rid} is erased. Its number is not taken again; backups that were made elsewhere still hold it.\n`,
    );
    return 0;
  },
};
