import { knownByHeart, yandexMetrica } from "../catalogue/yandex-metrica.ts";
import type { WidgetConfig, WrittenConfig } from "../contract/site-config.ts";
import { bare } from "./bare.ts";
import { spokenHere } from "./language.ts";

/**
 * The endpoint replaces this literal with the site's config; in a file served as it is, it stays, and
 * answers `undefined` to every option. `Object()` keeps the minifier from deciding that it always does.
 */
const written: WrittenConfig = Object("%KELISIM_CONFIG%");

/** What the tag says and where its other files are. */
export interface ResolvedConfig {
  readonly config: WidgetConfig;
  /** Directory of the other files, absolute, with a trailing slash. */
  readonly base: string;
  /** One sentence for each mistake, expected and found. With any of them the gate stays closed. */
  readonly problems: readonly string[];
}

/**
 * Lays the tag's attributes over what the server wrote into the file, over the defaults. What cannot be
 * read is named and replaced by its default.
 *
 * @param page address of the page, for relative addresses
 */
export function resolveConfig(script: HTMLScriptElement | null, page: string): ResolvedConfig {
  const problems: string[] = [];
  const site = bare(written);

  /** The attribute's text when it fits, `undefined` when there is none; what does not fit is a problem. */
  const attribute = (name: string, form: RegExp, expected: string): string | undefined => {
    const text = script
      ?.getAttribute(`data-${name}`)
      ?.replace(/[\t\n\r]/g, "")
      .trim();
    if (text === undefined || form.test(text)) return text;
    problems.push(`data-${name} takes ${expected}, found "${text.slice(0, 60)}"`);
    return undefined;
  };
  const resolve = (address: string, from: string): string => {
    try {
      return new URL(address, from).href;
    } catch {
      problems.push(`src and data-endpoint take addresses, found "${address.slice(0, 60)}"`);
      return page;
    }
  };

  const base = resolve("./", script?.src || resolve("/kelisim/", page));
  const endpoint = attribute("endpoint", /^$|^(https?:\/)?\/.*\/$/, "an address that ends in /");
  const policy = attribute("policy", webAddress, "an address") ?? site.policy?.url;

  const config: WidgetConfig = {
    endpoint:
      endpoint === undefined
        ? resolve(site.endpoint ?? "/kelisim/", base)
        : endpoint && resolve(endpoint, page),
    revision: Number(attribute("revision", /^\d{1,9}$/, "a whole number") ?? site.revision ?? 1),
    metrica:
      attribute("metrica", /^\d{1,12}( \d{1,12})*$/, "counter numbers, a space between")?.split(
        " ",
      ) ??
      site.metrica ??
      [],
    replayGoals: script?.hasAttribute("data-replay-goals") || site.replayGoals === true,
    lang: attribute("lang", spokenHere, "kk, ru or en") ?? site.lang,
    services: (site.services ?? [yandexMetrica]).flatMap((service) =>
      typeof service === "string" ? knownByHeart.filter(({ id }) => id === service) : service,
    ),
    configUrl: attribute("config", webAddress, "an address") ?? "",
    layout: site.layout ?? "bar",
    variant: site.variant ?? "default",
    ...(site.operator && { operator: site.operator }),
    // A date belongs to the policy it was written for: another address in the tag drops it.
    ...(policy && { policy: policy === site.policy?.url ? site.policy : { url: policy } }),
  };
  return { config, base, problems };
}

/** Relative, or http(s): `javascript:` and the like are refused here, once. */
const webAddress = /^(?!\w+:)|^https?:/;
