import { element } from "./element.js";
import { keepClear } from "./keep-clear.js";
import { readPage } from "./read-page.js";
import { drawSections, switches } from "./sections.js";
import { startOver } from "./start-over.js";
import { wordsFor } from "./words.js";

// A panel of the demo: it shows what the widget does and is no part of it. It writes nothing to the device.
const tag = document.querySelector("script[data-vendor-log]");
const isRealCounter = tag.dataset.realCounter !== "";
const vendorLog = isRealCounter ? "" : tag.dataset.vendorLog;
const words = wordsFor(document.documentElement.lang);
const wide = matchMedia("(min-width: 80rem)");

const body = element("div", { class: "body" });
const toggle = element(
  "button",
  { type: "button", class: "toggle", click: () => setOpen(!panel.hasAttribute("open")) },
  element("span", { class: "dot" }),
  element("span", {}, words.title),
  element("span", { class: "arrow", "aria-hidden": "true" }),
);
const panel = element(
  "section",
  { class: "panel", "aria-label": words.title },
  toggle,
  element(
    "div",
    { class: "inside" },
    element(
      "p",
      { class: "quiet note" },
      words.note,
      " ",
      element("a", { href: "/preview", hreflang: "en" }, words.preview),
    ),
    body,
    element(
      "p",
      { class: "actions" },
      element(
        "button",
        { type: "button", click: () => window.kelisim?.show?.("preferences") },
        words.preferences,
      ),
      element("button", { type: "button", click: () => startOver(vendorLog) }, words.startOver),
    ),
  ),
);
const host = element("demo-inspector", { lang: document.documentElement.lang });
const root = host.attachShadow({ mode: "open" });
root.append(element("link", { rel: "stylesheet", href: "/inspector/panel.css" }), panel);
document.body.append(host);
const clear = keepClear(panel);

function setOpen(isOpen) {
  panel.toggleAttribute("open", isOpen);
  toggle.setAttribute("aria-expanded", String(isOpen));
  // On a wide screen the page makes room, so that nothing of the shop is hidden.
  document.documentElement.style.setProperty("--docked", isOpen && wide.matches ? "21rem" : "0px");
  if (isOpen) void refresh();
}

let shown = "";
async function refresh() {
  clear();
  if (!panel.hasAttribute("open")) return;
  const read = await readPage(vendorLog);
  const now = JSON.stringify([read, switches.map(read.answers)]);
  // Redrawn only when something changed: links under the pointer stay where they are.
  if (now === shown) return;
  shown = now;
  body.replaceChildren(...drawSections(read, words, isRealCounter));
}

const kelisim = (window.kelisim ||= []);
for (const event of ["ready", "decision", "receipt"])
  kelisim.push(["on", event, () => void refresh()]);
setInterval(() => {
  if (!document.hidden) void refresh();
}, 1000);
addEventListener("resize", clear);
wide.addEventListener("change", ({ matches }) => setOpen(matches));
setOpen(wide.matches);
