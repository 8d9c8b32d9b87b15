import type { Worded } from "../../contract/language.ts";
import type { DataKind, Service, ServiceText } from "../../contract/service.ts";

/**
 * A service as the config file declares it. Under the id of a catalogue service it says what differs from the
 * catalogue; a service of the site's own says everything.
 */
export interface DeclaredService extends Partial<Omit<Service, "id">> {
  readonly id: string;
  /** The recipient's privacy policy. */
  readonly privacyUrl?: string;
  /** Where the recipient is: ISO 3166-1, two letters. */
  readonly country?: string;
  /** What the service learns of a visitor. */
  readonly data?: readonly DataKind[];
  readonly texts?: Worded<Pick<ServiceText, "name" | "purpose" | "recipient">>;
}
