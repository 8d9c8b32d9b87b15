/** The command `kelisim` on a widget folder of the test's: `run-kelisim.ts <widget folder> serve`. */
import { runCommand } from "../../src/cli/run-command.ts";

const [widgetFolder = "", ...args] = process.argv.slice(2);
process.exitCode = await runCommand(args, process.env, widgetFolder);
