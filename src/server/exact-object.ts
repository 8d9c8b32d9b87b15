import * as v from "valibot";

/**
 * An object with these keys and no others. Unlike valibot's strict object it reports *every* unknown key
 * and names the keys there are, so that a config can be put right in one go.
 */
export function exactObject<const Entries extends v.ObjectEntries>(
  expected: string,
  entries: Entries,
) {
  const known = `one of the keys ${Object.keys(entries).join(", ")}`;
  return v.pipe(
    v.looseObject(entries, expected),
    v.metadata({ additionalProperties: false }),
    v.rawCheck(({ dataset, addIssue }) => {
      const input = dataset.value;
      // The schema before this one may have failed, and then the value is anything.
      if (typeof input !== "object" || input === null) return;
      for (const key of Object.keys(input)) {
        if (Object.hasOwn(entries, key)) continue;
        addIssue({
          message: known,
          input: key,
          path: [{ type: "unknown", origin: "value", input, key, value: key }],
        });
      }
    }),
  );
}
