import type { ConsentRecord } from "../contract/consent-record.ts";
import { askedCategories, serviceChoice, type Switch } from "./consent.ts";

/** What was asked for: category and service ids. */
export type Choices = ReadonlyMap<string, boolean>;

export interface DecisionContext {
  readonly services: readonly Switch[];
  readonly revision: number;
  /** Today, `yyyymmdd`, UTC. */
  readonly day: string;
}

/**
 * Lays choices over the record and gives the next one, in its one canonical form: categories first, in
 * the order the site declares them, then the services that differ from their category. A category's choice
 * covers all of its services that the same choices do not name. Ids the site does not declare are left out.
 */
export function applyChoices(
  before: ConsentRecord | null,
  choices: Choices,
  { services, revision, day }: DecisionContext,
): ConsentRecord {
  const next = new Map<string, boolean>();
  const categories = askedCategories(services);
  for (const category of categories) {
    const choice = choices.get(category) ?? before?.choices.get(category);
    if (choice !== undefined) next.set(category, choice);
  }
  for (const service of services) {
    if (service.category === "necessary") continue;
    const choice =
      choices.get(service.id) ?? choices.get(service.category) ?? serviceChoice(before, service);
    if (choice !== undefined && choice !== next.get(service.category)) next.set(service.id, choice);
  }
  return { revision, day, choices: next };
}

/**
 * The same answer for some services: for a category as a whole where all of its services are among them,
 * else by service, so that what was decided about the others stays.
 */
export function answerAll(
  asked: readonly Switch[],
  granted: boolean,
  services: readonly Switch[],
): Choices {
  const left = services.filter((service) => !asked.includes(service));
  const decided = askedCategories(left);
  return new Map(
    asked
      .filter((service) => service.category !== "necessary")
      .map(({ id, category }) => [decided.includes(category) ? id : category, granted]),
  );
}
