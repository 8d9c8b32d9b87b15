import type { Worded } from "../contract/language.ts";
import type { Service, ServiceText } from "../contract/service.ts";

/**
 * A service as the config file declares it. Under the id of a catalogue service it says what differs from the
 * catalogue; a service of the site's own says everything.
 */
export interface DeclaredService extends Partial<Omit<Service, "id">> {
  readonly id: string;
  /** The recipient's privacy policy. */
  readonly privacyUrl?: string;
  readonly texts?: Worded<Omit<ServiceText, "privacyUrl" | "data" | "longest">>;
}
