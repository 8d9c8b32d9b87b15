import type { HostHandler } from "./tls-server.ts";

export const tagManagerHost = "www.googletagmanager.com";

/**
 * Answers for Google's tag manager: a container with one tag of custom HTML, which it brings into the page
 * the way the real one does. The scripts in it are no scripts until each is made anew and put at the end
 * of <body>.
 */
export function fakeTagManager(customHtml: string): HostHandler {
  const html = customHtml.replace(/<script[^>]*>/g, '<script type="text/gtmscript">');
  const container = `(function () {
  window.google_tag_manager = window.google_tag_manager || {};
  function insert(parent, nodes) {
    nodes.forEach(function (node) {
      if (String(node.nodeName).toUpperCase() === "SCRIPT" && node.type === "text/gtmscript") {
        var script = document.createElement("script");
        script.async = false;
        script.type = "text/javascript";
        script.id = node.id;
        script.text = node.text || node.textContent || node.innerHTML || "";
        parent.insertBefore(script, null);
      } else if (node.innerHTML && node.innerHTML.toLowerCase().indexOf("<script") >= 0) {
        var inside = [];
        while (node.firstChild) inside.push(node.removeChild(node.firstChild));
        parent.insertBefore(node, null);
        insert(node, inside);
      } else parent.insertBefore(node, null);
    });
  }
  function run() {
    var box = document.createElement("div");
    box.innerHTML = "A<div>" + ${JSON.stringify(html)} + "</div>";
    insert(document.body, Array.prototype.slice.call(box.lastChild.childNodes));
  }
  if (document.body) run();
  else document.addEventListener("DOMContentLoaded", run);
})();`;
  return () =>
    new Response(container, {
      headers: { "Content-Type": "application/javascript; charset=utf-8" },
    });
}
