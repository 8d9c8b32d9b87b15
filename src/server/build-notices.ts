import { createHash } from "node:crypto";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { canonicalJson } from "../contract/canonical.ts";
import { languages, type Language } from "../contract/language.ts";
import { buildNoticeManifest } from "../contract/notice-manifest.ts";
import type { Texts } from "../contract/texts.ts";
import { resolveServices } from "./resolve-services.ts";
import type { SiteConfig } from "./site-config.ts";
import { causeOf, StartError } from "./start-error.ts";
import type { Notice } from "./store.ts";

/**
 * Builds the notice of this site in every language, as the page builds it: from the config, the services
 * and the texts that stand in the built language files.
 *
 * @throws StartError when a language file is missing or holds no texts.
 */
export async function buildNotices(
  widgetFolder: string,
  config: SiteConfig,
): Promise<readonly Notice[]> {
  const services = resolveServices(config.services);
  return Promise.all(
    languages.map(async (language) => {
      const texts = await loadTexts(widgetFolder, language);
      const manifest = canonicalJson(buildNoticeManifest({ ...config, language, services, texts }));
      return { hash: createHash("sha256").update(manifest).digest("hex"), manifest };
    }),
  );
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
