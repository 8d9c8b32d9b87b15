/** The element everything visible stands in: `#kelisim`, an open shadow root, there only while something is shown. */
export interface Host {
  readonly root: ShadowRoot;
  /** Puts the host at the end of the page, or back if the page has thrown it out. */
  attach(): void;
  detach(): void;
}

// The page's own rules, `* { all: unset !important }` included, do not reach an important :host rule.
// Layers inside are fixed to the viewport, so the host itself takes no room.
const rules = `:host{all:initial!important;position:fixed!important;z-index:2147483647!important}
@media print{:host{display:none!important}}
[data-kelisim-open]{all:unset;--ink:#3b4350;--paper:#fff;position:fixed;left:12px;bottom:12px;margin:env(safe-area-inset-bottom) env(safe-area-inset-left);width:44px;height:44px;border-radius:50%;cursor:pointer;background:var(--paper);color:var(--ink);box-shadow:0 0 0 1px #7f8ea36b,0 4px 14px #0003}
[data-kelisim-open]:hover{color:var(--paper);background:var(--ink)}
[data-kelisim-open]:focus-visible{outline:3px solid var(--ink);outline-offset:2px}
@media(prefers-color-scheme:dark){[data-kelisim-open]{--ink:#c9d1dc;--paper:#23272f}}
@media(forced-colors:active){[data-kelisim-open]{outline:1px solid}}
path{fill:none;stroke:currentColor;stroke-width:1.8;stroke-linecap:round;stroke-linejoin:round}`;

/** Creates the host; nothing is in the page until {@link Host.attach}. */
export function createHost(): Host {
  const element = document.createElement("div");
  element.id = "kelisim";
  const root = element.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  root.adoptedStyleSheets = [sheet];
  return {
    root,
    attach() {
      if (!element.isConnected) document.body.append(element);
    },
    detach() {
      element.remove();
    },
  };
}
