import * as v from "valibot";
import type { OperationDescription } from "../api/operation.ts";
import { languages, type Language } from "../../contract/language.ts";
import { refuse } from "../request/answer.ts";
import { cookiePageStyleHash, writeCookiePage, writeCookieTable } from "./cookie-table-page.ts";
import { describeValue } from "../describe-issue.ts";
import type { AppContext } from "../request/peer.ts";
import { resolveServices } from "./resolve-services.ts";
import { createServeWidgetFile } from "./serve-widget-file.ts";
import type { SiteConfig } from "./site-config.ts";
import { loadSiteTexts } from "./site-texts.ts";
import { spellings, type WidgetVariant } from "./widget-files.ts";

/** The table of cookies in one language: as a page, and as a piece of one. */
interface CookieTable {
  readonly page: readonly WidgetVariant[];
  readonly table: readonly WidgetVariant[];
}

/** The tables of a site, ready to be sent. */
export type CookieTables = Readonly<Record<Language, CookieTable>>;

/**
 * Writes the table of cookies in each language, once.
 *
 * @throws StartError when a language file is missing or holds no texts.
 */
export async function loadCookieTables(folder: string, config: SiteConfig): Promise<CookieTables> {
  const services = resolveServices(config.services);
  const entries = languages.map(async (language) => {
    const { policy } = await loadSiteTexts(folder, language, services);
    const table = await spellings(Buffer.from(writeCookieTable(policy, language)));
    const page = await spellings(Buffer.from(writeCookiePage(policy, language)));
    return [language, { page, table }] as const;
  });
  // `fromEntries` forgets which keys it was given.
  return Object.fromEntries(await Promise.all(entries)) as Record<Language, CookieTable>;
}

export const aboutCookieTable: OperationDescription = {
  tag: "pages",
  summary: "The table of the site's cookies.",
  query: v.object({
    lang: v.exactOptional(v.picklist(languages)),
    part: v.exactOptional(v.literal("table")),
  }),
  answers: {
    200: { about: "A page, or the table alone.", content: { "text/html": null } },
    304: { about: "The tag in `If-None-Match` is still right." },
  },
  refusals: ["not-found"],
};

/**
 * `GET cookies?lang=ru`: the table of cookies for who has no JavaScript, and for other programs; with
 * `part=table` the table alone, for a server that puts pages together.
 *
 * @param usual the language of a request that names none
 */
export function createServeCookieTable(tables: CookieTables, usual: Language) {
  const headers = {
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": `default-src 'none'; style-src ${cookiePageStyleHash}; base-uri 'none'; form-action 'none'`,
    "referrer-policy": "no-referrer",
  };
  return (c: AppContext): Response => {
    const asked = c.req.query("lang");
    const language = asked === undefined ? usual : languages.find((each) => each === asked);
    if (!language) {
      return refuse(
        "not-found",
        `Expected lang to be one of ${languages.join(", ")}, found ${describeValue(asked)}.`,
      );
    }
    const { page, table } = tables[language];
    return createServeWidgetFile(c.req.query("part") === "table" ? table : page, headers)(c);
  };
}
