/**
 * Whether a key stands twice in an object of a JSON text. `JSON.parse` keeps the last one, other readers the first: a
 * text with two could be one receipt here and another elsewhere.
 *
 * @param text valid JSON
 * @param parsed what `JSON.parse` has made of it
 */
export function hasRepeatedKey(text: string, parsed: unknown): boolean {
  let written = 0;
  for (const [, colon] of text.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?/g)) {
    if (colon !== undefined) written += 1;
  }
  return written > countKeys(parsed);
}

/** Without recursion: nobody knows how deep somebody else's lists are. */
function countKeys(parsed: unknown): number {
  let count = 0;
  const left = [parsed];
  while (left.length > 0) {
    const value = left.pop();
    if (typeof value !== "object" || value === null) continue;
    const members: readonly unknown[] = Object.values(value);
    if (!Array.isArray(value)) count += members.length;
    for (const member of members) left.push(member); // not spread: there can be more than a call takes
  }
  return count;
}
