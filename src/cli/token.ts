import { existsSync } from "node:fs";
import { addToken, removeToken } from "../server/sign-in/make-token.ts";
import { readTokenFile, type KeptToken } from "../server/sign-in/token-file.ts";
import { StartError } from "../server/start-error.ts";
import type { Command, CommandInput } from "./command.ts";
import { readDataFolder } from "./read-environment.ts";

type Act = (folder: string, name: string, input: CommandInput) => number;

const acts: Readonly<Record<string, Act>> = { add, list, remove };

/** `kelisim token`: what programs read rates with, in the place of a password. */
export const tokenCommand: Command = {
  operands: { written: "add NAME | list | remove NAME", least: 1, most: 2 },
  about: "make, list or remove the tokens with which programs read rates",
  options: {
    for: { value: "DAYS", about: "how long a new token is good for (until it is removed)" },
  },
  async run(input) {
    const [given = "", name = ""] = input.operands;
    const act = Object.hasOwn(acts, given) ? acts[given] : undefined;
    if (!act || (given === "list") !== (name === "")) {
      throw new StartError(
        `Expected kelisim token add NAME, list or remove NAME, found "${input.operands.join(" ")}".`,
      );
    }
    if (given !== "add" && input.options["for"]) {
      throw new StartError("Expected --for with kelisim token add alone.");
    }
    const folder = readDataFolder(input.env);
    if (!existsSync(folder)) {
      throw new StartError(`There is no folder ${folder}: set KELISIM_DATA to the data folder.`);
    }
    return act(folder, name, input);
  },
};

function add(folder: string, name: string, { options, out, err }: CommandInput): number {
  const [given] = options["for"] ?? [];
  if (given !== undefined && !/^[1-9]\d{0,3}$/.test(given)) {
    throw new StartError(`Expected --for to be 1 to 9999 days, found "${given}".`);
  }
  const days = given === undefined ? null : Number(given);
  // Alone on standard output, for a file or a pipe.
  out(`${addToken(folder, { name, days, now: new Date() })}\n`);
  err(`Made now and shown this once: what is kept in ${folder} cannot be led back to it.\n`);
  return 0;
}

function list(folder: string, _name: string, { out, err }: CommandInput): number {
  const tokens = readTokenFile(folder);
  if (tokens.length === 0) err(`There are no tokens in ${folder}.\n`);
  const now = new Date();
  const width = Math.max(...tokens.map(({ name }) => name.length));
  for (const token of tokens) {
    out(`${token.name.padEnd(width)}  made ${token.made}  ${describeEnd(token, now)}\n`);
  }
  return 0;
}

function remove(folder: string, name: string, { out, err }: CommandInput): number {
  if (!removeToken(folder, name)) {
    err(`There is no token "${name}" in ${folder}.\n`);
    return 1;
  }
  out(`The token "${name}" is removed: it opens nothing from now on.\n`);
  return 0;
}

function describeEnd({ expires }: KeptToken, now: Date): string {
  if (expires === null) return "until it is removed";
  return `${Date.parse(expires) > now.getTime() ? "until" : "expired"} ${expires}`;
}
