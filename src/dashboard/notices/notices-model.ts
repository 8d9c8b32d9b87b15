import { computed, effect, signal, type ReadonlySignal } from "@preact/signals";
import type { CanonicalValue } from "../../contract/canonical.ts";
import type { Language } from "../../contract/language.ts";
import type { ListedNotice, NoticeList } from "../../contract/notice-list.ts";
import type { Address } from "../shell/address.ts";
import { createResource, type Resource } from "../shell/resource.ts";

/** A notice's own text: `null` while it is on its way. */
export type LoadedManifest = { readonly manifest: CanonicalValue } | "failed" | null;

export interface NoticesModel {
  readonly list: Resource<NoticeList>;
  /** The languages that the archive has notices in. */
  readonly languages: ReadonlySignal<readonly string[]>;
  /** The one that is shown. */
  readonly language: ReadonlySignal<string>;
  /** All notices of it, newest first. */
  readonly chain: ReadonlySignal<readonly ListedNotice[]>;
  /** So many of them are shown. */
  readonly shown: ReadonlySignal<number>;
  manifestOf(hash: string): LoadedManifest;
  showMore(): void;
  /** Asks once more for a text that could not be had. */
  retry(hash: string): void;
  start(): () => void;
}

/** Each of these is a text of its own that is fetched. */
const shownAtOnce = 8;

/** The archive of notices in one language, and the texts of those that are shown. */
export function createNoticesModel(mount: string, { query }: Address, own: Language): NoticesModel {
  const isHere = computed(() => query.value.view === "notices");
  const list = createResource<NoticeList>(
    computed(() => (isHere.value ? `${mount}notices` : null)),
  );
  const all = computed(() => list.loaded.value.value?.notices ?? []);
  const languages = computed(() => [...new Set(all.value.map(languageOf))].sort());
  const languageOfNamed = computed(() => {
    const named = all.value.find(({ hash }) => hash === query.value.notice);
    return named && languageOf(named);
  });
  const language = computed(() => {
    const wanted = [query.value.only.language, languageOfNamed.value, own];
    return (
      wanted.find((each) => each && languages.value.includes(each)) ?? languages.value[0] ?? ""
    );
  });
  const chain = computed(() => all.value.filter((one) => languageOf(one) === language.value));
  const wished = signal(shownAtOnce);
  // The one that is named in the address is among them.
  const shown = computed(() =>
    Math.max(wished.value, chain.value.findIndex(({ hash }) => hash === query.value.notice) + 1),
  );
  const manifests = signal<ReadonlyMap<string, LoadedManifest>>(new Map());

  let flight = new AbortController();
  const fetchOne = async (hash: string, until: AbortSignal): Promise<void> => {
    manifests.value = new Map(manifests.peek()).set(hash, null);
    const loaded = await readManifest(`${mount}notices/${encodeURIComponent(hash)}`, until);
    const next = new Map(manifests.peek());
    // Left on the way: it is fetched when it is looked at again.
    if (until.aborted) next.delete(hash);
    else next.set(hash, loaded);
    manifests.value = next;
  };

  return {
    list,
    languages,
    language,
    chain,
    shown,
    manifestOf: (hash) => manifests.value.get(hash) ?? null,
    showMore() {
      wished.value = shown.value + shownAtOnce;
    },
    retry(hash) {
      void fetchOne(hash, flight.signal);
    },
    start() {
      flight = new AbortController();
      const stopFetching = effect(() => {
        // Each is shown with what changed against the one before it.
        const needed = isHere.value ? chain.value.slice(0, shown.value + 1) : [];
        for (const { hash } of needed) {
          if (!manifests.peek().has(hash)) void fetchOne(hash, flight.signal);
        }
      });
      const stops = [list.start(), stopFetching, () => flight.abort()];
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}

/** A row that was written into the file by hand may have none. */
function languageOf({ language }: ListedNotice): string {
  return language ?? "–";
}

async function readManifest(path: string, signal: AbortSignal): Promise<LoadedManifest> {
  try {
    const answer = await fetch(path, { signal, headers: { accept: "application/json" } });
    // Whatever it is, it is JSON, and shown as text.
    return answer.ok ? { manifest: (await answer.json()) as CanonicalValue } : "failed";
  } catch {
    return "failed";
  }
}
