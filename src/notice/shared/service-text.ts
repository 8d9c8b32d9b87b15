import type { Language } from "../../contract/language.ts";
import type { Service, ServiceText } from "../../contract/service.ts";
import type { Texts } from "../../contract/texts.ts";

/** What a visitor reads about a service: the site's own words, else the catalogue's, else its bare id. */
export function serviceText(service: Service, texts: Texts, language: Language): ServiceText {
  return (
    service.texts?.[language] ??
    texts.services[service.id] ?? { name: service.id, purpose: "", recipient: "" }
  );
}
