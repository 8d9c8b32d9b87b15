import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, gzip } from "node:zlib";
import { yandexMetrica } from "../../catalogue/yandex-metrica.ts";
import { buildTheme } from "../../contract/build-theme.ts";
import { languages } from "../../contract/language.ts";
import type { WrittenConfig } from "../../contract/site-config.ts";
import { resolveService, resolveServices } from "./resolve-services.ts";
import type { SiteConfig } from "./site-config.ts";
import { loadSiteTexts, textsFiles, type SiteTexts } from "./site-texts.ts";
import { causeOf, StartError } from "../start-error.ts";

/** One spelling of a file's content, ready to be sent. */
export interface WidgetVariant {
  /** Value of `Content-Encoding`; `null` for the plain bytes. */
  readonly encoding: "br" | "gzip" | null;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Strong, of exactly these bytes. */
  readonly etag: string;
}

/** The files of the widget by name, each with its spellings, best first, the plain one last. */
export type WidgetFiles = ReadonlyMap<string, readonly WidgetVariant[]>;

/** What the endpoint serves of the built folder, and nothing else of it. */
export const widgetFileNames: readonly string[] = [
  "kelisim.js",
  "kelisim-notice.js",
  "kelisim-preferences.js",
  "kelisim-placeholder.js",
  "kelisim-config.js",
  "kelisim-choice.js",
  "kelisim-receipts.js",
  "kelisim-device.js",
  "kelisim-owner.js",
  "kelisim-policy.js",
  "kelisim-forms.js",
  ...languages.flatMap((language) => Object.values(textsFiles).map((file) => file(language))),
];

/** Those of them that an owner puts on a page by a tag of its own. */
const filesOfOwnPages: ReadonlySet<string> = new Set(["kelisim-policy.js", "kelisim-forms.js"]);

/** The place in a built file where the site's config goes. */
const placeholder = '"%KELISIM_CONFIG%"';

/**
 * Reads the built widget once, writes the site's config into the gate and the texts of its services into the
 * language files, and compresses everything, so that serving a file is handing out bytes.
 *
 * @throws StartError when a file is missing, one has no place for the config, or a language file no texts.
 */
export async function loadWidgetFiles(folder: string, config: SiteConfig): Promise<WidgetFiles> {
  const services = resolveServices(config.services);
  const texts = await loadTextsByFile(folder, services, config.record);
  const files = await Promise.all(
    widgetFileNames.map(async (name) => {
      const built = await readBuilt(folder, name);
      const words = texts.get(name);
      const content = words
        ? `export default ${toScript(words)};\n`
        : name === "kelisim.js"
          ? writeConfig(built, buildWrittenConfig(config), join(folder, name)) +
            (await readConsentMode(folder, services)) +
            (await readCoverage(folder, config))
          : filesOfOwnPages.has(name)
            ? writeConfig(built, buildPageConfig(config), join(folder, name))
            : built;
      return [name, await spellings(Buffer.from(content))] as const;
    }),
  );
  return new Map(files);
}

async function loadTextsByFile(
  folder: string,
  services: ReturnType<typeof resolveServices>,
  record: SiteConfig["record"],
) {
  const files = new Map<string, SiteTexts[keyof SiteTexts]>();
  for (const language of languages) {
    const texts = await loadSiteTexts(folder, language, services, record);
    files.set(textsFiles.notice(language), texts.notice);
    files.set(textsFiles.preferences(language), texts.preferences);
    files.set(textsFiles.policy(language), texts.policy);
  }
  return files;
}

async function readBuilt(folder: string, name: string): Promise<string> {
  try {
    return await readFile(join(folder, name), "utf8");
  } catch (error) {
    throw new StartError(
      `The widget file ${join(folder, name)} cannot be read (${causeOf(error)}): run npm run build.`,
    );
  }
}

/** What tells Google's tags of consent: after the gate, on sites that declare one of them. */
async function readConsentMode(
  folder: string,
  services: ReturnType<typeof resolveServices>,
): Promise<string> {
  const isDeclared = services.some(({ service }) => /^google-(analytics|ads)$/.test(service.id));
  return isDeclared ? readBuilt(folder, "kelisim-consent-mode.js") : "";
}

/** What counts page views: after the gate too, where the site has switched it on. */
async function readCoverage(folder: string, { coverage, mount }: SiteConfig): Promise<string> {
  const name = "kelisim-coverage.js";
  return coverage
    ? writeInto(await readBuilt(folder, name), '"%KELISIM_MOUNT%"', mount, join(folder, name))
    : "";
}

function writeConfig(built: string, config: WrittenConfig, path: string): string {
  return writeInto(built, placeholder, config, path);
}

function writeInto(built: string, place: string, value: WrittenConfig | string, path: string) {
  const [before, after, ...more] = built.split(place);
  if (before === undefined || after === undefined || more.length > 0) {
    throw new StartError(`${path} should hold ${place} once: run npm run build.`);
  }
  return `${before}${toScript(value)}${after}`;
}

/** What the files of the owner's own pages need to know: where receipts are, and whom to write to. */
function buildPageConfig({ mount, revision, lang, operator }: SiteConfig): WrittenConfig {
  return {
    endpoint: mount,
    revision,
    ...(lang ? { lang } : {}),
    ...(operator ? { operator } : {}),
  };
}

/** What the gate of this site needs to know. */
export function buildWrittenConfig(config: SiteConfig): WrittenConfig {
  const theme = buildTheme(config).css;
  return {
    endpoint: config.mount,
    revision: config.revision,
    metrica: config.metrica,
    services: config.services.map((declared) =>
      declared === yandexMetrica.id ? declared : resolveService(declared).service,
    ),
    ...(config.replayGoals ? { replayGoals: true } : {}),
    layout: config.layout,
    ...(config.buttons === "two" ? { buttons: "two" } : {}),
    ...(theme ? { theme } : {}),
    variant: config.variant,
    ...(config.counts ? {} : { counts: false }),
    ...(config.lang ? { lang: config.lang } : {}),
    ...(config.operator ? { operator: config.operator } : {}),
    ...(config.policy ? { policy: config.policy } : {}),
  };
}

/** JSON that may stand in a script, also one that somebody copies into a page. */
function toScript(value: WrittenConfig | SiteTexts[keyof SiteTexts] | string): string {
  return JSON.stringify(value)
    .replaceAll("<", "\\u003c")
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029");
}

/** The spellings of a content, best first, the plain one last. */
export async function spellings(plain: Uint8Array): Promise<readonly WidgetVariant[]> {
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(plain),
    promisify(gzip)(plain, { level: 9 }),
  ]);
  return [variant("br", br), variant("gzip", gz), variant(null, plain)];
}

function variant(encoding: WidgetVariant["encoding"], content: Uint8Array): WidgetVariant {
  const digest = createHash("sha256").update(content).digest("base64url").slice(0, 27);
  return { encoding, bytes: new Uint8Array(content), etag: `"${digest}"` };
}
