import type { Category } from "./category.ts";
import type { Language } from "./language.ts";
import type { Party } from "./party.ts";

/** What a visitor reads about a service, in one language. */
export interface ServiceText {
  /** The name the vendor uses in this language, e.g. «Яндекс.Метрика». */
  readonly name: string;
  /** What the site uses it for, one sentence. */
  readonly purpose: string;
  /** Who receives the data and in which country, e.g. «ООО „Яндекс“, Россия». */
  readonly recipient: string;
}

/** One integration of a site: who it belongs to, how to recognise it and what it leaves behind. */
export interface Service {
  /** `[a-z0-9-]+`, unique on a site, never the id of a category. */
  readonly id: string;
  readonly category: Category;
  readonly party: Party;
  /** The recipient's privacy policy; absent for the site's own services. */
  readonly privacyUrl?: string;
  /** A request to one of these hosts, or to a subdomain of one, belongs to the service. */
  readonly hosts: readonly string[];
  /** Cookie names; a trailing `*` stands for any ending. */
  readonly cookies: readonly string[];
  /** Keys of localStorage and sessionStorage; a trailing `*` stands for any ending. */
  readonly storage: readonly string[];
  /** Only for services a site declares itself: the catalogue's stand in `src/texts`. */
  readonly texts?: Readonly<Record<Language, ServiceText>>;
}
