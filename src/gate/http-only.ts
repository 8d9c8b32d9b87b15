import { parentDomains } from "./remove-cookie.ts";

/**
 * Which of these names a cookie has that the server set `HttpOnly`. No script sees such a cookie, but where the
 * Cookie Store refuses to delete what cannot be seen, something is there. Chromium tells it that way; in other
 * browsers the answer is empty. Nothing is written, and what can be deleted is to be deleted anyway.
 */
export async function httpOnlyNames(names: readonly string[]): Promise<readonly string[]> {
  if (!("cookieStore" in window)) return [];
  const isRefused = (name: string, domain: string | null): Promise<boolean> =>
    cookieStore.delete({ name, domain }).then(
      () => false,
      () => true,
    );
  const found = new Set<string>();
  for (const domain of [null, ...parentDomains(location.hostname)]) {
    // `com.kz` is refused whatever the name.
    if (await isRefused("kelisim-nobody", domain)) continue;
    for (const name of names) if (await isRefused(name, domain)) found.add(name);
  }
  return [...found];
}
