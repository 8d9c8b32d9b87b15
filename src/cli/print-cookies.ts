import { resolve } from "node:path";
import { languages, type Language } from "../contract/language.ts";
import { writeCookieTable } from "../server/site/cookie-table-page.ts";
import { resolveServices } from "../server/site/resolve-services.ts";
import { loadSiteTexts } from "../server/site/site-texts.ts";
import { StartError } from "../server/start-error.ts";
import type { Command } from "./command.ts";
import { describeProblems, readConfig } from "./read-config.ts";

/** `kelisim cookies`: the table of cookies for the site's policy page. */
export const cookiesCommand: Command = {
  about: "print the table of the site's cookies as HTML, for its policy page",
  options: {
    lang: { value: "LANG", about: "kk, ru or en: the language of the table (the config's, or ru)" },
  },
  async run({ env, widgetFolder, options, out }) {
    out(await printCookies(env, widgetFolder, options["lang"]?.[0]));
    return 0;
  },
};

/**
 * The table of cookies of the site that the config describes, as HTML for its policy page.
 *
 * @param lang as written on the command line; without one the config's, else Russian
 * @throws StartError for a language there is none of, and with every mistake of the config at once
 */
async function printCookies(
  env: Readonly<Record<string, string | undefined>>,
  widgetFolder: string,
  lang: string | undefined,
): Promise<string> {
  const file = resolve(env["KELISIM_CONFIG"]?.trim() || "kelisim.config.json");
  const config = await readConfig(file);
  if (!config.ok) throw new StartError(describeProblems(file, config.problems));
  const language = languageOf(lang ?? config.value.lang ?? "ru");
  const services = resolveServices(config.value.services);
  const { policy } = await loadSiteTexts(widgetFolder, language, services);
  return writeCookieTable(policy, language);
}

function languageOf(name: string): Language {
  const language = languages.find((each) => each === name);
  if (language) return language;
  throw new StartError(`Expected --lang to be one of ${languages.join(", ")}, found "${name}".`);
}
