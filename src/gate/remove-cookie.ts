import Cookies from "js-cookie";

/** Removes a cookie from this host and from every parent domain, where vendors like to write theirs. */
export function removeCookie(name: string): void {
  Cookies.remove(name);
  for (const domain of parentDomains(location.hostname)) Cookies.remove(name, { domain });
}

/**
 * Removes cookies of the consent record's name that a parent domain or another path holds: beside them the
 * one we write is ambiguous, and an ambiguous record would have the visitor asked again for ever.
 */
export function removeStrayRecords(name: string): void {
  removeCookie(name);
  for (const path of parentPaths(location.pathname)) Cookies.remove(name, { path });
}

/** `a.b.example.kz` gives itself and every domain above that can hold a cookie for it. */
function parentDomains(host: string): string[] {
  const labels = host.split(".");
  return labels.slice(0, -1).map((_label, index) => labels.slice(index).join("."));
}

/** `/shop/felt` gives `/shop`, `/shop/`, `/shop/felt` and `/shop/felt/`. */
function parentPaths(path: string): string[] {
  const parts = path.split("/").slice(1);
  return parts.flatMap((_part, index) => {
    const parent = `/${parts.slice(0, index + 1).join("/")}`;
    return [parent, `${parent}/`];
  });
}
