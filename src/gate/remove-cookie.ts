import Cookies from "js-cookie";
import { cookieNames } from "./stored-items.ts";

/** Where a cookie can lie, as attributes that name the place. */
interface Place {
  readonly path: string;
  readonly domain?: string;
  readonly secure: boolean;
  readonly partitioned?: boolean;
}

/**
 * Removes every cookie of a name that this page can see: of this host and of each parent domain, where vendors
 * like to write theirs, of the root and of the page's own path, partitioned or not. The likely places come
 * first, and it ends when the name is gone.
 */
export function removeCookie(name: string): void {
  // By js-cookie, and where that fails by hand: it escapes some characters that cookie names do have, and takes
  // whatever a page left on Object.prototype for attributes.
  for (const remove of [removeByLibrary, removeByHand]) {
    for (const place of places()) {
      if (!cookieNames().includes(name)) return;
      remove(name, place);
    }
  }
}

function removeByLibrary(name: string, place: Place): void {
  try {
    Cookies.remove(name, place);
  } catch {
    // A function on Object.prototype.
  }
}

function removeByHand(name: string, { path, domain, secure, partitioned }: Place): void {
  document.cookie =
    `${name}=;Max-Age=0;Path=${path}` +
    (domain ? `;Domain=${domain}` : "") +
    (secure ? ";Secure" : "") +
    (partitioned ? ";Partitioned" : "");
}

/** A browser refuses places that are no place, such as the domain `com.kz`, without a word. */
function places(): Place[] {
  const secure = location.protocol === "https:";
  const domains = [{}, ...parentDomains(location.hostname).map((domain) => ({ domain }))];
  const jars = secure ? [{}, { partitioned: true }] : [{}];
  return ["/", ...parentPaths(location.pathname)].flatMap((path) =>
    jars.flatMap((jar) => domains.map((domain) => ({ path, secure, ...domain, ...jar }))),
  );
}

/** `a.b.example.kz` gives itself and every domain above that can hold a cookie for it. */
export function parentDomains(host: string): string[] {
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
