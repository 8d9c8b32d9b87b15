import { readFile } from "node:fs/promises";
import { parseSiteConfig, type ParsedSiteConfig } from "../server/site/site-config.ts";
import { causeOf } from "../server/start-error.ts";

/** Reads and checks the config file; a file that cannot be read is a problem like any other. */
export async function readConfig(path: string): Promise<ParsedSiteConfig> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    const sentence = `the file cannot be read (${causeOf(error)}): set KELISIM_CONFIG to the site's config`;
    return { ok: false, problems: [sentence] };
  }
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    return { ok: false, problems: [`the file is not JSON (${causeOf(error)})`] };
  }
  return parseSiteConfig(content);
}

/** Every mistake of a config, a line each, for the person at the terminal. */
export function describeProblems(file: string, problems: readonly string[]): string {
  return [`The config ${file} cannot be used:`, ...problems.map((line) => `  ${line}`)].join("\n");
}
