import type { HostHandler } from "./tls-server.ts";

/**
 * Answers for a third party of whatever kind: a script that writes down that it ran, sets a cookie of the
 * page's and sends a beacon home; a picture; or a frame.
 */
export const thirdParty: HostHandler = (request) => {
  const { host, pathname } = new URL(request.url);
  const destination = request.headers.get("sec-fetch-dest");
  if (destination === "script") {
    const text = `(window.ran = window.ran || []).push("${host}${pathname}");
document.cookie = "third_${host.replaceAll(".", "_")}=1; path=/";
new Image().src = "https://${host}/beacon?" + Math.random();
window.VK = window.VK || { Retargeting: { Init: function () {}, Hit: function () {} } };`;
    return new Response(text, { headers: { "Content-Type": "application/javascript" } });
  }
  if (destination === "iframe") {
    return new Response("<title>frame</title>", { headers: { "Content-Type": "text/html" } });
  }
  return new Response(null, { status: 204 });
};
