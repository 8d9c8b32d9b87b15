const day = 86_400;

/** The third-party cookies of Yandex, as policies that copy Yandex's own list name them: life in days, 0 for the session. */
const lives: Readonly<Record<string, number>> = {
  yandexuid: 365,
  yuidss: 365,
  ymex: 365,
  i: 365,
  "yabs-sid": 0,
};

/** Names of those of the vendor's own cookies that did not come with the request. */
export function missingCookies(held: readonly string[]): readonly string[] {
  return Object.keys(lives).filter((name) => !held.includes(name));
}

/**
 * The `Set-Cookie` line for one of the vendor's cookies. It belongs to the vendor's site, so the page can
 * neither see nor delete it.
 *
 * @param host the name the browser asked for; `mc.yandex.ru` sets it for all of `yandex.ru`.
 */
export function vendorCookie(name: string, host: string, now: Date): string {
  const days = lives[name] ?? 0;
  const life = days > 0 ? `; Max-Age=${days * day}` : "";
  // Browsers take Secure cookies over plain http from localhost, so the demo needs no certificate.
  const rest = `${domainOf(host)}; Path=/; SameSite=None; Secure`;
  return `${name}=${now.getTime()}${Math.floor(Math.random() * 1e6)}${life}${rest}`;
}

/** The site above a host of three labels or more; nothing for `localhost` and for addresses. */
function domainOf(host: string): string {
  const labels = (host.split(":")[0] ?? "").split(".");
  const isAddress = labels.every((label) => /^\d+$/.test(label));
  return labels.length < 3 || isAddress ? "" : `; Domain=${labels.slice(-2).join(".")}`;
}
