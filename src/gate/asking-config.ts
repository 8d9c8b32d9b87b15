import type { WidgetConfig } from "../contract/site-config.ts";
import { spokenHere } from "./language.ts";
import type { ResolvedConfig } from "./widget-config.ts";

/** Relative, or http(s): `javascript:` and the like are refused here, once, white space in them as well. */
const webAddress = /^(?!\w+:)\S*$|^https?:\S*$/;

/**
 * What only asking needs, beside what the gate has read: where receipts go, and what the notice says and links
 * to.
 *
 * @param page address of the page, for relative addresses
 */
export function resolveAskingConfig(
  { config, site, attribute, base }: ResolvedConfig,
  page: string,
): WidgetConfig {
  const resolve = (address: string, from: string): string => new URL(address, from).href;
  const isFolder = (text: string): boolean => {
    try {
      return !text || (/^(https?:\/)?\/.*\/$/.test(text) && resolve(text, page) !== "");
    } catch {
      return false;
    }
  };
  const endpoint = attribute("endpoint", { test: isFolder });
  const policy = attribute("policy", webAddress) ?? site.policy?.url;
  const { operator, layout = "bar", buttons, theme, variant = "default" } = site;
  return {
    ...config,
    endpoint:
      endpoint === undefined
        ? resolve(site.endpoint ?? "/kelisim/", resolve(base, page))
        : endpoint && resolve(endpoint, page),
    lang: attribute("lang", spokenHere) ?? site.lang,
    configUrl: attribute("config", webAddress) ?? "",
    layout,
    buttons,
    theme,
    variant,
    counts: site.counts !== false,
    ...(operator && { operator }),
    // A date belongs to the policy it was written for: another address in the tag drops it.
    ...(policy && { policy: policy === site.policy?.url ? site.policy : { url: policy } }),
  };
}
