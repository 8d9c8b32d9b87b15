/** The element everything visible stands in: `#kelisim`, an open shadow root, there only while something is shown. */
export interface Host {
  readonly root: ShadowRoot;
  /** The small control that brings the preferences back. */
  readonly control: HTMLButtonElement;
  /** Puts the host at the end of the page, or back if the page has thrown it out. */
  attach(): void;
  detach(): void;
  /** Attaches, with the control and nothing else of ours. */
  showControl(): void;
}

// The page's own rules, `* { all: unset !important }` included, do not reach an important :host rule.
// Layers inside are fixed to the viewport, so the host itself takes no room. An owner with a link of their own
// takes the control away by `--kelisim-open: none`.
const rules = `:host{all:initial!important;position:fixed!important;z-index:2147483647!important}@media print{:host{display:none!important}}[data-kelisim-open]{all:unset;display:var(--kelisim-open);color-scheme:light dark;position:fixed;margin:12px;left:env(safe-area-inset-left);bottom:env(safe-area-inset-bottom);padding:0 14px;border:1px solid;border-radius:22px;font:14px/42px system-ui;background:Canvas;color:CanvasText}:focus-visible{outline:solid}`;

/**
 * Creates the host; nothing is in the page until it is attached.
 *
 * @param onPress called when the control is pressed
 */
export function createHost(onPress: () => void): Host {
  const element = document.createElement("div");
  element.id = "kelisim";
  const root = element.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  root.adoptedStyleSheets = [sheet];
  const control = document.createElement("button");
  control.textContent = "Cookie"; // the same word in Kazakh, Russian and English
  control.setAttribute("data-kelisim-open", "");
  control.addEventListener("click", onPress);
  const attach = (): void => {
    if (!element.isConnected) document.body.append(element);
  };
  return {
    root,
    control,
    attach,
    detach: () => element.remove(),
    showControl() {
      attach();
      root.append(control);
    },
  };
}
