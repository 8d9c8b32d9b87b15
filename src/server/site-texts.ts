import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Language } from "../contract/language.ts";
import type { Texts } from "../contract/texts.ts";
import type { SiteService } from "./resolve-services.ts";
import { causeOf, StartError } from "./start-error.ts";

/**
 * What this site's visitors read in one language: the sentences of the built language file, and its own
 * services in the place of those that the file describes.
 *
 * @throws StartError when the language file is missing or holds no texts.
 */
export async function loadSiteTexts(
  folder: string,
  language: Language,
  services: readonly SiteService[],
): Promise<Texts> {
  const described = services.map(({ service, texts }) => [service.id, texts[language]] as const);
  return { ...(await loadTexts(folder, language)), services: Object.fromEntries(described) };
}

async function loadTexts(folder: string, language: Language): Promise<Texts> {
  const path = join(folder, `kelisim.${language}.js`);
  let module: unknown;
  try {
    module = await import(/* @vite-ignore */ pathToFileURL(path).href);
  } catch (error) {
    throw new StartError(
      `The texts ${path} cannot be read (${causeOf(error)}): run npm run build.`,
    );
  }
  const texts = typeof module === "object" && module && "default" in module ? module.default : null;
  if (typeof texts !== "object" || texts === null || !("services" in texts)) {
    throw new StartError(`${path} should export the texts of the notice: run npm run build.`);
  }
  // Built by the compiler from a `Texts`; a language file of another shape cannot come out of the build.
  return texts as Texts;
}
