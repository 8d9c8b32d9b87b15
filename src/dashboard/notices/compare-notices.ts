import { canonicalJson, type CanonicalValue } from "../../contract/canonical.ts";

/** One difference between two manifests. */
export interface Change {
  /** Keys from the outside in; things of a list that have ids are named by them. */
  readonly path: readonly string[];
  /** `undefined` where there was nothing. */
  readonly before: CanonicalValue | undefined;
  readonly after: CanonicalValue | undefined;
}

type Fields = Readonly<Record<string, CanonicalValue>>;
type Named = Fields & { readonly id: string };

/**
 * What differs between two notice manifests: nothing if and only if their canonical bytes are the same. What came or went
 * as a whole is one change.
 */
export function compareNotices(before: CanonicalValue, after: CanonicalValue): readonly Change[] {
  return changesAt([], before, after);
}

function changesAt(
  path: readonly string[],
  before: CanonicalValue | undefined,
  after: CanonicalValue | undefined,
): readonly Change[] {
  if (areFields(before) && areFields(after)) return changesOfFields(path, before, after);
  if (areNamed(before) && areNamed(after)) return changesOfNamed(path, before, after);
  // What was not stated at all and is now is told key by key.
  if (before === null && hasKeys(after)) return changesOfFields(path, {}, after);
  if (after === null && hasKeys(before)) return changesOfFields(path, before, {});
  return isSame(before, after) ? [] : [{ path, before, after }];
}

function changesOfFields(path: readonly string[], before: Fields, after: Fields) {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].flatMap((key) => changesAt([...path, key], own(before, key), own(after, key)));
}

function changesOfNamed(
  path: readonly string[],
  before: readonly Named[],
  after: readonly Named[],
): readonly Change[] {
  const ids = (list: readonly Named[], others: readonly Named[]): readonly string[] =>
    list.map(({ id }) => id).filter((id) => others.some((other) => other.id === id));
  const [kept, keptAfter] = [ids(before, after), ids(after, before)];
  const order = isSame(kept, keptAfter) ? [] : [{ path, before: kept, after: keptAfter }];
  const all = new Set([...before, ...after].map(({ id }) => id));
  const named = (list: readonly Named[], id: string) => list.find((one) => one.id === id);
  const changed = [...all].flatMap((id) =>
    changesAt([...path, id], named(before, id), named(after, id)),
  );
  return [...order, ...changed];
}

function areFields(value: CanonicalValue | undefined): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A list whose things can be told apart by their ids. */
function areNamed(value: CanonicalValue | undefined): value is readonly Named[] {
  if (!Array.isArray(value)) return false;
  // `Array.isArray` forgets what the list holds.
  const things = value as readonly CanonicalValue[];
  const ids = things.map((thing) => (areFields(thing) ? own(thing, "id") : undefined));
  return ids.every((id) => typeof id === "string") && new Set(ids).size === ids.length;
}

function hasKeys(value: CanonicalValue | undefined): value is Fields {
  return areFields(value) && Object.keys(value).length > 0;
}

function own(fields: Fields, key: string): CanonicalValue | undefined {
  return Object.hasOwn(fields, key) ? fields[key] : undefined;
}

function isSame(before: CanonicalValue | undefined, after: CanonicalValue | undefined): boolean {
  if (before === undefined || after === undefined) return before === after;
  return canonicalJson(before) === canonicalJson(after);
}
