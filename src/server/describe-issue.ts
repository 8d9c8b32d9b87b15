import type * as v from "valibot";

/** Longest piece of somebody else's text that is ever repeated in a sentence of ours. */
const longestQuote = 40;

/**
 * One sentence for one mistake, e.g. `sites[0].name: expected a host name, found "a b"`.
 *
 * Our schemas carry as their message what was expected, so the library's own wording is never shown. The
 * value found is shortened and its invisible characters are escaped: it may come from anybody.
 */
export function describeIssue(issue: v.BaseIssue<unknown>): string {
  const at = dotPath(issue);
  const where = at === "" ? "" : `${at}: `;
  // An object schema reports a key, not a value, when a key is missing or not known.
  if (issue.kind === "schema" && isKeyIssue(issue)) {
    return issue.expected === "never"
      ? `${where}expected no such key, found one`
      : `${where}expected a value, found nothing`;
  }
  return `${where}expected ${issue.message}, found ${describeValue(issue.input)}`;
}

/** A short, harmless description of a value for a message or a terminal. */
export function describeValue(value: unknown): string {
  if (value === undefined) return "nothing";
  if (Array.isArray(value)) return "a list";
  if (value === null || typeof value === "number" || typeof value === "boolean") return `${value}`;
  if (typeof value !== "string") return "an object";
  const short = value.length > longestQuote ? `${value.slice(0, longestQuote)}…` : value;
  return JSON.stringify(short).replace(/[\p{C}\u2028\u2029]/gu, escapeCharacter);
}

function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

function isKeyIssue(issue: v.BaseIssue<unknown>): boolean {
  const last = issue.path?.at(-1);
  return last?.type === "object" && last.origin === "key";
}

/** `sites[0].origins[1]`; a key that is no plain word is quoted and shortened. */
function dotPath(issue: v.BaseIssue<unknown>): string {
  return (issue.path ?? []).reduce((path, { key }) => {
    if (typeof key === "number") return `${path}[${key}]`;
    const name = String(key);
    if (!/^[A-Za-z][\w-]{0,39}$/.test(name)) return `${path}[${describeValue(name)}]`;
    return path === "" ? name : `${path}.${name}`;
  }, "");
}
