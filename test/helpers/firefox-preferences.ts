import type { VisitorOptions } from "./browser.ts";

/**
 * Preferences with which Firefox reaches every host through our proxy and asks for nothing of its own: no
 * telemetry, updates, safe browsing, captive portal, remote settings. What a page may cause stays as it is.
 */
export function firefoxPreferences(proxy: number): Record<string, string | number | boolean> {
  return {
    "network.proxy.type": 1,
    "network.proxy.ssl": "127.0.0.1",
    "network.proxy.ssl_port": proxy,
    "network.proxy.http": "127.0.0.1",
    "network.proxy.http_port": proxy,
    "network.proxy.no_proxies_on": "",
    "network.proxy.allow_hijacking_localhost": true,
    "network.trr.mode": 5,
    "network.http.http3.enable": false,
    "network.captive-portal-service.enabled": false,
    "network.connectivity-service.enabled": false,
    // Drivers switch speculative connections off; a page's preconnect is among what has to be seen.
    "network.http.speculative-parallel-limit": 20,
    "app.update.enabled": false,
    "app.update.auto": false,
    "app.normandy.enabled": false,
    "app.shield.optoutstudies.enabled": false,
    "browser.safebrowsing.malware.enabled": false,
    "browser.safebrowsing.phishing.enabled": false,
    "browser.safebrowsing.downloads.enabled": false,
    "browser.safebrowsing.update.enabled": false,
    "browser.newtabpage.activity-stream.feeds.topsites": false,
    "browser.region.network.url": "",
    "browser.search.update": false,
    "browser.topsites.contile.enabled": false,
    "datareporting.healthreport.uploadEnabled": false,
    "datareporting.policy.dataSubmissionEnabled": false,
    "dom.push.enabled": false,
    "extensions.getAddons.cache.enabled": false,
    "extensions.update.enabled": false,
    "extensions.systemAddon.update.enabled": false,
    "media.gmp-manager.updateEnabled": false,
    "messaging-system.rsexperimentloader.enabled": false,
    "privacy.trackingprotection.enabled": false,
    "services.settings.server": "data:,#remote-settings-dummy/v1",
    "toolkit.telemetry.enabled": false,
    "toolkit.telemetry.server": "",
    "toolkit.telemetry.unified": false,
  };
}

/** What a visitor has set otherwise than most; empty for most. */
export function visitorPreferences({
  storageDenied,
  signal,
  scheme,
  forcedColors,
  reducedMotion,
  textSize,
}: VisitorOptions): Record<string, number | boolean> {
  return {
    ...(storageDenied && { "network.cookie.cookieBehavior": 2 }),
    ...(signal && { "privacy.globalprivacycontrol.enabled": true }),
    ...(scheme === "dark" && { "ui.systemUsesDarkTheme": 1 }),
    ...(forcedColors && { "browser.display.document_color_use": 2 }),
    ...(reducedMotion && { "ui.prefersReducedMotion": 1 }),
    // A size for each script: which one counts depends on the page's language.
    ...(textSize && {
      "font.size.variable.x-western": textSize,
      "font.size.variable.x-cyrillic": textSize,
    }),
  };
}
