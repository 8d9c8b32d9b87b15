import { yandexMetrica } from "../catalogue/yandex-metrica.ts";
import type { GateConfig, WrittenConfig } from "../contract/site-config.ts";
import { bare } from "./bare.ts";

/**
 * The endpoint replaces this literal with the site's config; in a file served as it is, it stays, and
 * answers `undefined` to every option. `Object()` keeps the minifier from deciding that it always does.
 */
const written: WrittenConfig = Object("%KELISIM_CONFIG%");

/** Reads an attribute `data-…` of the tag: `undefined` when there is none, or it has not the form. */
export type ReadAttribute = (
  name: string,
  form: { test(text: string): boolean },
) => string | undefined;

/** What the tag says and where its other files are. */
export interface ResolvedConfig {
  readonly config: GateConfig;
  /** What the server wrote into the file; what only asking needs is read from it when it is needed. */
  readonly site: WrittenConfig;
  readonly attribute: ReadAttribute;
  /** Address of a file beside the other files; without a tag they are expected under `/kelisim/`. */
  readonly base: string;
}

/**
 * Lays the tag's attributes over what the server wrote into the file, over the defaults.
 *
 * @param refuse told of every attribute that cannot be read, with what was found
 */
export function resolveConfig(
  script: HTMLScriptElement | null,
  refuse: (name: string, found: string) => void,
): ResolvedConfig {
  const site = bare(written);
  const attribute: ReadAttribute = (name, form) => {
    const text = script?.getAttribute(`data-${name}`)?.trim();
    if (text === undefined || form.test(text)) return text;
    refuse(name, text);
    return undefined;
  };
  return {
    site,
    attribute,
    base: script?.src || "/kelisim/",
    config: {
      revision: Number(attribute("revision", /^\d{1,9}$/) ?? site.revision ?? 1),
      metrica: attribute("metrica", /^\d{1,12}( \d{1,12})*$/)?.split(" ") ?? site.metrica ?? [],
      replayGoals: script?.hasAttribute("data-replay-goals") || site.replayGoals === true,
      services: (site.services ?? [yandexMetrica]).map((service) =>
        // A string names the one service that the gate knows by heart.
        typeof service === "string" ? yandexMetrica : service,
      ),
    },
  };
}
