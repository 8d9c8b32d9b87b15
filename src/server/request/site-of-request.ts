import { describeValue } from "../describe-issue.ts";
import type { Site } from "../site/site-config.ts";

export type SiteOfRequest =
  | { readonly ok: true; readonly site: Site }
  | {
      readonly ok: false;
      readonly code: "foreign-origin" | "no-origin";
      readonly message: string;
    };

/**
 * Which site a receipt is posted for: never what the page says, only where the browser says it comes from.
 * `Origin` decides. A browser that sends none is believed when Fetch-Metadata says that page and endpoint
 * are one origin; then the endpoint's own host names the site. Anything else is refused, so that a form or
 * an image on a foreign page cannot put words into a visitor's mouth.
 */
export function siteOfRequest(headers: Headers, sites: readonly Site[]): SiteOfRequest {
  const origin = headers.get("origin");
  if (origin !== null) {
    const site = sites.find((candidate) => candidate.origins.includes(origin));
    if (site) return { ok: true, site };
    return foreign(`the origin ${describeValue(origin)}`);
  }
  const relation = headers.get("sec-fetch-site");
  if (relation === null) {
    return {
      ok: false,
      code: "no-origin",
      message: "Expected the header Origin of a site that is listed here, found none.",
    };
  }
  if (relation !== "same-origin") return foreign(`a request marked ${describeValue(relation)}`);
  const host = headers.get("host");
  const site = sites.find(({ origins }) => origins.some((listed) => new URL(listed).host === host));
  return site ? { ok: true, site } : foreign(`the host ${describeValue(host ?? undefined)}`);
}

function foreign(found: string): SiteOfRequest {
  return {
    ok: false,
    code: "foreign-origin",
    message: `Expected a page of a site that is listed here, found ${found}.`,
  };
}
