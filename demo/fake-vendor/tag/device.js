/**
 * What the tag leaves on the page's own site: `_ym…` cookies on the top-most domain that takes them, and a few
 * storage keys. Everything works, quietly, where storage is denied.
 */
export function createDevice() {
  let uid = "";
  let written = false;

  function readCookie(name) {
    const match = document.cookie.match(new RegExp(`(?:^|; )${name}=([^;]*)`));
    return match ? match[1] : "";
  }

  function writeCookie(name, value, seconds, domain) {
    const site = location.protocol === "https:" ? "; SameSite=None; Secure" : "";
    document.cookie = `${name}=${value}; Max-Age=${seconds}; Path=/${domain}${site}`;
  }

  /** Found by trying each level up from two labels; host-only on addresses and bare names. */
  function findDomain() {
    if (/^[\d.]+$|:/.test(location.hostname)) return "";
    const labels = location.hostname.split(".");
    for (let count = 2; count <= labels.length; count++) {
      const domain = `; Domain=.${labels.slice(-count).join(".")}`;
      writeCookie("metrika_enabled", "1", 60, domain);
      const taken = readCookie("metrika_enabled") === "1";
      writeCookie("metrika_enabled", "", 0, domain);
      if (taken) return domain;
    }
    return "";
  }

  function store(area, key, value) {
    try {
      window[area].setItem(key, value);
    } catch {
      // Denied: the real tag goes on without it too.
    }
  }

  function stored(area, key) {
    try {
      return window[area].getItem(key) || "";
    } catch {
      return "";
    }
  }

  /** Once per page view: cookies that are deleted afterwards are not written again, the id lives on in memory. */
  function writeIdentity(webvisor) {
    if (written) return;
    written = true;
    const domain = findDomain();
    const seconds = Math.floor(Date.now() / 1000);
    const kept = readCookie("_ym_uid") || stored("localStorage", "_ym_uid").replace(/"/g, "");
    uid = kept || `${seconds}${Math.floor(Math.random() * 1e9)}`;
    writeCookie("_ym_uid", uid, 365 * 86400, domain);
    writeCookie("_ym_d", readCookie("_ym_d") || String(seconds), 365 * 86400, domain);
    writeCookie("_ym_isad", "2", 20 * 3600, domain);
    writeCookie("_ym_visorc", webvisor ? "w" : "b", 1800, domain);
    store("localStorage", "_ym_uid", `"${uid}"`);
    store("localStorage", "_ym_synced", `{"SYNCED_ADM":${seconds}}`);
    store("sessionStorage", "__ym_tab_guid", `"${Math.random().toString(16).slice(2)}"`);
  }

  /** Counts a counter's requests; the key comes back after a deletion, as the real one does. */
  function nextRequest(id) {
    const key = `_ym${id}:0_reqNum`;
    const next = (Number(stored("localStorage", key)) || 0) + 1;
    store("localStorage", key, String(next));
    return next;
  }

  return { uid: () => uid, store, writeIdentity, nextRequest };
}
