/** The fields of something that should be a receipt: nothing of it is believed, not even its types. */
export type Fields = Readonly<Record<string, unknown>>;

/** `null` for what has no fields. */
export function asFields(value: unknown): Fields | null {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Fields) // an object has fields, whatever they are
    : null;
}
