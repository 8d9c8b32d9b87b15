/**
 * Whether a request comes from a page of this very origin: only there does a cookie of the endpoint's belong to the
 * site, and only there is a form the endpoint's own.
 */
export function isSameOrigin(headers: Headers): boolean {
  const relation = headers.get("sec-fetch-site");
  if (relation !== null) return relation === "same-origin";
  const origin = headers.get("origin");
  return origin !== null && URL.canParse(origin) && new URL(origin).host === headers.get("host");
}
