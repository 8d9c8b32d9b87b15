import type { WrittenConfig } from "../contract/site-config.ts";
import { bare } from "../gate/bare.ts";

/** The endpoint replaces this literal with what such a file needs of the site's config, as it does in the gate. */
const written: WrittenConfig = Object("%KELISIM_CONFIG%");

/** What a file of the owner's own pages runs on. */
export interface FileConfig {
  /** Absolute URL of the receipts endpoint, with a slash at the end; empty where there is none. */
  readonly endpoint: string;
  /** Address of a file beside this one. */
  readonly base: string;
  /** A language the owner fixed; without one the page's, then the browser's. */
  readonly lang: string | undefined;
  /** The site's notice revision; `undefined` where the file is served as it was built. */
  readonly revision: number | undefined;
  /** The operator's mailbox; empty where the config names none. */
  readonly email: string;
}

/**
 * Lays the tag's attributes (`data-endpoint`, `data-lang`) over what the endpoint wrote into the file.
 *
 * @param page address of the page, for relative addresses
 */
export function resolveFileConfig(script: HTMLScriptElement | null, page: string): FileConfig {
  const site = bare(written);
  const base = new URL(script?.src || "/kelisim/", page).href;
  const endpoint = script?.getAttribute("data-endpoint")?.trim();
  return {
    endpoint:
      endpoint === undefined
        ? new URL(site.endpoint ?? "/kelisim/", base).href
        : endpoint && new URL(endpoint, page).href,
    base,
    lang: script?.getAttribute("data-lang")?.trim() || site.lang,
    revision: site.revision,
    email: site.operator?.email ?? "",
  };
}
