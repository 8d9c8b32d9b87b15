import type { CanonicalValue } from "../../contract/canonical.ts";
import { manifestLabels, serviceLabels } from "../../contract/notices-texts.ts";
import { compareNotices, type Change } from "./compare-notices.ts";
import { valueAt, wordsForValue, type WordSource } from "./manifest-words.ts";

/** A change in words. */
export interface DescribedChange {
  readonly label: string;
  /** Whether the label is a place in the manifest, for want of a word. */
  readonly isPlace: boolean;
  /** `null` where there was nothing. */
  readonly before: string | null;
  readonly after: string | null;
}

export interface DescribedService {
  readonly id: string;
  readonly name: string;
  readonly what: "added" | "removed" | "changed";
  readonly changes: readonly DescribedChange[];
}

/** What changed at a notice, as its reader looks for it. */
export interface DescribedChanges {
  readonly settings: readonly DescribedChange[];
  readonly services: readonly DescribedService[];
  readonly sentences: readonly DescribedChange[];
}

type Words = Omit<WordSource, "manifest">;

export function describeChanges(
  before: CanonicalValue,
  after: CanonicalValue,
  words: Words,
): DescribedChanges {
  const changes = compareNotices(before, after);
  const inWords = (
    { path, before: was, after: is }: Change,
    label: string | undefined,
    place: readonly string[],
  ): DescribedChange => {
    const said = {
      before: hasWords(was) ? wordsForValue(path, was, { ...words, manifest: before }) : null,
      after: hasWords(is) ? wordsForValue(path, is, { ...words, manifest: after }) : null,
    };
    // Two values that are called the same are shown as they stand.
    const isSame = said.before === said.after;
    const asTheyStand = { before: JSON.stringify(was) ?? null, after: JSON.stringify(is) ?? null };
    return {
      label: label ?? (place.join(" · ") || "–"),
      isPlace: label === undefined,
      ...(isSame ? asTheyStand : said),
    };
  };
  const { labels } = words.texts.notices;
  const services = new Map<string, Change[]>();
  const found: Change[] = [];
  const sentences: DescribedChange[] = [];
  for (const change of changes) {
    const [area, ...rest] = change.path;
    const id = serviceIn(change.path);
    if (id !== null) services.set(id, [...(services.get(id) ?? []), change]);
    else if (area === "texts") sentences.push(inWords(change, undefined, rest));
    else found.push(change);
  }
  const settings = [...found]
    .sort((a, b) => rankOf(a.path) - rankOf(b.path))
    .map((change) => inWords(change, own(labels, labelOf(change.path)), change.path));
  const described = Array.from(services, ([id, its]): DescribedService => {
    const has = (manifest: CanonicalValue) => hasService(manifest, id);
    const what = !has(before) ? "added" : !has(after) ? "removed" : "changed";
    const each = what === "changed" ? its : its.flatMap(apart);
    const order = (change: Change) => serviceLabels.findIndex((key) => key === change.path.at(-1));
    const sorted = [...each].sort((a, b) => order(a) - order(b));
    return {
      id,
      name: nameOf(after, id) ?? nameOf(before, id) ?? id,
      what,
      changes: sorted.map((change) => {
        const key = change.path.at(-1) ?? "";
        return inWords(change, own(words.texts.notices.fields, key), [key]);
      }),
    };
  });
  return { settings, services: described, sentences };
}

function hasWords(value: CanonicalValue | undefined): boolean {
  return value !== undefined && value !== null && value !== "";
}

/** All names of countries are of one kind. */
function labelOf(path: readonly string[]): string {
  return path[0] === "record" && path[1] === "countries" ? "record.countries" : path.join(".");
}

function rankOf(path: readonly string[]): number {
  const rank = manifestLabels.findIndex((label) => label === labelOf(path));
  return rank === -1 ? manifestLabels.length : rank;
}

/** The id of the service that a change is about: what it does stands in one place, what is read about it in another. */
function serviceIn(path: readonly string[]): string | null {
  const [area, next, id] = path;
  if (area === "services") return next ?? null;
  return area === "texts" && next === "services" ? (id ?? null) : null;
}

/** What came or went as a whole, key by key. Its id is said already. */
function apart({ path, before, after }: Change): readonly Change[] {
  const value = before ?? after;
  if (typeof value !== "object" || value === null || Array.isArray(value)) return [];
  return Object.keys(value).flatMap((key) =>
    key === "id"
      ? []
      : [{ path: [...path, key], before: valueAt(before, key), after: valueAt(after, key) }],
  );
}

function hasService(manifest: CanonicalValue, id: string): boolean {
  const services = valueAt(manifest, "services");
  return Array.isArray(services) && services.some((service) => valueAt(service, "id") === id);
}

function nameOf(manifest: CanonicalValue, id: string): string | null {
  const name = valueAt(manifest, "texts", "services", id, "name");
  return typeof name === "string" ? name : null;
}

function own(words: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(words, key) ? words[key] : undefined;
}
