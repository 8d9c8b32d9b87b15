import { acceptRestoreCommand } from "./accept-restore.ts";
import { backupCommand } from "./backup.ts";
import { checkCommand } from "./check.ts";
import type { Command } from "./command.ts";
import { eraseCommand } from "./erase.ts";
import { exportCommand } from "./export.ts";
import { cookiesCommand } from "./print-cookies.ts";
import { recountCommand } from "./recount.ts";
import { serveCommand } from "./serve.ts";
import { tokenCommand } from "./token.ts";
import { verifyCommand } from "./verify.ts";

/** Every command that works, in the order of the help. */
export const commands: Readonly<Record<string, Command>> = {
  serve: serveCommand,
  check: checkCommand,
  verify: verifyCommand,
  backup: backupCommand,
  export: exportCommand,
  erase: eraseCommand,
  "accept-restore": acceptRestoreCommand,
  recount: recountCommand,
  token: tokenCommand,
  cookies: cookiesCommand,
};
