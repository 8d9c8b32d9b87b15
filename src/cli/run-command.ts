import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { StartError } from "../server/start-error.ts";
import { printCookies } from "./print-cookies.ts";
import { serve } from "./serve.ts";
import { untilStopped } from "./until-stopped.ts";

const help = `kelisim keeps receipts of cookie choices and serves the widget.

Usage: kelisim serve
       kelisim cookies --lang ru

Commands:
  serve        start the receipts endpoint; Ctrl-C stops it
  cookies      print the table of the site's cookies as HTML, for its policy page

Options:
  --lang       kk, ru or en: the language of the table (the config's, or ru)
  --help       show this
  --version    show the version

Environment:
  KELISIM_CONFIG   the site's config, a JSON file (kelisim.config.json)
  KELISIM_DATA     the folder that holds the receipts (kelisim-data)
  PORT             the port to listen on (4580)
  HOST             the address to listen on (127.0.0.1)
`;

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Runs one command line to its end and gives back the exit code. What people read goes to standard output,
 * refusals and the log go to standard error.
 */
export async function runCommand(
  args: readonly string[],
  env: Environment,
  widgetFolder: string,
): Promise<number> {
  const command = parseCommand(args);
  if (command.kind === "wrong") return say(process.stderr, `${command.sentence}\n`, 1);
  if (command.kind === "help") return say(process.stdout, help, 0);
  if (command.kind === "version") {
    return say(process.stdout, `${await readVersion(widgetFolder)}\n`, 0);
  }
  try {
    if (command.kind === "cookies") {
      return say(process.stdout, await printCookies(env, widgetFolder, command.lang), 0);
    }
    const serving = await serve(env, widgetFolder, (line) => process.stderr.write(`${line}\n`));
    process.stdout.write(serving.greeting);
    await untilStopped(process);
    await serving.stop();
    return say(process.stdout, "Stopped; every receipt that was answered is on disk.\n", 0);
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    return say(process.stderr, `${error.message}\n`, 1);
  }
}

type Command =
  | { readonly kind: "serve" | "help" | "version" }
  | { readonly kind: "cookies"; readonly lang: string | undefined }
  | { readonly kind: "wrong"; readonly sentence: string };

function parseCommand(args: readonly string[]): Command {
  const seeHelp = "Try kelisim --help.";
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        lang: { type: "string" },
        help: { type: "boolean", short: "h" },
        version: { type: "boolean", short: "v" },
      },
    });
    if (values.help) return { kind: "help" };
    if (values.version) return { kind: "version" };
    const [name, ...more] = positionals;
    const { lang } = values;
    if (name === "cookies" && more.length === 0) return { kind: "cookies", lang };
    if (name === "serve" && more.length === 0) {
      const sentence = `Expected --lang with the command cookies only. ${seeHelp}`;
      return lang === undefined ? { kind: "serve" } : { kind: "wrong", sentence };
    }
    const found = name === undefined ? "no command" : `"${positionals.join(" ")}"`;
    return {
      kind: "wrong",
      sentence: `Expected the command serve or cookies, found ${found}. ${seeHelp}`,
    };
  } catch (error) {
    const reason = error instanceof Error ? error.message.split(/[.\n]/, 1)[0] : "";
    return { kind: "wrong", sentence: `${reason}. ${seeHelp}` };
  }
}

/** The version stands in the package's own file, one folder up from the built widget. */
async function readVersion(widgetFolder: string): Promise<string> {
  const file: unknown = JSON.parse(
    await readFile(join(widgetFolder, "..", "package.json"), "utf8"),
  );
  return typeof file === "object" && file !== null && "version" in file
    ? String(file.version)
    : "unknown";
}

function say(stream: NodeJS.WritableStream, text: string, code: number): number {
  stream.write(text);
  return code;
}
