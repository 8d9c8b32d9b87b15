import type { CanonicalValue } from "../../contract/canonical.ts";
import type { DashboardTexts } from "../../contract/dashboard-texts.ts";
import { asFields } from "../../contract/fields.ts";
import { formatDay } from "../../contract/format-time.ts";
import type { Language } from "../../contract/language.ts";
import { lifetimeInWords } from "../../contract/lifetime-in-words.ts";
import type { LifetimeTexts } from "../../contract/texts.ts";

/** What words are taken from: the dashboard's, and those of the notice itself. */
export interface WordSource {
  readonly texts: DashboardTexts;
  readonly language: Language;
  /** The manifest that the value stands in: it has names for its own categories, countries and kinds of data. */
  readonly manifest: CanonicalValue | undefined;
}

/** A value of a manifest as people read it; what nobody has a word for stands as it is. */
export function wordsForValue(
  path: readonly string[],
  value: CanonicalValue | undefined,
  source: WordSource,
): string {
  const { nothing, yes, no } = source.texts.notices;
  if (value === undefined || value === null || value === "") return nothing;
  if (typeof value === "boolean") return value ? yes : no;
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return wordFor(path.at(-1) ?? "", value, source);
  const parts = Object.entries(value).map(([key, part]) => {
    // Things of a list are all called what the list is.
    if (Array.isArray(value)) return wordsForValue(path, part, source);
    return `${key}: ${wordsForValue([...path, key], part, source)}`;
  });
  return parts.join(", ") || nothing;
}

/** A value of a manifest by its keys; `undefined` where there is none. */
export function valueAt(
  manifest: CanonicalValue | undefined,
  ...path: readonly string[]
): CanonicalValue | undefined {
  let value = manifest;
  for (const key of path) {
    const fields = asFields(value);
    // What stands in a manifest is canonical.
    value = fields && Object.hasOwn(fields, key) ? (fields[key] as CanonicalValue) : undefined;
  }
  return value;
}

function wordFor(key: string, value: string, { texts, language, manifest }: WordSource): string {
  const own = (...path: readonly string[]): string => {
    const found = valueAt(manifest, ...path, value);
    return typeof found === "string" ? found : value;
  };
  const ofDashboard = (words: Readonly<Record<string, string>> | undefined): string =>
    words && Object.hasOwn(words, value) ? (words[value] ?? value) : value;
  switch (key) {
    case "layout":
      return ofDashboard(texts.values.layout);
    case "language":
      return ofDashboard(texts.values.language);
    case "category":
      return own("texts", "categories");
    case "data":
      return own("texts", "dataKinds");
    case "country":
    case "jurisdiction":
    case "storedIn":
      return own("record", "countries");
    case "party":
      return ofDashboard(texts.notices.parties);
    case "withdrawal":
      return ofDashboard(texts.notices.ways);
    case "theme":
      return coloursIn(value);
    case "updated":
      return /^\d{4}-\d\d-\d\d$/.test(value)
        ? formatDay(value.replaceAll("-", ""), language)
        : value;
    case "longest":
    case "keptFor":
      return lifetime(value, manifest);
    default:
      return value;
  }
}

/** A theme is a style sheet: what is seen of it are its colours. */
function coloursIn(theme: string): string {
  return [...new Set(theme.match(/#[0-9a-f]{3,8}\b/gi))].join(", ") || theme;
}

function lifetime(value: string, manifest: CanonicalValue | undefined): string {
  const words = asFields(valueAt(manifest, "texts", "device"));
  const needed = ["session", "unlimited", "unknown", "years", "months", "days", "hours", "minutes"];
  if (!words || needed.some((key) => typeof words[key] !== "string")) return value;
  return lifetimeInWords(value, words as unknown as LifetimeTexts); // every key of it was looked at
}
