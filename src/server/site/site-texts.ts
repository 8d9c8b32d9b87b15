import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Language } from "../../contract/language.ts";
import type { PolicyTexts } from "../../contract/policy-texts.ts";
import type { NoticeTexts, PreferencesTexts } from "../../contract/texts.ts";
import { describeForPolicy } from "./policy-services.ts";
import type { SiteRecord } from "../../contract/site-record.ts";
import { describeRecord } from "./describe-record.ts";
import type { SiteService } from "./resolve-services.ts";
import { causeOf, StartError } from "../start-error.ts";

/** What this site's visitors read in one language, by the file that brings it. */
export interface SiteTexts {
  readonly notice: NoticeTexts;
  readonly preferences: PreferencesTexts;
  readonly policy: PolicyTexts;
}

/** The files with texts, by what they bring. */
export const textsFiles = {
  notice: (language: Language): string => `kelisim.${language}.js`,
  preferences: (language: Language): string => `kelisim-preferences.${language}.js`,
  policy: (language: Language): string => `kelisim-policy.${language}.js`,
};

/**
 * The sentences of the built language files, with the site's own services in the place of those that the files
 * describe, and what the site states for the record.
 *
 * @throws StartError when a language file is missing or holds no texts.
 */
export async function loadSiteTexts(
  folder: string,
  language: Language,
  services: readonly SiteService[],
  record: SiteRecord = {},
): Promise<SiteTexts> {
  const described = services.map(({ service, texts }) => [service.id, texts[language]] as const);
  const [notice, preferences, policy] = await Promise.all([
    loadTexts<NoticeTexts>(join(folder, textsFiles.notice(language)), "recipientOf"),
    loadTexts<PreferencesTexts>(join(folder, textsFiles.preferences(language)), "services"),
    loadTexts<PolicyTexts>(join(folder, textsFiles.policy(language)), "services"),
  ]);
  return {
    notice: {
      ...notice,
      recipientOf: Object.fromEntries(described.map(([id, { recipient }]) => [id, recipient])),
    },
    preferences: {
      ...preferences,
      services: Object.fromEntries(described),
      record: describeRecord(record, services, language),
    },
    policy: { ...policy, services: describeForPolicy(services, language) },
  };
}

async function loadTexts<Words>(path: string, key: keyof Words & string): Promise<Words> {
  let module: unknown;
  try {
    module = await import(/* @vite-ignore */ pathToFileURL(path).href);
  } catch (error) {
    throw new StartError(
      `The texts ${path} cannot be read (${causeOf(error)}): run npm run build.`,
    );
  }
  const texts = typeof module === "object" && module && "default" in module ? module.default : null;
  if (typeof texts !== "object" || texts === null || !(key in texts)) {
    throw new StartError(`${path} should export the texts of the notice: run npm run build.`);
  }
  // Built by the compiler from these types; a language file of another shape cannot come out of the build.
  return texts as Words;
}
