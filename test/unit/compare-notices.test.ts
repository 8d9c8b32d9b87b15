import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson, type CanonicalValue } from "../../src/contract/canonical.ts";
import { compareNotices } from "../../src/dashboard/notices/compare-notices.ts";

type Fields = Readonly<Record<string, CanonicalValue>>;

const word = fc.constantFrom("a", "b", "c", "__proto__", "toString");
const { manifest } = fc.letrec<{ manifest: CanonicalValue }>((tie) => ({
  manifest: fc.oneof(
    { maxDepth: 4, depthSize: "medium" },
    fc.constantFrom<CanonicalValue>(null, true, false, "", "a", 0, 1),
    fc.array(tie("manifest"), { maxLength: 3 }),
    fc.array(fc.record({ id: word, category: tie("manifest") }), { maxLength: 3 }),
    // As JSON gives it, where `__proto__` is a key as any.
    fc
      .dictionary(word, tie("manifest"), { maxKeys: 4 })
      .map((fields) => JSON.parse(canonicalJson(fields)) as CanonicalValue),
  ),
}));

const isFields = (value: CanonicalValue): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Every value that holds no others, by its path. A list is looked into by ids alone: in others each place is a change of the list. */
function leavesOf(value: CanonicalValue, path: readonly string[] = []): Map<string, string> {
  if (isFields(value) && Object.keys(value).length > 0) {
    return new Map(
      Object.entries(value).flatMap(([key, each]) => [...leavesOf(each, [...path, key])]),
    );
  }
  return new Map([[JSON.stringify(path), canonicalJson(value)]]);
}

const isUnder = (path: readonly string[], change: readonly string[]): boolean =>
  change.every((key, place) => path[place] === key);

describe("what changed between two notices", () => {
  it("is nothing if and only if their bytes are the same", () => {
    fc.assert(
      fc.property(manifest, manifest, (before, after) => {
        const isSame = canonicalJson(before) === canonicalJson(after);
        expect(compareNotices(before, after).length === 0).toBe(isSame);
        expect(compareNotices(before, before)).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it("names every value that is another one, came or went, and nothing that stayed", () => {
    fc.assert(
      fc.property(manifest, manifest, (before, after) => {
        const changes = compareNotices(before, after);
        const [old, now] = [leavesOf(before), leavesOf(after)];
        for (const key of new Set([...old.keys(), ...now.keys()])) {
          if (old.get(key) === now.get(key)) continue;
          const path = JSON.parse(key) as readonly string[];
          const named = changes.some(
            (change) => isUnder(path, change.path) || isUnder(change.path, path),
          );
          expect(named, key).toBe(true);
        }
        for (const { before: was, after: is } of changes) {
          expect(was === undefined ? null : canonicalJson(was)).not.toBe(
            is === undefined ? null : canonicalJson(is),
          );
        }
      }),
      { numRuns: 2000 },
    );
  });

  const service = (id: string, cookies: readonly string[] = []) => ({
    id,
    category: "analytics",
    cookies,
  });

  it("is told by a service's id, wherever in the list it stands", () => {
    const before = { services: [service("metrica"), service("map"), service("chat")] };
    const after = { services: [service("map"), service("metrica", ["_ym*"]), service("pixel")] };
    expect(compareNotices(before, after)).toEqual([
      { path: ["services"], before: ["metrica", "map"], after: ["map", "metrica"] },
      { path: ["services", "metrica", "cookies"], before: [], after: ["_ym*"] },
      { path: ["services", "chat"], before: service("chat"), after: undefined },
      { path: ["services", "pixel"], before: undefined, after: service("pixel") },
    ]);
  });

  it("is told key by key where something was stated for the first time", () => {
    const record = { keptFor: "P3Y", storedIn: "KZ" };
    expect(compareNotices({ record: null }, { record })).toEqual([
      { path: ["record", "keptFor"], before: undefined, after: "P3Y" },
      { path: ["record", "storedIn"], before: undefined, after: "KZ" },
    ]);
  });
});
