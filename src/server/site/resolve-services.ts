import { toService } from "../../catalogue/catalogue-row.ts";
import { longestLifetime } from "../../catalogue/longest-lifetime.ts";
import { catalogueRows } from "../../catalogue/catalogue-rows.ts";
import { languages, wordsIn, type Language } from "../../contract/language.ts";
import type { Service, ServiceText } from "../../contract/service.ts";
import type { DeclaredService } from "./declared-service.ts";

/** A service of the site: what the gate holds it by, and what its visitors read. */
export interface SiteService {
  readonly service: Service;
  readonly texts: Readonly<Record<Language, ServiceText>>;
}

const catalogue = new Map<string, SiteService>(
  catalogueRows.map((row) => {
    const { privacyUrl, data, country } = row;
    const longest = longestLifetime(Object.values(row.cookies));
    const texts = inEachLanguage((language) => ({
      ...wordsIn(row.texts, language),
      country,
      privacyUrl,
      data,
      ...(longest === null ? {} : { longest }),
    }));
    return [row.id, { service: toService(row), texts }];
  }),
);

/** The services a config can name by id. */
export const catalogueIds: readonly string[] = [...catalogue.keys()];

/** The services of a config in full, in the order they are written. */
export function resolveServices(
  declared: readonly (string | DeclaredService)[],
): readonly SiteService[] {
  return declared.map(resolveService);
}

/** One service in full: the catalogue's row under its id, with what the config says otherwise. */
export function resolveService(declared: string | DeclaredService): SiteService {
  const { country, privacyUrl, data, texts, ...differs } =
    typeof declared === "string" ? { id: declared } : declared;
  const known = catalogue.get(differs.id) ?? unknownService(differs.id);
  const textIn = (language: Language): ServiceText => ({
    ...known.texts[language],
    ...(texts && wordsIn(texts, language)),
    ...(country === undefined ? {} : { country }),
    ...(privacyUrl === undefined ? {} : { privacyUrl }),
    ...(data === undefined ? {} : { data }),
  });
  return { service: { ...known.service, ...differs }, texts: inEachLanguage(textIn) };
}

/** What a service of the site's own starts from; a checked config leaves nothing of it. */
function unknownService(id: string): SiteService {
  return {
    service: { id, category: "marketing", party: "third", hosts: [], cookies: [], storage: [] },
    texts: inEachLanguage(() => ({ name: id, purpose: "", recipient: "" })),
  };
}

function inEachLanguage<T>(value: (language: Language) => T): Readonly<Record<Language, T>> {
  // `fromEntries` forgets which keys it was given.
  return Object.fromEntries(languages.map((each) => [each, value(each)])) as Record<Language, T>;
}
