/** What canonical JSON may hold here: no fractions, so no number has two spellings. */
export type CanonicalValue =
  | string
  | number
  | boolean
  | null
  | readonly CanonicalValue[]
  | { readonly [key: string]: CanonicalValue };

/**
 * Canonical JSON after RFC 8785 (JCS) for strings, integers, booleans, null, arrays and plain objects: no
 * white space, keys by UTF-16 code unit, strings as `JSON.stringify` writes them (which is what the RFC
 * asks for).
 *
 * @throws TypeError for a number that is not a safe integer and for a string with a lone surrogate: both
 * have no canonical bytes.
 */
export function canonicalJson(value: CanonicalValue): string {
  if (typeof value === "number" && !Number.isSafeInteger(value)) {
    throw new TypeError(`canonical JSON takes safe integers, found ${value}`);
  }
  if (typeof value === "string" && /\p{Surrogate}/u.test(value)) {
    throw new TypeError("canonical JSON takes well-formed strings, found a lone surrogate");
  }
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonicalJson).join()}]`;
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([key, member]) => `${canonicalJson(key)}:${canonicalJson(member)}`).join()}}`;
}

/** `Array.isArray` does not narrow a readonly array; this does. */
function isList(value: object): value is readonly CanonicalValue[] {
  return Array.isArray(value);
}
