// Written from the rows of the catalogue by "npm run catalogue": change a row, not this file.

/**
 * Hosts of known services that are held also where the site does not declare them: `id host host|id host`,
 * each host as in `Service.hosts`.
 */
export const knownHosts =
  "google-analytics google-analytics.com googletagmanager.com analytics.google.com|google-ads doubleclick.net googleadservices.com googlesyndication.com google.*/pagead/|yandex-direct yandex.*/ads/ an.yandex.* an.webvisor.*|top-mail-ru top-fwz1.mail.ru ad.mail.ru privacy-cs.mail.ru|vk-pixel vk.*/rtrg vk.*/js/api/openapi|meta-pixel connect.facebook.net facebook.com/tr|tiktok-pixel analytics.tiktok.com|tilda-stat stat.tildacdn.* static.tildacdn.*/js/tilda-stat|roistat roistat.com|calltouch calltouch.ru|comagic comagic.ru|jivo jivosite.com jivo.ru|bitrix-analytics bitrix.info|carrot-quest carrotquest.io carrotquest.app|mindbox api.mindbox.ru/scripts/|liveinternet counter.yadro.ru|rambler-top100 counter.rambler.ru st.top100.ru kraken.rambler.ru|zero-kz c.zero.kz";
