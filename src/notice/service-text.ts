import type { Service, ServiceText } from "../contract/service.ts";
import type { PreferencesTexts } from "../contract/texts.ts";

/** What a visitor reads about a service; without words, its bare id. */
export function serviceText(service: Service, texts: PreferencesTexts): ServiceText {
  return texts.services[service.id] ?? { name: service.id, purpose: "", recipient: "" };
}
