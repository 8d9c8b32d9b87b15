import type { Category } from "../contract/category.ts";
import type { ConsentRecord } from "../contract/consent-record.ts";

/** The part of a service that deciding needs. */
export interface Switch {
  readonly id: string;
  readonly category: Category;
}

/**
 * What a record says of one service: `true` granted, `false` denied, `undefined` undecided. A service is
 * covered by its own entry or by its category's. `necessary` needs no consent.
 */
export function serviceChoice(record: ConsentRecord | null, service: Switch): boolean | undefined {
  if (service.category === "necessary") return true;
  return record?.choices.get(service.id) ?? record?.choices.get(service.category);
}

/**
 * Whether a category or a service is granted. Closed when unsure: an unknown id, no record, or a record
 * that does not cover it is not granted. A category without an entry of its own is granted when all its
 * services are.
 */
export function isGranted(
  record: ConsentRecord | null,
  id: string,
  services: readonly Switch[],
): boolean {
  if (id === "necessary") return true;
  const service = services.find((known) => known.id === id);
  if (service) return serviceChoice(record, service) === true;
  const members = services.filter((known) => known.category === id);
  if (members.length === 0) return false;
  return (
    record?.choices.get(id) ?? members.every((member) => serviceChoice(record, member) === true)
  );
}

/** The services a visitor has still to be asked about. */
export function undecidedServices<S extends Switch>(
  record: ConsentRecord | null,
  services: readonly S[],
): readonly S[] {
  return services.filter((service) => serviceChoice(record, service) === undefined);
}

/** The categories a site asks for, in the order they are declared. */
export function askedCategories(services: readonly Switch[]): readonly Category[] {
  const asked = new Set(services.map((service) => service.category));
  asked.delete("necessary");
  return [...asked];
}
