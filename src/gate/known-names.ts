import { readBrowserRows, type BrowserRow } from "../catalogue/browser-rows.ts";
import { fitsPattern } from "../catalogue/match.ts";
import type { Service } from "../contract/service.ts";
import type { StoredItem } from "../core/device-content.ts";
import { owns } from "./owns.ts";

/** A service by the names it writes: a row of the catalogue, or one that the site declares. */
type Writer = Pick<Service, "id" | "party" | "category" | "storage"> & Pick<BrowserRow, "cookies">;

/** One pattern of names; `lifetime` is a cookie's, where it is known. */
interface Name {
  readonly writer: Pick<Writer, "id" | "party" | "category">;
  readonly pattern: string;
  readonly lifetime: string | null;
}

/**
 * Says whose a stored item is: a service's that the site declares, or else one's that the catalogue knows. Of
 * two patterns that fit, the longer one is meant.
 */
export function createRecognition(
  services: readonly Service[],
): (item: StoredItem) => Omit<Name, "pattern"> | undefined {
  const catalogue = readBrowserRows();
  const declared = services.map(toWriter);
  const find = (writers: readonly Writer[], { kind, name }: StoredItem): Name | undefined =>
    writers
      .flatMap((writer) => namesOf(writer, kind))
      .filter(({ pattern }) => fitsPattern(name, pattern))
      .sort((a, b) => b.pattern.length - a.pattern.length)[0];
  return (item) => {
    const ours = find(declared, item);
    const theirs = find(catalogue, item);
    if (!ours) return theirs;
    // A site's own service may use a name that means something else in the catalogue.
    const isTheirs = catalogue.some(({ id }) => id === ours.writer.id);
    return { ...ours, lifetime: (isTheirs && theirs?.lifetime) || null };
  };
}

/** Names of cookies that these services are known to set; of a pattern, what stands before its `*`. */
export function knownCookies(services: readonly Service[]): readonly string[] {
  const names = [...services.map(toWriter), ...readBrowserRows()]
    .flatMap((writer) => namesOf(writer, "cookie"))
    .map(({ pattern }) => pattern.replace("*", ""))
    .filter((name) => services.some((service) => owns(service, { kind: "cookie", name })));
  return [...new Set(names)];
}

function toWriter(service: Service): Writer {
  return { ...service, cookies: service.cookies.map((pattern) => [pattern, null]) };
}

function namesOf(writer: Writer, kind: StoredItem["kind"]): readonly Name[] {
  return kind === "cookie"
    ? writer.cookies.map(([pattern, lifetime]) => ({ writer, pattern, lifetime }))
    : writer.storage.map((pattern) => ({ writer, pattern, lifetime: null }));
}
