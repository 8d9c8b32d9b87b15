import * as fc from "fast-check";

/** What parsers stumble over: ends of lines, invisible and broken characters, names and numbers that mean something elsewhere. */
const pitfalls = [
  "\0",
  "\n",
  "\r\n",
  "\n\n",
  "\t",
  " ",
  "\u00a0",
  "\u2028",
  "\ufeff",
  "\ud800",
  "\u{1f600}",
  "\u202e",
  "\u001b[31m",
  "—",
  "+",
  "=",
  "==",
  "/",
  "%",
  ";",
  ",",
  ":",
  ".",
  "..",
  "-",
  '"',
  "\\",
  "\\ud800",
  "'",
  "{",
  "}",
  "[",
  "]",
  "[[[[[[[[",
  "__proto__",
  "constructor",
  "toString",
  "1e999",
  "-0",
  "00",
  "0x1",
  "NaN",
  "null",
  "9007199254740993",
  "é",
  "К",
];

/** A text with up to four places of it taken out, doubled or overwritten. */
export function spoilt(valid: string): fc.Arbitrary<string> {
  const change = fc.record({
    at: fc.nat(valid.length),
    cut: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(valid.length)),
    put: fc.oneof(
      fc.constantFrom(...pitfalls),
      fc.string({ maxLength: 20 }),
      fc
        .tuple(fc.nat(valid.length), fc.nat(40))
        .map(([from, length]) => valid.slice(from, from + length)),
    ),
  });
  return fc
    .array(change, { minLength: 1, maxLength: 4 })
    .map((changes) =>
      changes.reduce(
        (text, { at, cut, put }) => text.slice(0, at) + put + text.slice(at + cut),
        valid,
      ),
    );
}

/** Any text at all, and texts that are nearly valid. */
export function hostileText(...valid: readonly string[]): fc.Arbitrary<string> {
  return fc.oneof(
    fc.string({ unit: "binary", maxLength: 200 }),
    fc.array(fc.constantFrom(...pitfalls), { maxLength: 20 }).map((parts) => parts.join("")),
    ...valid.map(spoilt),
  );
}

/** An object with one field of it, at any depth, replaced by something else that JSON has, or with one more. */
export function spoiltObject(valid: object): fc.Arbitrary<unknown> {
  const paths = pathsIn(valid);
  return fc
    .tuple(
      fc.constantFrom(...paths),
      fc.option(fc.constantFrom(...pitfalls)),
      fc.oneof(fc.jsonValue(), fc.double(), fc.string({ unit: "binary" })),
    )
    .map(([path, more, value]) =>
      replace(valid, more === null ? path : [...path.slice(0, -1), more], value),
    );
}

function pathsIn(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== "object" || value === null) return [path];
  const below = Object.entries(value).flatMap(([key, one]) => pathsIn(one, [...path, key]));
  return path.length === 0 ? below : [path, ...below];
}

function replace(value: unknown, [key, ...rest]: readonly string[], by: unknown): unknown {
  if (key === undefined) return by;
  const entries = Object.entries(value ?? {});
  const old = entries.find(([name]) => name === key)?.[1] as unknown;
  const changed: [string, unknown][] = [
    ...entries.filter(([name]) => name !== key),
    [key, replace(old, rest, by)],
  ];
  return Array.isArray(value) ? changed.map(([, one]) => one) : Object.fromEntries(changed);
}
