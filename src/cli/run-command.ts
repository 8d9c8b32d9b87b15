import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { asStartError, StartError } from "../server/start-error.ts";
import type { Command, CommandInput } from "./command.ts";
import { commands } from "./commands.ts";
import { helpText } from "./help-text.ts";
import { ignoreClosedPipe } from "./ignore-closed-pipe.ts";

/**
 * Runs one command line to its end and gives back the exit code. What people read goes to standard output,
 * refusals, progress and the log go to standard error.
 */
export async function runCommand(
  args: readonly string[],
  env: CommandInput["env"],
  widgetFolder: string,
): Promise<number> {
  for (const stream of [process.stdout, process.stderr]) ignoreClosedPipe(stream);
  const line = parseLine(args);
  if (line.kind === "wrong") return say(process.stderr, `${line.sentence}\n`, 1);
  if (line.kind === "help") return say(process.stdout, helpText(line.commands), 0);
  if (line.kind !== "run") {
    return say(process.stdout, `${await readVersion(widgetFolder)}\n`, 0);
  }
  try {
    return await line.command.run({
      env,
      widgetFolder,
      options: line.options,
      operands: line.operands,
      out: (text) => void process.stdout.write(text),
      err: (text) => void process.stderr.write(text),
    });
  } catch (thrown) {
    const error = asStartError(thrown, "The data");
    if (!(error instanceof StartError)) throw error;
    return say(process.stderr, `${error.message}\n`, 1);
  }
}

type Line =
  | { readonly kind: "version" }
  /** Of one command, or of all. */
  | { readonly kind: "help"; readonly commands: typeof commands }
  | ({ readonly kind: "run"; readonly command: Command } & Pick<
      CommandInput,
      "options" | "operands"
    >)
  | { readonly kind: "wrong"; readonly sentence: string };

function parseLine(args: readonly string[]): Line {
  const name = args[0]?.startsWith("-") ? undefined : args[0];
  const command = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;
  const wrong = (sentence: string): Line => ({
    kind: "wrong",
    sentence: `${sentence}. Try kelisim ${command ? `${name} ` : ""}--help.`,
  });
  const described = Object.entries(command?.options ?? {});
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        ...Object.fromEntries(
          described.map(([option]) => [option, { type: "string" as const, multiple: true }]),
        ),
        help: { type: "boolean", short: "h" },
        version: { type: "boolean", short: "v" },
      },
    });
    if (values["help"] === true) {
      return { kind: "help", commands: name && command ? { [name]: command } : commands };
    }
    if (values["version"] === true) return { kind: "version" };
    if (!command) {
      const found = name === undefined ? "no command" : `"${positionals.join(" ")}"`;
      return wrong(`Expected the command ${inWords(Object.keys(commands))}, found ${found}`);
    }
    const operands = positionals.slice(1);
    const { least, most, written } = command.operands ?? { least: 0, most: 0, written: "" };
    if (operands.length < least || operands.length > most) {
      return wrong(`Expected ${name} ${written || "alone"}, found "${positionals.join(" ")}"`);
    }
    const options = Object.fromEntries(
      Object.entries(values).map(([option, given]) => [option, [given].flat().map(String)]),
    );
    const again = described.find(([option, { multiple }]) => {
      return multiple !== true && (options[option]?.length ?? 0) > 1;
    });
    if (again) return wrong(`Expected --${again[0]} once`);
    return { kind: "run", command, options, operands };
  } catch (error) {
    return wrong(error instanceof Error ? (error.message.split(/[.\n]/, 1)[0] ?? "") : "");
  }
}

function inWords(names: readonly string[]): string {
  return `${names.slice(0, -1).join(", ")} or ${names.at(-1)}`;
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
