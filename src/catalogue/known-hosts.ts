// Written from the rows of the catalogue by "npm run catalogue": change a row, not this file.

/** Hosts of known services that are held also where the site does not declare them, as in `Service.hosts`. */
export const knownHosts =
  "google-analytics.com googletagmanager.com doubleclick.net googleadservices.com top-fwz1.mail.ru ad.mail.ru vk.*/rtrg vk.*/js/api/openapi connect.facebook.net facebook.com/tr analytics.tiktok.com static.tildacdn.*/js/tilda-stat roistat.com calltouch.ru comagic.ru jivosite.com jivo.ru bitrix.info carrotquest.io carrotquest.app api.mindbox.ru/scripts/ counter.yadro.ru counter.rambler.ru st.top100.ru c.zero.kz yandex.*/map-widget/ widgets.2gis.com youtube.com/embed/ youtube-nocookie.com";
