import type { NoticeConfig } from "../contract/site-config.ts";
import { parseNoticeConfig } from "./parse-notice-config.ts";

/** A file that has not arrived by then is given up, so that a slow host never keeps the question away. */
const patience = 3000;

const files = new Map<string, Promise<Partial<NoticeConfig>>>();

/**
 * What the owner's file at this address declares; an empty object and one console line when it cannot be
 * had or used. Asked for once per page, whichever layer comes first. Never rejects.
 */
export function readConfigFile(url: string): Promise<Partial<NoticeConfig>> {
  const known = files.get(url);
  if (known) return known;
  const file = fetchConfig(url).catch((reason: unknown) => {
    console.error(`[kelisim] CONFIG_UNREACHABLE: could not read ${url} (${String(reason)}).`);
    return {};
  });
  files.set(url, file);
  return file;
}

async function fetchConfig(url: string): Promise<Partial<NoticeConfig>> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), patience);
  try {
    // Without a prototype: fetch would take a method or headers from the page's Object.prototype.
    const options: RequestInit = Object.assign(Object.create(null), {
      credentials: "omit",
      signal: abort.signal,
    });
    const answer = await fetch(url, options);
    if (!answer.ok) throw new Error(`status ${answer.status}`);
    const parsed = parseNoticeConfig(parseJson(await answer.text()));
    if ("config" in parsed) {
      for (const line of parsed.corrected) {
        console.info(`[kelisim] BRAND_CORRECTED: ${url}: ${line}.`);
      }
      return parsed.config;
    }
    console.error(`[kelisim] CONFIG_MALFORMED: ${url} is left aside: ${parsed.problem}.`);
    return {};
  } finally {
    clearTimeout(timer);
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
