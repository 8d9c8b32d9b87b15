import type { Service } from "../contract/service.ts";
import type { StoredItem, Survivor, WithdrawalReport } from "../core/device-content.ts";
import { cookiesElsewhere } from "./elsewhere.ts";
import { httpOnlyNames } from "./http-only.ts";
import { knownCookies } from "./known-names.ts";
import { owns } from "./owns.ts";
import { removeCookie } from "./remove-cookie.ts";
import { isOurs, storedItems } from "./stored-items.ts";

/** Milliseconds between looks: what was on its way when the visitor withdrew has written by then. */
const pause = 1000;
/** Looks while each finds something; what comes back all the time is then left to the report. */
const mostLooks = 4;

/**
 * Clears what withdrawn services left on the device: cookies of this host and of every parent domain, keys of
 * both storages. Looks again a second later, and on while something comes back, and when the page is left.
 *
 * @param withdrawn added to those of earlier withdrawals
 * @param granted asked at each look: what has been granted again since stays
 * @param tell given the report after each look, the newest one last; without it there is none
 * @returns the stop of the looks that are to come
 */
export type Purge = (
  withdrawn: readonly Service[],
  granted: (id: string) => boolean,
  tell?: (report: WithdrawalReport) => void,
) => () => void;

/** Creates the clearing of a page. A second withdrawal takes over what the first one was still watching. */
export function createPurge(): Purge {
  const watched = new Set<Service>();
  let stop: (() => void) | undefined;
  return (withdrawn, granted, tell) => {
    stop?.();
    for (const service of withdrawn) watched.add(service);
    return (stop = startLooks(() => [...watched].filter(({ id }) => !granted(id)), tell));
  };
}

function startLooks(
  theirs: () => readonly Service[],
  tell?: (report: WithdrawalReport) => void,
): () => void {
  const gone = new Map<string, StoredItem>();
  let hidden: readonly Survivor[] = [];
  let seen: WithdrawalReport | undefined;
  let looks = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const tellAll = (): void => {
    if (seen) tell?.({ ...seen, survived: [...seen.survived, ...hidden] });
  };
  const look = (): void => {
    const services = theirs();
    if (!services[0]) return;
    const found = sweep(services);
    const still = left(services);
    const survived: Survivor[] = [];
    const removed: StoredItem[] = [];
    for (const [key, item] of new Map([...gone, ...found])) {
      const cameBack = gone.has(key) && found.has(key);
      const why = still.has(key) ? "protected" : cameBack && "rewritten";
      if (why) survived.push({ ...item, why });
      else removed.push(item);
      gone.set(key, item);
    }
    seen = { removed, survived, elsewhere: cookiesElsewhere(services) };
    tellAll();
    looks += 1;
    if (looks < 2 || (found.size > 0 && looks < mostLooks)) timer = setTimeout(look, pause);
  };

  look();
  addEventListener("pagehide", look);
  const tellHidden = (names: readonly string[]): void => {
    hidden = names.map((name) => ({ kind: "cookie", name, why: "http-only" }));
    if (hidden[0]) tellAll();
  };
  if (tell) void httpOnlyNames(knownCookies(theirs())).then(tellHidden, () => {});
  return () => {
    seen = undefined;
    clearTimeout(timer);
    removeEventListener("pagehide", look);
  };
}

/** Removes once what services left behind, and gives what was there, by key. */
function sweep(services: readonly Service[]): Map<string, StoredItem> {
  const found = left(services);
  for (const { kind, name } of found.values()) {
    try {
      if (kind === "local") localStorage.removeItem(name);
      else if (kind === "session") sessionStorage.removeItem(name);
      else removeCookie(name);
    } catch {
      // A page may have replaced what this calls; what is still there is read back.
    }
  }
  return found;
}

/** What can be seen of these services, each name once. */
function left(services: readonly Service[]): Map<string, StoredItem> {
  const items = storedItems().filter(
    (item) => !isOurs(item.name) && services.some((service) => owns(service, item)),
  );
  return new Map(items.map((item) => [`${item.kind} ${item.name}`, item]));
}
