import { resolve } from "node:path";
import { missingInRecord, type MissingItem } from "../server/site/missing-in-record.ts";
import { StartError } from "../server/start-error.ts";
import type { Command } from "./command.ts";
import { describeProblems, readConfig } from "./read-config.ts";

/** `kelisim check`: the config's mistakes, and what a complete record of consent still needs. */
export const checkCommand: Command = {
  about: "check the config, and name what a complete record of consent still needs",
  async run({ env, out }) {
    const file = resolve(env["KELISIM_CONFIG"]?.trim() || "kelisim.config.json");
    const config = await readConfig(file);
    if (!config.ok) throw new StartError(describeProblems(file, config.problems));
    const missing = missingInRecord(config.value);
    out(describeMissing(file, missing));
    return missing.length === 0 ? 0 : 1;
  },
};

function describeMissing(file: string, missing: readonly MissingItem[]): string {
  if (missing.length === 0) return `${file} can be used, and the record it gives is complete.\n`;
  const width = Math.max(...missing.map(({ key }) => key.length));
  const lines = missing.map(
    ({ key, what, source }) => `  ${key.padEnd(width)}  ${what} (${source})`,
  );
  return `${file} can be used. The record of consent is not complete, it does not say:\n\n${lines.join("\n")}\n`;
}
