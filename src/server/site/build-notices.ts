import { createHash } from "node:crypto";
import { buildTheme } from "../../contract/build-theme.ts";
import { canonicalJson } from "../../contract/canonical.ts";
import { languages } from "../../contract/language.ts";
import { buildNoticeManifest } from "../../contract/notice-manifest.ts";
import { resolveServices } from "./resolve-services.ts";
import type { SiteConfig } from "./site-config.ts";
import { loadSiteTexts } from "./site-texts.ts";
import type { Notice } from "../store/store.ts";

/**
 * Builds the notice of this site in every language, as the page builds it: from the config, the services
 * and the texts that stand in the language files as they are served.
 *
 * @throws StartError when a language file is missing or holds no texts.
 */
export async function buildNotices(
  widgetFolder: string,
  config: SiteConfig,
): Promise<readonly Notice[]> {
  const resolved = resolveServices(config.services);
  const services = resolved.map(({ service }) => service);
  const shown = { ...config, theme: buildTheme(config).css, services };
  return Promise.all(
    languages.map(async (language) => {
      const { notice, preferences } = await loadSiteTexts(
        widgetFolder,
        language,
        resolved,
        config.record,
      );
      const texts = { ...notice, ...preferences };
      const manifest = canonicalJson(buildNoticeManifest({ ...shown, language, texts }));
      return { hash: createHash("sha256").update(manifest).digest("hex"), manifest };
    }),
  );
}
