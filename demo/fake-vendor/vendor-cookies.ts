const day = 86_400;

/** The third-party cookies of Yandex, as policies that copy Yandex's own list name them: life in days, 0 for the session. */
const lives: Readonly<Record<string, number>> = {
  yandexuid: 365,
  yuidss: 365,
  ymex: 365,
  i: 365,
  "yabs-sid": 0,
};

/**
 * `Set-Cookie` lines for those of the vendor's own cookies that the browser does not hold yet. They belong to
 * the vendor's site, so the page can neither see nor delete them.
 *
 * @param host the name the browser asked for; `mc.yandex.ru` sets them for all of `yandex.ru`.
 * @param held names of the cookies that came with the request.
 */
export function vendorCookies(host: string, held: readonly string[], now: Date): readonly string[] {
  // Browsers take Secure cookies over plain http from localhost, so the demo needs no certificate.
  const rest = `${domainOf(host)}; Path=/; SameSite=None; Secure`;
  return Object.entries(lives)
    .filter(([name]) => !held.includes(name))
    .map(([name, days]) => {
      const life = days > 0 ? `; Max-Age=${days * day}` : "";
      return `${name}=${now.getTime()}${Math.floor(Math.random() * 1e6)}${life}${rest}`;
    });
}

/** The site above a host of three labels or more; nothing for `localhost` and for addresses. */
function domainOf(host: string): string {
  const labels = (host.split(":")[0] ?? "").split(".");
  const isAddress = labels.every((label) => /^\d+$/.test(label));
  return labels.length < 3 || isAddress ? "" : `; Domain=${labels.slice(-2).join(".")}`;
}
