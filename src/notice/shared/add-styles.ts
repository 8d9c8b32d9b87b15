/**
 * Puts a style sheet into a shadow root and returns its removal. A constructed sheet passes every
 * Content-Security-Policy; browsers without them (Safari before 16.4) get a style element.
 */
export function addStyles(root: ShadowRoot, css: string): () => void {
  if (!("adoptedStyleSheets" in root)) return addStyleElement(root, css);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  // Assigned, not pushed: the list was frozen in Chrome before 99.
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  return () => {
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
  };
}

function addStyleElement(root: Node, css: string): () => void {
  const style = document.createElement("style");
  style.textContent = css;
  root.appendChild(style);
  return () => style.remove();
}
