import type { Service } from "../contract/service.ts";
import type { ElsewhereCookies } from "../core/device-content.ts";

/**
 * What vendors' servers are known to set under the vendor's own domain.
 *
 * Sources: the vendors' published lists, as site owners' policies and the Open Cookie Database repeat them
 * (checked 2026-11).
 */
const known: readonly (readonly [service: string, domain: string, cookies: string])[] = [
  [
    "yandex-metrica",
    "yandex.ru",
    "yandexuid yuidss ymex usst yabs-sid yabs-vdrf i bh yp is_gdpr is_gdpr_b _yasc yashr",
  ],
  ["top-mail-ru", "mail.ru", "VID searchuid"],
  ["vk-pixel", "vk.com", "remix*"],
  ["liveinternet", "yadro.ru", "FTID VID"],
];

/** What services keep in jars of their vendors, out of a page's reach. */
export function cookiesElsewhere(services: readonly Pick<Service, "id">[]): ElsewhereCookies[] {
  return known
    .filter(([id]) => services.some((service) => service.id === id))
    .map(([service, domain, cookies]) => ({ service, domain, cookies: cookies.split(" ") }));
}
